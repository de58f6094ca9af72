/** Whom "he" and "she" mean: the person that the sentences before are about. Reads only what stands near a pronoun asked for. */
import type { Language } from './en.js';
import type { Run } from './marks.js';
import type { Entity } from './people.js';

export type Gender = 'm' | 'f';

/** A passage with its runs between marks. `start` is its place in the article's plain text. */
export interface Prose {
  text: string;
  start: number;
  runs: readonly Run[];
  /** True inside a block quotation. */
  quoted: boolean;
}

/** Where a name stands, in offsets into the article's plain text. */
export interface Named {
  at: number;
  end: number;
  entity: Entity;
  /** True where it stands in somebody's quoted words. */
  told: boolean;
}

/** Somebody without a name who speaks: "a second official". */
export interface Described {
  at: number;
  text: string;
  gender: Gender | undefined;
}

/** Who might be of either gender is meant only this many sentences on. */
const EITHER = 4;

/** How far back a person may have been named: sentences and passages. Beyond them nobody is said to be meant. */
const SENTENCES = 14;
const PASSAGES = 6;

interface Mention {
  at: number;
  who: Named | Described | 'pronoun';
}

/** A passage with where its sentences begin. */
interface Read extends Prose {
  sentences: number[];
}

/** Finds antecedents. Fed with passages and names in order, then asked. */
export class Antecedents {
  private readonly passages: Prose[] = [];
  private readonly read = new Map<number, Read>();
  private readonly described: Described[] = [];
  /** Where names stand that speak beside a quotation. */
  private readonly speaking = new Set<number>();
  private sorted = true;

  /**
   * @param named where names stand, in order; may grow until the first question
   * @param likeness how sure a name is a person's: 2 sure, 1 by its form, 0 not
   * @param genderOf the gender of whom a description means, where it is known
   */
  constructor(
    private readonly language: Language,
    private readonly named: readonly Named[],
    private readonly likeness: (entity: Entity) => 0 | 1 | 2,
    private readonly genderOf: (description: string) => Gender | undefined,
  ) {}

  add(prose: Prose): void {
    this.passages.push(prose);
  }

  /** A name that ends at a place speaks. */
  speaks(end: number): void {
    this.speaking.add(end);
  }

  describe(one: Described): void {
    this.described.push(one);
    this.sorted = false;
  }

  /** The name that stands last before a place. */
  namedBefore(at: number): Named | undefined {
    return this.named[firstFrom(this.named, at) - 1];
  }

  /**
   * The person of a gender that a pronoun at a place means, or undefined where the sentences before do not say: the nearest
   * sentence's subject; where that is a pronoun of the same gender, whoever that one means. Whoever stands in one sentence with a
   * pronoun is not meant by it.
   */
  find(gender: Gender, at: number): Named | Described | undefined {
    if (!this.sorted) this.described.sort((a, b) => a.at - b.at);
    this.sorted = true;
    const barred = new Set<Entity>();
    const beside = new Map<Entity, Named>();
    let sentences = 0;
    const last = firstFrom(this.passages, at + 1, 'start') - 1;
    for (let p = last; p >= 0 && p > last - PASSAGES; p--) {
      const passage = this.passages[p] as Prose;
      if (passage.quoted && p !== last) continue;
      const starts = this.sentencesOf(p).sentences;
      for (let s = lastBefore(starts, at - passage.start); s >= 0; s--) {
        const from = passage.start + (starts[s] as number);
        if (++sentences > SENTENCES) return only(beside, barred);
        const to = Math.min(at, passage.start + (starts[s + 1] ?? passage.text.length));
        const mentions = this.mentions(passage, from, to, gender, sentences <= EITHER);
        const subject = this.subject(mentions, passage, from);
        if (subject && subject.who !== 'pronoun') {
          const { who } = subject;
          if (!('entity' in who)) return who;
          if (barred.has(who.entity)) continue;
          who.entity.gender ??= gender;
          return who;
        }
        for (const { who } of mentions) {
          if (who === 'pronoun' || !('entity' in who)) continue;
          if (subject || sentences === 1) barred.add(who.entity);
          else beside.set(who.entity, who);
        }
      }
    }
    return only(beside, barred);
  }

  private sentencesOf(p: number): Read {
    let read = this.read.get(p);
    if (!read) {
      const prose = this.passages[p] as Prose;
      read = { ...prose, sentences: sentenceStarts(prose.text, this.language) };
      this.read.set(p, read);
    }
    return read;
  }

  /** The people and the pronouns of a gender in a stretch of a passage, outside marks, in order. */
  private mentions(passage: Prose, from: number, to: number, gender: Gender, either: boolean): Mention[] {
    const found: Mention[] = [];
    const own = gender === 'm' ? this.language.masculine : this.language.feminine;
    const fits = (other: Gender | undefined) => (other === undefined ? either : other === gender);
    for (let i = firstFrom(this.named, from); i < this.named.length; i++) {
      const one = this.named[i] as Named;
      if (one.at >= to) break;
      if (!one.told && fits(one.entity.gender) && this.likeness(one.entity) > 0) found.push({ at: one.at, who: one });
    }
    for (let i = firstFrom(this.described, from); i < this.described.length; i++) {
      const one = this.described[i] as Described;
      if (one.at >= to) break;
      if (fits(one.gender)) found.push({ at: one.at, who: one });
    }
    const text = passage.text.slice(from - passage.start, to - passage.start);
    const opening = this.unnamed(text, from);
    if (opening && fits(opening.gender)) found.push({ at: opening.at, who: opening });
    for (const match of text.matchAll(/\b\p{L}{2,4}\b/gu)) {
      const low = match[0].toLowerCase();
      if (!own.has(low) || !this.language.pronouns.has(low)) continue;
      const at = from + match.index;
      if (!within(passage.runs, at - passage.start)) found.push({ at, who: 'pronoun' });
    }
    return found.sort((a, b) => a.at - b.at);
  }

  /** "A second official disagreed", "Instead, the businessman insisted": a person without a name as a sentence's subject. */
  private unnamed(text: string, at: number): Described | undefined {
    const { indefinites, prepositions, determiners, strong, weak } = this.language;
    const { roles, titles, things, qualifiers } = this.language;
    const lead = /^\p{L}+, /u.exec(text.slice(0, 20))?.[0].length ?? 0;
    const words = text.slice(lead, lead + 60).split(/(?=\s)/, 6);
    const first = (words[0] ?? '').toLowerCase();
    if (!indefinites.has(first) && first !== 'the') return undefined;
    for (let i = 1; i < words.length; i++) {
      const word = (words[i] as string).trim().toLowerCase();
      if (!/^[\p{L}\p{N}’'-]+$/u.test(word) || prepositions.has(word) || determiners.has(word)) return undefined;
      if (strong.has(word) || weak.has(word)) return undefined;
      if (!roles.has(word) && (!titles.has(word) || qualifiers.has(word))) continue;
      if (things.has(word)) continue;
      // "the senator Ida Roth", "the police chief": the last word says who.
      const next = (words[i + 1] ?? '').trim();
      if (/^\p{Lu}/u.test(next)) return undefined;
      if (roles.has(next) || titles.has(next)) continue;
      const description = words.slice(0, i + 1).join('');
      return { at: at + lead, text: description, gender: this.genderOf(description) };
    }
    return undefined;
  }

  /** The first that may be its sentence's subject; "Asked whether he would go, Ek said" is about Ek. */
  private subject(mentions: readonly Mention[], passage: Prose, from: number): Mention | undefined {
    const leading = mentions.filter((one) => this.leads(one, passage, from));
    const opening =
      /^\p{L}+/u.exec(passage.text.slice(from - passage.start, from - passage.start + 12))?.[0].toLowerCase() ?? '';
    // Whoever speaks in a sentence is whom it is about.
    const speaker = mentions.find(({ who }) => who !== 'pronoun' && 'entity' in who && this.speaking.has(who.end));
    if (speaker) return speaker;
    // "Ek's boat was lost. He …": where nobody else leads, the owner whose sentence it is.
    // "When Lee pointed at it, Ek shrugged": the clause behind the comma is the sentence's own.
    if (leading.length > 1 && this.language.subordinators.has(opening)) {
      const main = leading.find(({ at }) =>
        /^[^,]*,\s*$/.test(passage.text.slice(from - passage.start, at - passage.start)),
      );
      if (main) return main;
    }
    const [first] = leading.length > 0 ? leading : mentions.filter((one) => this.owns(one, passage, from));
    if (first?.who !== 'pronoun' || first.at === from) return first;
    const named = leading.find(({ who }) => who !== 'pronoun');
    const before = named && passage.text.slice(from - passage.start, named.at - passage.start);
    return before &&
      /,\s*$/.test(before) &&
      !/[“"‘]/.test(before) &&
      before.indexOf(',') === before.trimEnd().length - 1
      ? named
      : first;
  }

  /** True for a sure person with a possessive, where a sentence begins or a clause does behind one opening word: "while Ek's boat". */
  private owns({ at, who }: Mention, passage: Prose, from: number): boolean {
    if (who === 'pronoun' || !('entity' in who) || this.likeness(who.entity) === 0) return false;
    const { text, start } = passage;
    return (
      /^(?:\S+ ){0,2}$/.test(text.slice(from - start, at - start)) &&
      /[’']s?$/.test(text.slice(at - start, who.end - start))
    );
  }

  /** True where a mention may be its sentence's subject: no owner, no part of a phrase, not beside another noun that it describes. */
  private leads({ at, who }: Mention, passage: Prose, from: number): boolean {
    if (who === 'pronoun' || !('entity' in who)) return true;
    const { language } = this;
    const { text, start } = passage;
    const before = text.slice(Math.max(from - start, at - start - 30), at - start);
    const prior = /([\p{L}’']+)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
    if (language.prepositions.has(prior) || /[’']s$|s[’']$/.test(prior)) return false;
    const name = text.slice(at - start, who.end - start);
    const after = text.slice(who.end - start, who.end - start + 24);
    if (/[’']s?$/.test(name) || /^[’']s?\b/.test(after)) return false;
    const next = /^\s+(\p{Ll}[\p{L}’'-]*)/u.exec(after)?.[1] ?? '';
    const determined = language.determiners.has(prior) && !/^(?:\p{Lu}\p{L}+\.? )/u.test(before);
    if (language.retinue.has(next) || (determined && next !== '')) return false;
    // By its form alone a name is taken for a person's only where its sentence begins.
    if (this.likeness(who.entity) === 2) return true;
    const verb =
      language.auxiliaries.has(next) || language.strong.has(next) || language.weak.has(next) || /ed$/.test(next);
    return (at === from || /[”"’]\s*$/.test(before)) && (verb || /^[,.]/.test(after));
  }
}

/** The one person that stood beside others' subjects, where there is but one. */
function only(beside: Map<Entity, Named>, barred: Set<Entity>): Named | undefined {
  const left = [...beside].filter(([entity]) => !barred.has(entity));
  return left.length === 1 ? left[0]?.[1] : undefined;
}

/** Index of the first of a sorted list at or past a place. */
function firstFrom<Key extends string>(list: readonly Record<Key, number>[], at: number, key: Key): number;
function firstFrom(list: readonly { at: number }[], at: number): number;
function firstFrom(list: readonly Record<string, number>[], at: number, key = 'at'): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((list[middle] as Record<string, number>)[key] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last of sorted places before one. */
function lastBefore(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function within(runs: readonly Run[], at: number): boolean {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).end <= at) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run !== undefined && run.start <= at;
}

/** Where the sentences of a passage begin. A full stop behind an abbreviation or an initial ends none. */
function sentenceStarts(text: string, language: Language): number[] {
  const starts = [0];
  for (const match of text.matchAll(/[.!?…][”"’')\]]*\s+(?=[“"‘'([]*\p{Lu})/gu)) {
    if (match[0][0] === '.') {
      const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0].toLowerCase() ?? '';
      if (word.length === 1 || language.abbreviations.has(word)) continue;
    }
    starts.push(match.index + match[0].length);
  }
  return starts;
}
