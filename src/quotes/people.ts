/** The people of an article: their fullest names and roles, and which of them a mention stands for. */
import type { Language } from './en.js';

/** A person or body that the article names. */
interface Entity {
  name: string;
  /** Lower-cased words of the name. */
  words: string[];
  role?: string;
  gender?: 'm' | 'f';
  /** True where it was seen to speak or bears a title. */
  person: boolean;
}

const PARTICLE = '(?:de|da|del|della|der|van|von|al|el|bin|ibn|la|le|di|du|dos|ten|ter)';
/** Titles that keep their full stop inside a name. */
const SHORT = '(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Prof|St)\\.';
const PART =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*\\p{L}|\\p{Lu}\\.|(?:al|el)-\\p{Lu}[\\p{L}’'-]+|(?:d’|d')\\p{Lu}\\p{L}+|\\p{Lu}";

let nameForm: RegExp | undefined;
/** Runs of capitalised words. Compiled at the first use: Unicode classes are slow to build. */
const names = () =>
  (nameForm ??= new RegExp(`(?:${SHORT} )*(?:${PART})(?: (?:${PARTICLE} ){0,2}(?:${SHORT}|${PART}))*`, 'gu'));

const last = (words: readonly string[]) => words[words.length - 1] ?? '';

/** Who is named where; built once for an article, asked for each mention. */
export class People {
  private readonly entities: Entity[] = [];
  /** Entities by the last word of their names, the first one named first. */
  private readonly bySurname = new Map<string, Entity[]>();
  private readonly byWords = new Map<string, Entity>();
  /** Named people in the order of their naming, with where, for pronouns. */
  private readonly seen: { at: number; entity: Entity }[] = [];

  constructor(private readonly language: Language) {}

  /** Reads a passage for names. `at` is its place in the article's plain text; passages come in order. */
  read(text: string, at: number): void {
    for (const match of text.matchAll(names())) {
      const { words, role } = this.strip(match[0].split(' '));
      if (words.length === 0) continue;
      const low = words.map((word) => fold(word));
      // A lone capitalised word at a sentence's start is as likely a word as a name.
      if (
        words.length === 1 &&
        role === undefined &&
        !this.bySurname.has(last(low)) &&
        startsSentence(text, match.index)
      )
        continue;
      const entity = this.enter(words, low);
      if (!entity) continue;
      const before = this.roleBefore(text, match.index);
      const after = words.length > 1 ? this.roleAfter(text, match.index + match[0].length) : undefined;
      const described = [before, role].filter((part) => part).join(' ') || after;
      if (described) {
        entity.person = true;
        entity.role ??= described;
      }
      this.seen.push({ at: at + match.index, entity });
    }
  }

  /** Takes titles and sentence openers off a name's front; what was taken is its role. */
  private strip(words: string[]): { words: string[]; role?: string } {
    let first = 0;
    let cut = 0;
    for (; first < words.length; first++) {
      const low = fold(words[first] as string);
      if (this.language.titles.has(low) || this.language.titles.has(low.replace(/\.$/, ''))) cut = first + 1;
      else if (
        first === 0 &&
        (this.language.openers.has(low) || this.language.determiners.has(low) || this.language.pronouns.has(low))
      )
        cut = 1;
    }
    const front = words.slice(0, cut);
    const dropped =
      front[0] !== undefined &&
      (this.language.openers.has(fold(front[0])) || this.language.determiners.has(fold(front[0])));
    const role = (dropped ? front.slice(1) : front).join(' ');
    const rest = words.slice(cut).map((word) => word.replace(/[’']s?$/, ''));
    return { words: rest.filter((word) => word !== ''), ...(role !== '' && { role }) };
  }

  private enter(words: string[], low: string[]): Entity | undefined {
    const key = low.join(' ');
    const known = this.byWords.get(key);
    if (known) return known;
    const surname = last(low);
    const namesakes = this.bySurname.get(surname) ?? [];
    if (words.length === 1) {
      const fuller = namesakes[namesakes.length - 1];
      if (fuller) return fuller;
    }
    const entity: Entity = { name: words.join(' '), words: low, person: false };
    // A fuller name takes the place of a shorter one: "al-Kadhimi" was Mustafa al-Kadhimi all along.
    const shorter = namesakes.find(
      (one) => one.words.length < low.length && one.words.every((word) => low.includes(word)),
    );
    if (shorter) {
      shorter.name = entity.name;
      shorter.words = low;
      this.byWords.set(key, shorter);
      return shorter;
    }
    this.entities.push(entity);
    this.byWords.set(key, entity);
    this.bySurname.set(surname, [...namesakes, entity]);
    return entity;
  }

  /** "Iraqi foreign minister, Fuad Hussein": the words of office before a name. */
  private roleBefore(text: string, at: number): string | undefined {
    // Most names have no office before them: the nearest word tells.
    let end = at;
    while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === ',')) end--;
    const nearest = fold(text.slice(text.lastIndexOf(' ', end - 1) + 1, end));
    if (!this.language.roles.has(nearest) && !this.language.titles.has(nearest)) return undefined;
    let from = at;
    while (from > 0 && at - from < 80 && !'.;:!?“”"()'.includes(text[from - 1] as string)) from--;
    const parts = text.slice(from, at).trimEnd().replace(/,$/, '').split(/,\s*/);
    const words = (parts[parts.length - 1] ?? '').trim().split(' ');
    let first = words.length;
    let office = false;
    for (let i = words.length - 1; i >= 0; i--) {
      const low = fold(words[i] as string);
      if (this.language.roles.has(low) || this.language.titles.has(low)) office = true;
      else if (
        this.language.determiners.has(low) ||
        this.language.prepositions.has(low) ||
        this.language.openers.has(low) ||
        this.language.auxiliaries.has(low) ||
        this.language.strong.has(low) ||
        low === 'and'
      )
        break;
      else if (!office) break;
      first = i;
    }
    return office ? words.slice(first).join(' ') : undefined;
  }

  /** "Jen Psaki, the White House press secretary,": the apposition after a name. */
  private roleAfter(text: string, at: number): string | undefined {
    const match = /^, (?:(?:the|a|an|its|their|his|her) )?([^,.;:“”"()—–]{3,80})[,.;—–]/.exec(text.slice(at, at + 100));
    if (!match?.[1]) return undefined;
    const words = match[1].split(' ').map(fold);
    const named = words.slice(0, 6).some((word) => this.language.roles.has(word) || this.language.titles.has(word));
    return named && !/^(?:who|which|whose|and|but)$/.test(words[0] ?? '') ? match[1] : undefined;
  }

  /** Marks the person a name in a mention stands for as one who speaks. */
  speaks(mention: string): void {
    const entity = this.find(mention);
    if (entity) entity.person = true;
  }

  /** The entity that the last name in a mention stands for. */
  private find(mention: string): Entity | undefined {
    const found = [...mention.matchAll(names())]
      .map((match) => this.strip(match[0].split(' ')).words)
      .filter((words) => words.length > 0);
    const words = found[found.length - 1]?.map(fold);
    if (!words) return undefined;
    return this.byWords.get(words.join(' ')) ?? this.bySurname.get(last(words))?.at(-1);
  }

  /**
   * Who a mention stands for: a name by its fullest form in the article, a pronoun by the person last named before it,
   * a description by itself. `at` is its place in the article's plain text. Null for a pronoun that nobody answers to.
   */
  resolve(mention: string, at: number): { name: string; role?: string } | null {
    const low = fold(mention);
    const { language } = this;
    if (language.pronouns.has(low) || language.possessives.has(low)) {
      const person = this.before(low, at);
      return person ? { name: person.name, ...(person.role !== undefined && { role: person.role }) } : null;
    }
    const headed = /^(?:(?:A|An|The|One|Some|Several|Two|Three|His|Her|Their|Its)\s|\p{Ll})/u.test(mention);
    // "Jason Gilbert of Cheyenne" is named by what stands before the preposition.
    const named = /^(?:\p{Lu}\S* )*\p{Lu}\S*(?= (?:of|from|for|at|in|with) )/u.exec(mention)?.[0];
    if (named !== undefined && this.strip(named.split(' ')).words.length > 1) return this.resolve(named, at);
    const both = / and /.test(mention) ? this.pair(mention) : undefined;
    if (both !== undefined) return { name: both };
    const entity = this.find(mention);
    const endsWithName =
      entity !== undefined &&
      fold(mention)
        .replace(/['’]s$/, '')
        .endsWith(last(entity.words));
    const office = /\b(?:of|for|from|with|at)\b/.test(low.slice(0, low.lastIndexOf(' ')));
    if (entity && endsWithName && !(headed && office))
      return { name: entity.name, ...(entity.role !== undefined && { role: entity.role }) };
    const bearer = this.bearer(low);
    if (bearer) return { name: bearer.name, ...(bearer.role !== undefined && { role: bearer.role }) };
    return { name: mention.replace(/[’']s$/, '') };
  }

  /** "Ek and Lee": both by their full names; undefined where the words are no two people. */
  private pair(mention: string): string | undefined {
    const parts = mention.split(' and ');
    const two = parts.map((part) => (/^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(part) ? this.find(part) : undefined));
    if (two.length !== 2 || !two.every((one) => one && (one.person || this.personal(one)))) return undefined;
    return two.map((one) => one?.name).join(' and ');
  }

  /** "the foreign minister": the one person whose role ends so. */
  private bearer(low: string): Entity | undefined {
    const office = low.replace(/^(?:the|a|an) /, '');
    if (!low.startsWith('the ') || office.length < 5) return undefined;
    const bearers = this.entities.filter((entity) => entity.role !== undefined && fold(entity.role).endsWith(office));
    return bearers.length === 1 ? bearers[0] : undefined;
  }

  /** True for a name of two or three words, none of them an organisation's or a place's. */
  private personal({ words }: Entity): boolean {
    return words.length >= 2 && words.length <= 3 && !words.some((word) => this.language.organisations.has(word));
  }

  /** The person last named before `at`, of the pronoun's gender where that is known. */
  private before(pronoun: string, at: number): Entity | undefined {
    const gender = this.language.masculine.has(pronoun) ? 'm' : this.language.feminine.has(pronoun) ? 'f' : undefined;
    if (!gender) return undefined;
    let [low, high] = [0, this.seen.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.seen[middle] as { at: number }).at < at) low = middle + 1;
      else high = middle;
    }
    const near = this.seen.slice(Math.max(0, low - 30), low).reverse();
    const fits = ({ entity }: { entity: Entity }) => entity.gender === undefined || entity.gender === gender;
    // One who speaks or bears a title; else whoever has a first name and a last.
    const found =
      near.find((one) => one.entity.person && fits(one)) ?? near.find((one) => fits(one) && this.personal(one.entity));
    if (found) found.entity.gender ??= gender;
    return found?.entity;
  }
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?”"“:]\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

/** Lower case, straight apostrophes, no possessive. */
function fold(text: string): string {
  if (!text.includes('’') && !text.includes("'")) return text.toLowerCase();
  return text.toLowerCase().replace(/’/g, "'").replace(/'s$/, '');
}
