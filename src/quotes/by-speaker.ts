/** Quotations by speaker: those of one, and how many each has. Pure. */
import type { SafeText } from '../article/model.js';
import { countWords } from './judge.js';
import type { Quotation } from './model.js';

/** The quotations of speakers whose name has words that begin as `name` does, accents and case aside. */
export function bySpeaker(quotations: readonly Quotation[], name: string): Quotation[] {
  const wanted = comparable(name);
  return quotations.filter((one) => one.speaker && ` ${comparable(one.speaker.name)}`.includes(` ${wanted}`));
}

function comparable(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** How often a speaker is quoted, and in how many words. */
export interface SpeakerCount {
  /** Null for quotations without a speaker. */
  name: SafeText | null;
  role?: SafeText;
  quotations: number;
  words: number;
}

/** Each speaker with how often and in how many words they are quoted, most first. */
export function countSpeakers(quotations: readonly Quotation[]): SpeakerCount[] {
  const counts = new Map<string, SpeakerCount>();
  for (const { speaker, text } of quotations) {
    const key = speaker?.name ?? '';
    const count = counts.get(key) ?? {
      name: speaker?.name ?? null,
      ...(speaker?.role && { role: speaker.role }),
      quotations: 0,
      words: 0,
    };
    count.quotations++;
    count.words += countWords(text);
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) => b.quotations - a.quotations || b.words - a.words);
}
