/** The view of --speakers. */
import type { SafeText } from '../article/model.js';
import type { View } from './model.js';
import { cell, count, lines, paragraph, strong, text } from './parts.js';

/** How often somebody is quoted; the name is null for quotations whose speaker the article does not name. */
export interface SpeakerCount {
  name: SafeText | null;
  role?: SafeText;
  quotations: number;
  /** Words in all of these quotations. */
  words: number;
}

/** How often each speaker is quoted, in the order given. Rows: count, words, speaker, role. */
export function speakersView(speakers: readonly SpeakerCount[]): View {
  const line = ({ name, role, quotations, words }: SpeakerCount) => [
    strong(name ?? 'Speaker not named'),
    text(`${role ? `, ${role}` : ''}: ${count(quotations, 'quotation')}, ${count(words, 'word')}`),
  ];
  return {
    blocks: [speakers.length > 0 ? lines(speakers.map(line)) : paragraph(text('No quotations.'))],
    rows: speakers.map(({ name, role, quotations, words }) => [
      cell(quotations),
      cell(words),
      cell(name ?? ''),
      cell(role),
    ]),
    record: { speakers },
    records: [...speakers],
  };
}
