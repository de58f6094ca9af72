/** The people of an article: their fullest names and roles, and which of them a mention stands for. */
import { type Language, once } from './languages/language.js';
import { Offices, unaccented } from './offices.js';
import { Antecedents, type Gender, type Named, type Prose } from './pronouns.js';
import { fold, last, wordStart } from './tokens.js';

/** A person or body that the article names. */
export interface Entity {
  name: string;
  /** Lower-cased words of the name. */
  words: string[];
  role: string | undefined;
  gender: Gender | undefined;
  /** True where it bears a title or an age, is described as people are, or speaks. */
  person: boolean;
  /** How often an article stands before it, as before no person's name: "the Constitution". */
  determined: number;
  /** How often it is named. */
  count: number;
}

/** Who a mention stands for. */
export interface Known {
  name: string;
  role?: string;
}

/** A word of a name, in any language of Latin letters: Arabic and French articles are part of it. */
const PART =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*\\p{L}|\\p{Lu}\\.|(?:al|el)-\\p{Lu}[\\p{L}’'-]+|(?:d’|d')\\p{Lu}\\p{L}+|\\p{Lu}";
/** What a person goes by, set in marks inside the name. */
const NICKNAME = '[“"‘][\\p{Lu}]\\p{L}+[”"’] ';
const NICKNAMES = /[“"‘]\p{Lu}\p{L}+[”"’] /gu;

/** A run of capitalised words at a place. Compiled once: Unicode classes are slow to build. */
const formOf = once((language) => {
  // A title keeps its full stop inside a name.
  const short = `(?:${[...language.shortTitles].map((word) => word.replace(/^./, (first) => first.toUpperCase())).join('|')})\\.`;
  const particle = `(?:${[...language.particles].join('|')})`;
  // "J.K. Rowling", and not "in the U.S. Rowling".
  const countries = [...language.abbreviations].filter((word) => word.includes('.')).map((word) => word.toUpperCase());
  const initials = `(?!(?:${countries.join('|').replaceAll('.', '\\.')})\\.)(?:\\p{Lu}\\.){2,3}`;
  const part = `${initials}|${PART}`;
  const name = `(?:${short} )*(?:${part})(?: (?:${NICKNAME})?(?:${particle} ){0,2}(?:${short}|${part}))*`;
  return new RegExp(name, 'uy');
});

/** Where one can begin: most letters are small, and these are found much faster than the form is tried. */
const BEGINS = /(?=[A-Z\u0080-\u1fff\u2070-\uffff]|[ae]l-|d[’'])/g;

/** The first run of capitalised words from a place on. */
function nameFrom(text: string, from: number, form: RegExp): RegExpExecArray | null {
  BEGINS.lastIndex = from;
  while (BEGINS.test(text)) {
    const at = BEGINS.lastIndex;
    form.lastIndex = at;
    const found = form.exec(text);
    if (found) return found;
    BEGINS.lastIndex = at + 1;
  }
  return null;
}

/** A name of more words is a heading's, or several names run together. */
const NAME_MAX = 6;
/** Nor does one have more words with its titles: such a run is not taken apart at all. */
const PARTS_MAX = 20;

/** Pushed one by one: the array that `map` makes has room for holes, and what reads both kinds is compiled twice. */
function foldAll(words: readonly string[]): string[] {
  const low: string[] = [];
  for (const word of words) low.push(fold(word));
  return low;
}

/** A run of capitalised words taken apart. */
interface Form {
  words: string[];
  /** The words lower-cased. */
  low: string[];
  /** The titles before them, of those the office, and the gender they tell. */
  role: string | undefined;
  office: string | undefined;
  gender: Gender | undefined;
  /** True where "The" stands before them. */
  the: boolean;
}

/** Who is named where; built once for an article, asked for each mention. */
export class People {
  /** Entities by the last word of their names, the first one named first. */
  private readonly bySurname = new Map<string, Entity[]>();
  private readonly byWords = new Map<string, Entity>();
  /** Entities by the letters set in brackets behind their names, and by their words' first letters. */
  private readonly byLetters = new Map<string, Entity>();
  private readonly byInitials = new Map<string, Entity[]>();
  /** Entities by the first word of their names: a given name, or the surname where that comes first. */
  private readonly byFirst = new Map<string, Entity[]>();
  /** Entities by the last word of their roles. */
  private readonly byOffice = new Map<string, Entity[]>();
  /** Null where the words are no name. */
  private readonly forms = new Map<string, Form | null>();
  /** What a run of capitalised words looks like. */
  private readonly capitals: RegExp;
  private readonly offices: Offices;
  private readonly seen: Named[] = [];
  private readonly antecedents: Antecedents;

  constructor(private readonly language: Language) {
    this.capitals = formOf(language);
    this.offices = new Offices(language);
    this.antecedents = new Antecedents(
      language,
      this.seen,
      (entity) => this.likeness(entity),
      (description) => this.bearer(fold(description)),
    );
  }

  /** Reads a passage for names; passages come in order. What stands between marks or in a block quotation is told by others. */
  read(prose: Prose): void {
    this.antecedents.add(prose);
    const { start: at, runs } = prose;
    const text = spaced(prose.text);
    if (headline(text)) return;
    let run = 0;
    const { capitals } = this;
    for (let name = nameFrom(text, 0, capitals); name; name = nameFrom(text, name.index + name[0].length, capitals)) {
      const [matched] = name;
      const first = name.index;
      const end = first + matched.length;
      while (run < runs.length && (runs[run] as { end: number }).end <= first) run++;
      const told = prose.quoted || first > (runs[run]?.start ?? Number.POSITIVE_INFINITY);
      const form = this.form(matched);
      if (form === undefined) continue;
      const opens = startsSentence(text, first);
      if (opens && !matched.includes(' ') && form.role === undefined && !this.isNamed(form, text, end)) continue;
      const { from, office } = this.beginning(form, text, first, opens);
      const words = this.withStop(from > 0 ? form.words.slice(from) : form.words, text[end]);
      const low = from > 0 ? form.low.slice(from) : form.low;
      const entity = this.enter(words, low, form.gender);
      entity.count++;
      if (words.length > 1 && entity.words === low) this.extend(entity, text, end);
      if (text[end + 1] === '(') {
        const letters = /^ \((\p{Lu}{2,6})\)/u.exec(text.slice(end, end + 12))?.[1];
        if (letters) this.byLetters.set(letters, entity);
      }
      const described = this.describe(entity, text, first, matched, form) ?? office;
      if (described && entity.role === undefined) {
        entity.role = described;
        put(this.byOffice, fold(described.slice(described.lastIndexOf(' ') + 1)), entity);
      }
      if (office !== undefined || (words.length > 1 && this.whoBehind(text, end))) entity.person = true;
      const article = form.role === undefined && this.language.definite.has(wordBefore(text, first));
      if (form.the || article) entity.determined++;
      this.seen.push({ at: at + first, end: at + end, entity, told });
    }
  }

  /** False for a lone capitalised word at a sentence's start, which is as likely a word as a name, but for one that says something. */
  private isNamed({ low }: Form, text: string, end: number): boolean {
    if (this.bySurname.has(low[0] as string)) return true;
    const verb = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 16))?.[1];
    const { strong, auxiliaries, endings } = this.language;
    return verb !== undefined && (strong.has(verb) || auxiliaries.has(verb) || endings.past.test(verb));
  }

  /** How many of the words only stand before the name here: "Understated Perez", "Minister of Education Ida Roth"; of these the office. */
  private beginning(
    { words, low, role }: Form,
    text: string,
    first: number,
    opens: boolean,
  ): { from: number; office?: string } {
    const [opening = '', second = ''] = low;
    if (words.length === 2 && opens && this.isVerbal(opening) && this.bySurname.has(second)) return { from: 1 };
    if (words.length < 3 || text[first - 1] !== ' ' || role !== undefined) return { from: 0 };
    if (this.offices.isGiven(opening) || this.language.organisations.has(last(low))) return { from: 0 };
    const [noun = '', of = ''] = text
      .slice(Math.max(0, first - 24), first - 1)
      .split(' ')
      .slice(-2);
    if (!this.language.prepositions.has(of) || !this.offices.isPersonal(noun)) return { from: 0 };
    const given = low.findIndex((word, i) => i > 0 && i < low.length - 1 && this.offices.isGiven(word));
    const from = given > 0 ? given : words.length - 2;
    return { from, office: `${noun} ${of} ${words.slice(0, from).join(' ')}` };
  }

  /** "Jr." with its full stop. */
  private withStop(words: string[], behind: string | undefined): string[] {
    const tail = last(words);
    if (behind !== '.' || !this.language.suffixes.has(fold(tail))) return words;
    return [...words.slice(0, -1), `${tail}.`];
  }

  /** "National Union of Dockers": a body's name goes on. */
  private extend(entity: Entity, text: string, end: number): void {
    const { organisations, inNames, joining, definite } = this.language;
    if (!organisations.has(last(entity.words))) return;
    const more = /^ (\p{Ll}+ (?:\p{Ll}+ )?)\p{Lu}\S*(?: \p{Lu}\S*\b)*(?=[\s,.;:)]|$)/u.exec(text.slice(end, end + 50));
    const [joint = '', article = ''] = more?.[1]?.split(' ') ?? [];
    if (!more || !inNames.has(joint) || joining.has(joint) || definite.has(joint)) return;
    if ((article === '' || definite.has(article)) && !entity.name.includes(more[0].trim()))
      entity.name += more[0].replace(/[^\p{L}\p{N}]+$/u, '');
  }

  /** True for a word that is no name by its ending: a participle or an adverb, but for "Ted" and "Emily". */
  private isVerbal(low: string): boolean {
    if (this.offices.isGiven(low)) return false;
    const { past, gerund, adverb } = this.language.endings;
    return past.test(low) || gerund.test(low) || adverb.test(low);
  }

  /** "Ann Lee, who", "Ann Lee, 54,": what stands behind is said of a person. */
  private whoBehind(text: string, end: number): boolean {
    const comma = text[end] === ',';
    if (!comma && text[end] !== ' ') return false;
    const word = /^,? (\p{Ll}+|\d{1,3},)/u.exec(text.slice(end, end + 8))?.[1];
    return word !== undefined && (word.endsWith(',') ? comma : this.language.personal.has(word));
  }

  /** What a matched run of capitalised words holds; undefined where it is no name. Names come back: each is taken apart once. */
  private form(matched: string): Form | undefined {
    const met = this.forms.get(matched);
    if (met !== undefined) return met ?? undefined;
    const plain = matched.includes(' ') ? matched.replace(NICKNAMES, '') : matched;
    const parts = plain.split(' ');
    const { words, role, the } = this.strip(parts.length > PARTS_MAX ? [] : parts);
    const form =
      words.length === 0 || words.length > NAME_MAX
        ? null
        : {
            words,
            low: foldAll(words),
            role,
            office: role === undefined ? undefined : this.offices.of(role),
            gender: role === undefined ? undefined : this.offices.genderOf(role),
            the,
          };
    if (form || !this.language.alsoNames.has(fold(matched))) this.forms.set(matched, form);
    return form ?? undefined;
  }

  /** The role that the words around a name give; a title, an office or a description makes it a person's. */
  private describe(entity: Entity, text: string, at: number, name: string, form: Form): string | undefined {
    const before = this.offices.before(text, at, name.length);
    const words = before && form.office ? `${before} ${form.office}` : (before ?? form.office);
    const described = words ?? (entity.words.length > 1 ? this.offices.after(text, at + name.length) : undefined);
    if (described !== undefined || (form.role !== undefined && this.offices.names(form.role))) {
      entity.person = true;
      const gender = form.gender ?? (described === undefined ? undefined : this.offices.genderOf(described));
      if (gender) entity.gender ??= gender;
    }
    return described;
  }

  /** Takes titles and sentence openers off a name's front, days off its end; what was taken from the front is its role. */
  private strip(words: string[]): { words: string[]; role: string | undefined; the: boolean } {
    const { titles, roles, times, compounds, organisations, definite, endings, strong, alsoNames } = this.language;
    const low = foldAll(words);
    const [opening = ''] = low;
    let end = words.length;
    // A heading in capitals: "Ida Roth Asked Men To Vote".
    for (let i = 1; i < end; i++)
      if (
        this.language.nameless.has(low[i] as string) &&
        !(end === 2 && (strong.has(low[i] as string) || (alsoNames.has(low[i] as string) && !this.opens(opening))))
      )
        end = i;
    // "Theresa May" is no month.
    while (
      end > 1 &&
      times.has(low[end - 1] as string) &&
      !(end === 2 && alsoNames.has(low[1] as string) && !this.opens(opening))
    )
      end--;
    let opened = 0;
    while (opened < end && this.opens(low[opened] as string)) opened++;
    let cut = opened;
    // "Democratic National Committee": of a body's name nothing is a title.
    const body = end - cut > 1 && organisations.has(low[end - 1] as string);
    for (let i = cut; i < end && !body; i++) {
      const word = low[i] as string;
      const part = word.slice(word.lastIndexOf('-') + 1);
      const compound = word.includes('-') && (compounds.has(part) || (this.offices.isPersonal(part) && i < end - 1));
      // "People’s Daily": whose it is, is no office.
      const noun = roles.has(word) || (i === cut && this.language.persons.has(word));
      const office = noun && !this.offices.isGiven(word) && i < end - 1 && !/[’']s$/.test(words[i] as string);
      if (office || compound || titles.has(word) || (word.endsWith('.') && titles.has(word.slice(0, -1)))) cut = i + 1;
      // "Norway’s Bo Ek": what stands before the name is no part of it.
      else if (/[’']s$/.test(words[i] as string) && i < end - 1 && this.isPersonal(low.slice(i + 1, end))) cut = i + 1;
    }
    if (end - cut > 1 && endings.aged.test(low[cut] as string)) cut++;
    const titled = cut > opened;
    const given = low.findIndex((word, i) => i >= cut && i < end - 1 && this.offices.isGiven(word));
    if (given > cut && !body && this.describes(words.slice(0, end), cut, given)) cut = given;
    // "In Wisconsin Holm said": no Wisconsin Holm.
    else if (
      end - cut === 2 &&
      this.language.places.has(low[cut] as string) &&
      !this.offices.isGiven(low[cut] as string)
    )
      if (this.bySurname.has(low[cut + 1] as string) && !organisations.has(low[cut + 1] as string)) cut++;
    const role = titled ? words.slice(opened, cut).join(' ') : '';
    const rest = words.slice(cut, end);
    if (rest.length > 0) rest[rest.length - 1] = last(rest).replace(/[’']s?$/, '');
    return {
      words: rest.filter((word) => word !== ''),
      role: role === '' ? undefined : role,
      the: opened === 1 && definite.has(opening) && cut === 1,
    };
  }

  /** True for words that are a person's name, by a given name first or by being two that are no body's or day's: "Jeet Heer". */
  private isPersonal(low: readonly string[]): boolean {
    const { organisations, times } = this.language;
    if (this.offices.isGiven(low[0] as string)) return true;
    return low.length === 2 && !low.some((word) => organisations.has(word) || times.has(word));
  }

  /** True for a word that begins a sentence or a heading before a name. */
  private opens(low: string): boolean {
    if (!this.language.leading.has(low) || this.offices.isGiven(low)) return false;
    // "May" alone, where the article has a Theresa May.
    return !(this.language.alsoNames.has(low) && this.bySurname.has(low));
  }

  /**
   * True where the words before a given name say what its bearer is: a club, an office, a country, or anything before a name that the article has
   * without it. "Norbert Leo Butz" has two given names.
   */
  private describes(words: readonly string[], from: number, to: number): boolean {
    const { organisations, places, persons, endings } = this.language;
    if (this.byWords.has(words.slice(to).map(fold).join(' '))) return true;
    return words.slice(from, to).some((word) => {
      const low = fold(word);
      return (
        /^\p{Lu}{2,}$/u.test(word) ||
        endings.plural.test(low) ||
        endings.person.test(low) ||
        [organisations, places, persons].some((some) => some.has(low))
      );
    });
  }

  /** The word of a name that stands for it alone: the last but for "Jr.". */
  private surname(low: readonly string[]): string {
    const tail = last(low);
    return low.length > 1 && this.language.suffixes.has(tail) ? (low[low.length - 2] as string) : tail;
  }

  /** True for a name with a word in capitals, as bodies have: "BBC News"; not "JJ Ek", not "Bo Ek III". */
  private lettersIn(name: string): boolean {
    const words = name.split(' ');
    return words.some(
      (word, i) =>
        /^\p{Lu}{2,}$/u.test(word) && !(i === 0 && word.length === 2) && !this.language.suffixes.has(fold(word)),
    );
  }

  private enter(words: string[], low: string[], gender: Gender | undefined): Entity {
    const key = low.join(' ');
    const surname = this.surname(low);
    const namesakes = this.bySurname.get(surname) ?? [];
    if (words.length === 1) {
      const fuller = this.meantBy(words[0] as string, surname, gender);
      if (fuller) return fuller;
    }
    const known = this.byWords.get(key);
    if (known) return known;
    // "Suu Kyi", "Von der Leyen": a whole name's end.
    const whole =
      words.length > 1
        ? namesakes.find(
            (one) =>
              one.words.join(' ').endsWith(` ${key}`) && (!this.given(low) || this.given(one.words) !== undefined),
          )
        : undefined;
    if (whole) {
      this.byWords.set(key, whole);
      return whole;
    }
    const given = this.given(low) ?? gender;
    const entity: Entity = {
      name: words.join(' '),
      words: low,
      role: undefined,
      gender: given,
      person: false,
      determined: 0,
      count: 0,
    };
    // A fuller name takes the place of a shorter one: "al-Kadhimi" was Mustafa al-Kadhimi all along. Of a name that has a first
    // word already a heading's words in front make no fuller one.
    const shorter = namesakes.find(
      (one) =>
        one.words.length < low.length &&
        one.words.every((word) => low.includes(word)) &&
        (!one.gender || !entity.gender || one.gender === entity.gender),
    );
    if (shorter) {
      if (shorter.words.length === 1 || shorter.words[0] === low[0]) {
        shorter.name = entity.name;
        shorter.words = low;
        if (entity.gender) shorter.gender ??= entity.gender;
      }
      this.byWords.set(key, shorter);
      return shorter;
    }
    // "Things Ann Lee", "Debating Lee": a heading's words in front of a name that then comes alone, or whole.
    const longer = given
      ? namesakes.find(
          (one) =>
            (one.name.endsWith(` ${entity.name}`) && this.given(one.words) === undefined) ||
            (one.words.length === 2 && this.isVerbal(one.words[0] as string)),
        )
      : undefined;
    if (longer) {
      longer.name = entity.name;
      longer.words = low;
      if (given) longer.gender = given;
      this.byWords.set(key, longer);
      return longer;
    }
    this.byWords.set(key, entity);
    put(this.bySurname, surname, entity);
    if (words.length > 1) {
      put(this.byInitials, words.map((word) => word[0]).join(''), entity);
      if (!this.language.organisations.has(surname)) put(this.byFirst, low[0] as string, entity);
    }
    return entity;
  }

  /** Whom a name of one word means: the body of these letters, the bearer of the surname, or of the first name. `low` is the word lower-cased. */
  private meantBy(word: string, low: string, gender: Gender | undefined): Entity | undefined {
    return (
      this.lettered(word) ??
      this.namesake(this.bySurname.get(low) ?? [], gender) ??
      // "Trump Train" is nobody of the first name Trump.
      this.namesake(
        (this.byFirst.get(low) ?? []).filter((one) => !determined(one)),
        gender,
      )
    );
  }

  /** Of several people of one surname the one whom the surname alone means: of the title's gender, and named the most. */
  private namesake(namesakes: readonly Entity[], gender?: Gender): Entity | undefined {
    let best: Entity | undefined;
    for (const one of namesakes)
      if ((!gender || !one.gender || one.gender === gender) && !(best && best.count >= one.count)) best = one;
    return best;
  }

  /** The gender that a name's first word tells. */
  private given(words: readonly string[]): Gender | undefined {
    if (words.length < 2) return undefined;
    const gender = this.language.given.get(unaccented(words[0] as string));
    return gender === 'x' ? undefined : gender;
  }

  /** How sure it is that a name is a person's: 2 by title, given name or speech, 1 by its form alone, 0 not at all. */
  private likeness(entity: Entity): 0 | 1 | 2 {
    const { organisations, qualifiers } = this.language;
    const { words, name, person } = entity;
    if (organisations.has(last(words)) || this.lettersIn(name)) return 0;
    if (person || (words.length > 1 && this.offices.isGiven(words[0] as string))) return 2;
    if (determined(entity) || words.length < 2 || words.length > 4) return 0;
    return words.some((word) => organisations.has(word) || qualifiers.has(word)) ? 0 : 1;
  }

  /** Marks whom a mention stands for as one who speaks: `at` is its place in the article's plain text. */
  speaks(words: string, at: number): void {
    const mention = spaced(words);
    this.antecedents.speaks(at, at + mention.length);
    if (this.isDescription(mention)) {
      this.antecedents.describe({ at, text: mention, gender: this.genderMeant(mention) });
      return;
    }
    const named = this.beforePlace(mention) ?? mention;
    const entity = this.find(named);
    if (entity && !determined(entity)) entity.person = true;
  }

  /** The gender of the one who bears a description, or that its words tell. */
  private genderMeant(description: string): Gender | undefined {
    const head = this.untilTie(description) ?? description;
    return this.bearer(fold(description))?.gender ?? this.offices.genderOf(head);
  }

  /** True for a description of somebody without a name, and no pronoun: "the captain". */
  private isDescription(mention: string): boolean {
    const low = fold(mention);
    const { pronouns, possessives, determiners } = this.language;
    if (pronouns.has(low) || possessives.has(low)) return false;
    const [first = '', ...rest] = mention.split(' ');
    if (!determiners.has(fold(first)) && !possessives.has(fold(first))) return false;
    return rest.some((word) => this.offices.isPersonal(word)) && !this.endsWithName(mention);
  }

  /** True for words that end with a person's surname, or are the first of the person's names. */
  private isNamedBy({ words }: Entity, low: string): boolean {
    return low.endsWith(this.surname(words)) || low.endsWith(last(words)) || low === words[0];
  }

  private endsWithName(mention: string): boolean {
    const entity = this.find(mention);
    return entity !== undefined && this.isNamedBy(entity, fold(mention)) && this.likeness(entity) > 0;
  }

  /** The last name in a mention. */
  private lastForm(mention: string): Form | undefined {
    let one: Form | undefined;
    const { capitals } = this;
    for (
      let name = nameFrom(mention, 0, capitals);
      name;
      name = nameFrom(mention, name.index + name[0].length, capitals)
    )
      one = this.form(name[0]) ?? one;
    return one;
  }

  /** The entity that the last name in a mention stands for. */
  private find(mention: string): Entity | undefined {
    const one = this.lastForm(mention);
    if (!one) return undefined;
    const { low: words, gender } = one;
    if (words.length === 1) return this.meantBy(one.words[0] as string, words[0] as string, gender);
    return this.byWords.get(words.join(' ')) ?? this.namesake(this.bySurname.get(this.surname(words)) ?? [], gender);
  }

  /** The body that capital letters stand for: "WFC", by its brackets or, where one name alone fits, by its first letters. */
  private lettered(letters: string): Entity | undefined {
    if (!/^\p{Lu}{2,6}$/u.test(letters)) return undefined;
    const known = this.byLetters.get(letters);
    if (known) return known;
    const fits = this.byInitials.get(letters) ?? [];
    return fits.length === 1 ? fits[0] : undefined;
  }

  /**
   * Who a mention stands for: a name by its fullest form in the article, a pronoun by the person the sentences before it are
   * about, a description by itself. `at` is its place in the article's plain text. Null for a pronoun that nobody answers to.
   * `relative`: a clause with "who" hangs on the mention.
   */
  resolve(words: string, at: number, relative = false): Known | null {
    const mention = spaced(words);
    const low = fold(mention);
    const { language } = this;
    // What a clause is taken for begins with its subject: "He criticized the plan".
    const first = low.split(' ', 1)[0] as string;
    const subject = first !== low && language.gendered.has(first) && language.pronouns.has(first);
    if (language.pronouns.has(low) || language.possessives.has(low) || subject) {
      const gender = this.offices.genderOf(first);
      const found = gender && this.antecedents.find(gender, at);
      if (!found) return null;
      return 'entity' in found ? known(found.entity) : this.resolve(found.text, found.at);
    }
    const headed =
      /^[\p{Ll}\d]/u.test(mention) ||
      (first !== low && (language.determiners.has(first) || language.possessives.has(first))) ||
      // "China’s ambassador to Britain"
      /^\p{Lu}\S*[’']s? \p{Ll}/u.test(mention);
    // "Jason Gilbert of Cheyenne" is named by what stands before the preposition.
    const named = this.beforePlace(mention);
    if (named !== undefined && this.strip(named.split(' ')).words.length > 1) return this.resolve(named, at);
    const both = this.pair(mention);
    // "co-author Bo Ek of the University of Oslo"
    const whole = headed ? this.beforeTie(mention) : undefined;
    if (whole !== undefined) return this.resolve(whole, at);
    if (both !== undefined) return { name: both };
    const entity = this.find(mention);
    const endsWithName =
      entity !== undefined &&
      (this.isNamedBy(entity, low.replace(/['’]s$/, '')) || this.lettered(last(mention.split(' '))) === entity);
    const office = this.isOwner(mention, relative);
    // "the German" is no name, unless somebody bears it.
    const nation =
      (language.definite.has(first) ? /^\p{L}+ \p{Lu}\p{Ll}+$/u : /^\p{L}+ \p{Lu}+\p{Ll}*$/u).test(mention) &&
      (language.definite.has(first) || language.indefinite.has(first)) &&
      entity?.words.length === 1 &&
      !entity.person;
    // "one senior Tory MP"
    const nameless =
      headed && entity !== undefined && this.likeness(entity) < 2 && this.offices.isPersonal(last(mention.split(' ')));
    if (entity && endsWithName && !nation && !nameless && !(headed && office)) return this.fullest(entity, mention);
    const bearer = this.bearer(low) ?? (relative ? this.apposed(mention, at) : undefined);
    if (bearer) return known(bearer);
    return { name: mention.replace(/[’']s$/, '') };
  }

  /** An entity that the article names by one word elsewhere has its whole name where the mention has it. */
  private fullest(entity: Entity, mention: string): Known {
    const words = entity.words.length === 1 ? this.lastForm(mention)?.words : undefined;
    return words && words.length > 1 && fold(last(words)) === entity.words[0]
      ? known({ ...entity, name: words.join(' ') })
      : known(entity);
  }

  /**
   * True where the name in a description is of those it belongs to: "a spokesman for Bo Ek"; false where it is who is described: "the master of
   * ceremonies Bo Ek".
   */
  private isOwner(mention: string, relative: boolean): boolean {
    const { heading, postposed, determiners, possessives, prepositions, namers, infinitiveMarks } = this.language;
    const words = mention.split(' ');
    const ties = (word: string, i: number) =>
      heading.has(word) || infinitiveMarks.has(word) || (postposed.has(word) && !namers.has(words[i + 1] ?? ''));
    const tie = words.findLastIndex((word, i) => i > 0 && ties(word, i));
    if (tie < 0) return false;
    // "a reaction from Bo Ek, who": a person said it.
    const head = fold(words[tie - 1] ?? '');
    if (relative && !this.offices.isPersonal(head) && !this.language.persons.has(head)) return false;
    const named = words.findIndex((word, i) => i > tie && /^\p{Lu}/u.test(word));
    // "the ambassador to Britain Bo Ek"
    const { places, organisations } = this.language;
    const body = organisations.has(fold(last(words)));
    if (words.length - named > 2 && places.has(fold(words[named] ?? '')) && !body) return false;
    return !words.slice(tie + 1, named).some((word) => {
      const low = fold(word);
      return ![determiners, possessives, prepositions].some((one) => one.has(low)) && !this.offices.isPersonal(low);
    });
  }

  /** False for the words of a sentence's subject that are nobody: a thing ("the merger"), and a sentence's first word that is no name ("Plumes"). */
  isSomebody(mention: string): boolean {
    const { pronouns, determiners, articles, inanimate } = this.language;
    const words = mention.replace(/[’']s?$/, '').split(' ');
    const head = fold(last(words));
    if (inanimate.has(head)) return false;
    if (words.length > 1 || !/^\p{Lu}/u.test(mention)) return true;
    return pronouns.has(head) || (determiners.has(head) && !articles.has(head)) || this.find(mention) !== undefined;
  }

  /** "Jason Gilbert" of "Jason Gilbert of Cheyenne". */
  private beforePlace(mention: string): string | undefined {
    const match = /^((?:\p{Lu}\S* )*\p{Lu}\S*) (\p{Ll}+) /u.exec(mention);
    return match?.[2] !== undefined && this.language.attaching.has(match[2]) ? match[1] : undefined;
  }

  /** The words before the first preposition of a description; undefined where it has none. */
  private untilTie(mention: string): string | undefined {
    const words = mention.split(' ');
    const tie = words.findIndex((word, i) => i > 0 && this.language.attaching.has(word));
    return tie < 0 ? undefined : words.slice(0, tie).join(' ');
  }

  /** These words, where they end with a whole name. */
  private beforeTie(mention: string): string | undefined {
    const head = this.untilTie(mention) ?? '';
    if (!/ \p{Lu}\S* \p{Lu}\S*$/u.test(head) || head.split(' ').some((word) => this.language.joining.has(word)))
      return undefined;
    const entity = this.find(head);
    return entity && entity.words.length > 1 && this.likeness(entity) > 0 ? head : undefined;
  }

  /** "Ek and Lee": both by their full names; undefined where the words are no two people. */
  private pair(mention: string): string | undefined {
    const words = mention.split(' ');
    const at = words.findIndex((word) => this.language.joining.has(word));
    if (at < 1) return undefined;
    const two = [words.slice(0, at).join(' '), words.slice(at + 1).join(' ')];
    const aged = this.language.endings.aged;
    if (!two.every((part) => part.split(' ').every((word) => /^\p{Lu}/u.test(word) || aged.test(word))))
      return undefined;
    const people = two.map((part) => this.find(part));
    // Two of whom one is nobody known may be the name of one body: they stay as they stand.
    if (!people.every((one) => one && this.likeness(one) > 0)) return two.join(` ${words[at]} `);
    return people.map((one) => one?.name).join(` ${words[at]} `);
  }

  /** "the foreign minister", "the council": the one person whose role ends so, or the one body whose name does. */
  private bearer(low: string): Entity | undefined {
    const space = low.indexOf(' ');
    const office = low.slice(space + 1);
    if (space < 0 || office.length < 5 || !this.language.definite.has(low.slice(0, space))) return undefined;
    const body = this.language.organisations.has(office);
    const bearers = body
      ? (this.bySurname.get(office) ?? []).filter(({ words }) => words.length > 1)
      : (this.byOffice.get(office.slice(office.lastIndexOf(' ') + 1)) ?? []).filter(({ role }) =>
          fold(role as string).endsWith(office),
        );
    return bearers.length === 1 ? bearers[0] : undefined;
  }

  /** "Edith Harrow, the novelist who": the person whose name stands right before a description. */
  private apposed(mention: string, at: number): Entity | undefined {
    const { definite, indefinite } = this.language;
    const [first = '', second] = mention.split(' ', 2);
    const article = definite.has(fold(first)) || indefinite.has(fold(first));
    if (!article || second === undefined || /\p{Lu}/u.test(mention.slice(2))) return undefined;
    const before = this.antecedents.namedBefore(at);
    return before && before.end === at - 2 && !before.told && this.likeness(before.entity) > 0
      ? before.entity
      : undefined;
  }
}

const known = ({ name, role }: Entity): Known => ({ name, ...(role !== undefined && { role }) });

/** More than this many of one surname or one office are no longer told apart. */
const NAMESAKES = 20;

function put(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = map.get(key);
  if (!list) map.set(key, [entity]);
  else if (list.length < NAMESAKES) list.push(entity);
}

/** True for a name that mostly has an article. */
const determined = ({ determined: times, count }: Entity) => times * 2 > count;

/** The word before a place that a space parts from it, in small letters. */
const wordBefore = (text: string, at: number) =>
  text[at - 1] === ' ' ? text.slice(wordStart(text, at - 1), at - 1).toLowerCase() : '';

/**
 * A headline among the paragraphs has a capital on more than this share of its words, and is no longer than this many UTF-16 units. With a
 * full stop at its end it may be a sentence of names ("Ann Lee met Bo Ek."): then it has more words.
 */
const CAPITALS = 0.7;
const HEADLINE_MAX = 160;
const WORDS_MIN = { open: 5, stopped: 8 };

/** True for a headline that stands among the paragraphs: its capitals are no names. */
function headline(text: string): boolean {
  if (text.length > HEADLINE_MAX) return false;
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const least = text.trimEnd().endsWith('.') ? WORDS_MIN.stopped : WORDS_MIN.open;
  return words.length >= least && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * CAPITALS;
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?”"“:]\s*$/.test(text.slice(Math.max(0, at - 3), at));
}

/** With plain spaces, at the same places. */
const spaced = (text: string) => (text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text);
