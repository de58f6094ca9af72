/** The people and bodies that an article names, by each way of naming them. Pure. */
import type { Language } from '../languages/language.js';
import type { Entity, Gender, Likeness } from '../model.js';
import { isGivenName, last, unaccented } from '../spelling.js';
import { hasAcronym, isVerbal, surnameOf } from './name-forms.js';

/** So many entities are kept under one surname or one office; further ones are left out. */
const NAMESAKES_MAX = 20;

/** Entities under a key, the one named first in front. */
class Index {
  private readonly entities = new Map<string, Entity[]>();

  add(key: string, entity: Entity): void {
    const list = this.entities.get(key);
    if (!list) this.entities.set(key, [entity]);
    else if (list.length < NAMESAKES_MAX) list.push(entity);
  }

  of(key: string): readonly Entity[] {
    return this.entities.get(key) ?? NONE;
  }

  has(key: string): boolean {
    return this.entities.has(key);
  }
}

const NONE: readonly Entity[] = [];

/** True for a name that mostly has an article. */
export const isDetermined = ({ determined, count }: Entity) => determined * 2 > count;

/** Who is named; filled while an article is read, asked for each mention. */
export class Registry {
  /** By the last word of their names. */
  readonly bySurname = new Index();
  /** By the first word of their names: a given name, or the surname where that comes first. */
  private readonly byFirst = new Index();
  /** By the last word of their roles. */
  private readonly byOffice = new Index();
  /** By the first letters of their names' words. */
  private readonly byInitials = new Index();
  /** By the letters in brackets behind their names. */
  private readonly byLetters = new Map<string, Entity>();
  /** By all words of a name, lower-cased. */
  private readonly byWords = new Map<string, Entity>();

  constructor(private readonly language: Language) {}

  /** The entity that a name stands for, made where it is new. `low` are the words lower-cased. */
  register(words: string[], low: string[], gender: Gender | undefined): Entity {
    const surname = surnameOf(low, this.language);
    if (words.length === 1) {
      const fuller = this.ofWord(words[0] ?? '', surname, gender);
      if (fuller) return fuller;
    }
    const key = low.join(' ');
    const named = this.byWords.get(key);
    if (named) return named;
    const known = this.known(words, low, surname, gender);
    if (known) {
      this.byWords.set(key, known);
      return known;
    }
    const name = words.join(' ');
    const made: Entity = {
      name,
      words: low,
      role: undefined,
      gender: this.genderOfGivenName(low) ?? gender,
      person: false,
      determined: 0,
      count: 0,
    };
    this.byWords.set(key, made);
    this.bySurname.add(surname, made);
    if (words.length > 1) {
      this.byInitials.add(words.map((word) => word.charAt(0)).join(''), made);
      if (!this.language.organisationWords.has(surname)) this.byFirst.add(low[0] ?? '', made);
    }
    return made;
  }

  /**
   * A namesake that a new form of name means: a whole name's end, a fuller name, or a name without a heading's words.
   */
  private known(words: string[], low: string[], surname: string, gender: Gender | undefined): Entity | undefined {
    const namesakes = this.bySurname.of(surname);
    if (namesakes.length === 0) return undefined;
    const given = this.genderOfGivenName(low);
    return (
      (words.length > 1 ? this.endsWith(namesakes, low.join(' '), given) : undefined) ??
      this.shorter(namesakes, words, low, given ?? gender) ??
      this.longer(namesakes, words, low, given ?? gender)
    );
  }

  /** "Suu Kyi", "Von der Leyen": a whole name's end. */
  private endsWith(namesakes: readonly Entity[], key: string, given: Gender | undefined): Entity | undefined {
    return namesakes.find(
      (one) => one.words.join(' ').endsWith(` ${key}`) && (!given || this.genderOfGivenName(one.words) !== undefined),
    );
  }

  /**
   * A fuller name takes the place of a shorter one: "al-Kadhimi" was Mustafa al-Kadhimi all along. Of a name that has a
   * first word already, a heading's words in front make no fuller one.
   */
  private shorter(
    namesakes: readonly Entity[],
    words: string[],
    low: string[],
    gender: Gender | undefined,
  ): Entity | undefined {
    const shorter = namesakes.find(
      (one) =>
        one.words.length < low.length &&
        one.words.every((word) => low.includes(word)) &&
        (!one.gender || !gender || one.gender === gender),
    );
    if (shorter && (shorter.words.length === 1 || shorter.words[0] === low[0])) {
      shorter.name = words.join(' ');
      shorter.words = low;
      if (gender) shorter.gender ??= gender;
    }
    return shorter;
  }

  /** "Things Ann Lee", "Debating Lee": a heading's words in front of a name that then comes alone, or whole. */
  private longer(
    namesakes: readonly Entity[],
    words: string[],
    low: string[],
    gender: Gender | undefined,
  ): Entity | undefined {
    if (!gender) return undefined;
    const name = words.join(' ');
    const longer = namesakes.find(
      (one) =>
        (one.name.endsWith(` ${name}`) && this.genderOfGivenName(one.words) === undefined) ||
        (one.words.length === 2 && isVerbal(one.words[0] ?? '', this.language)),
    );
    if (longer) {
      longer.name = name;
      longer.words = low;
      longer.gender = gender;
    }
    return longer;
  }

  /** The entity with exactly these words, lower-cased and joined by spaces. */
  withWords(words: string): Entity | undefined {
    return this.byWords.get(words);
  }

  /** Whom a name of one word means: the body of these letters, the bearer of the surname, or of the first name. */
  ofWord(word: string, low: string, gender: Gender | undefined): Entity | undefined {
    return (
      this.bodyOf(word) ??
      mostNamed(this.bySurname.of(low), gender) ??
      // "Trump Train" has no given name.
      mostNamed(
        this.byFirst.of(low).filter((one) => !isDetermined(one)),
        gender,
      )
    );
  }

  /** Whom a name of several words means: the one named so, or the bearer of the surname. */
  ofWords(low: readonly string[], gender: Gender | undefined): Entity | undefined {
    return this.byWords.get(low.join(' ')) ?? mostNamed(this.bySurname.of(surnameOf(low, this.language)), gender);
  }

  /**
   * The body that capital letters stand for: "WFC", by its brackets or, where one name alone fits, by its first
   * letters.
   */
  bodyOf(letters: string): Entity | undefined {
    if (!/^\p{Lu}{2,6}$/u.test(letters)) return undefined;
    const known = this.byLetters.get(letters);
    if (known) return known;
    const fits = this.byInitials.of(letters);
    return fits.length === 1 ? fits[0] : undefined;
  }

  /** Notes the letters in brackets behind a name. */
  abbreviate(entity: Entity, letters: string): void {
    this.byLetters.set(letters, entity);
  }

  /** Gives an entity its role; `office` is the role's last word, as words are compared. */
  appoint(entity: Entity, role: string, office: string): void {
    entity.role = role;
    this.byOffice.add(office, entity);
  }

  /** The one person whose role ends with an office, lower-cased: "foreign minister". */
  bearerOf(office: string, ends: (role: string) => boolean): Entity | undefined {
    const noun = office.slice(office.lastIndexOf(' ') + 1);
    const bearers = this.byOffice.of(noun).filter(({ role = '' }) => ends(role));
    return bearers.length === 1 ? bearers[0] : undefined;
  }

  /** The one body of several words whose name ends with a noun: "council". */
  bodyCalled(noun: string): Entity | undefined {
    const bodies = this.bySurname.of(noun).filter(({ words }) => words.length > 1);
    return bodies.length === 1 ? bodies[0] : undefined;
  }

  /** The gender that the first word of a whole name tells. */
  private genderOfGivenName(words: readonly string[]): Gender | undefined {
    if (words.length < 2) return undefined;
    const gender = this.language.givenNames.get(unaccented(words[0] ?? ''));
    return gender === 'x' ? undefined : gender;
  }

  /** How sure it is that a name is a person's. */
  likeness(entity: Entity): Likeness {
    const { organisationWords, titleQualifiers } = this.language;
    const { words, name, person } = entity;
    if (organisationWords.has(last(words)) || hasAcronym(name, this.language)) return 0;
    if (person || (words.length > 1 && isGivenName(words[0] ?? '', this.language))) return 2;
    if (isDetermined(entity) || words.length < 2 || words.length > 4) return 0;
    return words.some((word) => organisationWords.has(word) || titleQualifiers.has(word)) ? 0 : 1;
  }
}

/** Of several people of one name the one whom the name alone means: of the title's gender, and named the most. */
function mostNamed(namesakes: readonly Entity[], gender: Gender | undefined): Entity | undefined {
  let best: Entity | undefined;
  for (const one of namesakes)
    if ((!gender || !one.gender || one.gender === gender) && !(best && best.count >= one.count)) best = one;
  return best;
}
