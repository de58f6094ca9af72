/** The people of an article: their fullest names and roles, and which of them a mention stands for. Pure. */
import type { Language } from '../languages/language.js';
import type { Entity, Gender, Known, Named, Prose } from '../model.js';
import { fold, isGivenName, last, spaced, wordStart } from '../spelling.js';
import { Antecedents } from './antecedents.js';
import { Descriptions } from './descriptions.js';
import { isHeadline, isVerbal, namesIn, startsSentence, surnameOf } from './name-forms.js';
import { NameParser, type ParsedName } from './name-parser.js';
import { Offices } from './offices.js';
import { isDetermined, Registry } from './registry.js';

/** Who is named where; built once for an article, asked for each mention. */
export class People {
  private readonly registry: Registry;
  private readonly offices: Offices;
  private readonly parser: NameParser;
  private readonly descriptions: Descriptions;
  private readonly namings: Named[] = [];
  private readonly antecedents: Antecedents;

  constructor(private readonly language: Language) {
    this.registry = new Registry(language);
    this.offices = new Offices(language);
    this.parser = new NameParser(language, this.offices, this.registry);
    this.descriptions = new Descriptions(language, this.offices);
    this.antecedents = new Antecedents(
      language,
      this.namings,
      (entity) => this.registry.likeness(entity),
      (description) => this.bearerOf(fold(description, language)),
    );
  }

  // --- reading -----------------------------------------------------------------------------------------------

  /** Reads a passage for names; passages come in order. */
  read(prose: Prose): void {
    this.antecedents.add(prose);
    const { start: at, runs } = prose;
    const text = spaced(prose.text);
    if (isHeadline(text)) return;
    let run = 0;
    for (const { 0: matched, index: start } of namesIn(text, this.language)) {
      while (run < runs.length && (runs[run]?.end ?? 0) <= start) run++;
      // What stands between marks or in a block quotation is somebody else's telling.
      const inQuotation = prose.quoted || start > (runs[run]?.start ?? Number.POSITIVE_INFINITY);
      const entity = this.readName(text, matched, start);
      if (entity) this.namings.push({ at: at + start, end: at + start + matched.length, entity, inQuotation });
    }
  }

  /** Whom a run of capitalised words names, with all that stands beside it noted; undefined where it is no name. */
  private readName(text: string, matched: string, start: number): Entity | undefined {
    const { language, registry } = this;
    const end = start + matched.length;
    const name = this.parser.parse(matched);
    if (!name) return undefined;
    const opens = startsSentence(text, start);
    const alone = opens && !matched.includes(' ') && name.role === undefined;
    if (alone && !this.isNameAtStart(name, text, end)) return undefined;
    const { from, office } = this.officeInFront(name, text, start, opens);
    const words = this.withStop(from > 0 ? name.words.slice(from) : name.words, text[end]);
    const low = from > 0 ? name.low.slice(from) : name.low;
    const entity = registry.register(words, low, name.gender);
    entity.count++;
    if (words.length > 1 && entity.words === low) this.extendBody(entity, text, end);
    const letters = text[end + 1] === '(' ? /^ \((\p{Lu}{2,6})\)/u.exec(text.slice(end, end + 12))?.[1] : undefined;
    if (letters) registry.abbreviate(entity, letters);
    const role = this.roleBeside(entity, text, start, matched, name) ?? office;
    if (role && entity.role === undefined)
      registry.appoint(entity, role, fold(role.slice(role.lastIndexOf(' ') + 1), language));
    if (office !== undefined || (words.length > 1 && this.isPersonBehind(text, end))) entity.person = true;
    const article = name.role === undefined && language.definiteArticles.has(wordBefore(text, start));
    if (name.the || article) entity.determined++;
    return entity;
  }

  /**
   * False for a lone capitalised word at a sentence's start, which is as likely a word as a name, unless a verb of
   * speech follows.
   */
  private isNameAtStart({ low }: ParsedName, text: string, end: number): boolean {
    if (this.registry.bySurname.has(low[0] ?? '')) return true;
    const verb = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 16))?.[1];
    const { speechVerbs, auxiliaries, endings } = this.language;
    return verb !== undefined && (speechVerbs.has(verb) || auxiliaries.has(verb) || endings.past.test(verb));
  }

  /**
   * How many of the words only stand before the name here: "Understated Perez", "Minister of Education Ida Roth"; of
   * these the office.
   */
  private officeInFront(
    { words, low, role }: ParsedName,
    text: string,
    start: number,
    opens: boolean,
  ): { from: number; office?: string } {
    const { organisationWords, prepositions } = this.language;
    const [first = '', second = ''] = low;
    if (words.length === 2 && opens && isVerbal(first, this.language) && this.registry.bySurname.has(second))
      return { from: 1 };
    if (words.length < 3 || text[start - 1] !== ' ' || role !== undefined) return { from: 0 };
    if (isGivenName(first, this.language) || organisationWords.has(last(low))) return { from: 0 };
    const [noun = '', of = ''] = text
      .slice(Math.max(0, start - 24), start - 1)
      .split(' ')
      .slice(-2);
    if (!prepositions.has(of) || !this.offices.isPersonal(noun)) return { from: 0 };
    const given = low.findIndex((word, i) => i > 0 && i < low.length - 1 && isGivenName(word, this.language));
    const from = given > 0 ? given : words.length - 2;
    return { from, office: `${noun} ${of} ${words.slice(0, from).join(' ')}` };
  }

  /** "Jr." with its full stop. */
  private withStop(words: string[], behind: string | undefined): string[] {
    const tail = last(words);
    if (behind !== '.' || !this.language.nameSuffixes.has(fold(tail, this.language))) return words;
    return [...words.slice(0, -1), `${tail}.`];
  }

  /** "National Union of Dockers": a body's name goes on. */
  private extendBody(entity: Entity, text: string, end: number): void {
    const { organisationWords, insideNames, nameJoiners, definiteArticles } = this.language;
    if (!organisationWords.has(last(entity.words))) return;
    const more = /^ (\p{Ll}+ (?:\p{Ll}+ )?)\p{Lu}\S*(?: \p{Lu}\S*\b)*(?=[\s,.;:)]|$)/u.exec(text.slice(end, end + 50));
    const [joint = '', article = ''] = more?.[1]?.split(' ') ?? [];
    if (!more || !insideNames.has(joint) || nameJoiners.has(joint) || definiteArticles.has(joint)) return;
    if ((article === '' || definiteArticles.has(article)) && !entity.name.includes(more[0].trim()))
      entity.name += more[0].replace(/[^\p{L}\p{N}]+$/u, '');
  }

  /** "Ann Lee, who", "Ann Lee, 54,": what stands behind is said of a person. */
  private isPersonBehind(text: string, end: number): boolean {
    const comma = text[end] === ',';
    if (!comma && text[end] !== ' ') return false;
    const word = /^,? (\p{Ll}+|\d{1,3},)/u.exec(text.slice(end, end + 8))?.[1];
    return word !== undefined && (word.endsWith(',') ? comma : this.language.personalRelatives.has(word));
  }

  /** The role that the words around a name give; a title, an office or a description makes it a person's. */
  private roleBeside(entity: Entity, text: string, at: number, matched: string, name: ParsedName): string | undefined {
    const before = this.offices.before(text, at, matched.length);
    const title = before && name.office ? `${before} ${name.office}` : (before ?? name.office);
    const role = title ?? (entity.words.length > 1 ? this.offices.after(text, at + matched.length) : undefined);
    if (role !== undefined || (name.role !== undefined && this.offices.names(name.role))) {
      entity.person = true;
      const gender = name.gender ?? (role === undefined ? undefined : this.offices.genderOf(role));
      if (gender) entity.gender ??= gender;
    }
    return role;
  }

  /** Notes whom a mention stands for as a speaker: `at` is its place in the article's plain text. */
  speaks(words: string, at: number): void {
    const mention = spaced(words);
    this.antecedents.speaks(at, at + mention.length);
    if (this.isDescription(mention)) {
      this.antecedents.describe({ at, text: mention, gender: this.genderOfDescribed(mention) });
      return;
    }
    const entity = this.lastEntityIn(this.descriptions.nameBeforePlace(mention) ?? mention);
    const isNoun = this.language.capitalisedNouns && entity?.words.length === 1 && this.descriptions.isHeaded(mention);
    if (entity && !isNoun && !isDetermined(entity)) entity.person = true;
  }

  /** True for a description of somebody without a name, and no pronoun: "the captain". */
  private isDescription(mention: string): boolean {
    if (!this.descriptions.isDescription(mention)) return false;
    const entity = this.lastEntityIn(mention);
    const named = entity !== undefined && this.isNamedBy(entity, fold(mention, this.language));
    return !(named && this.registry.likeness(entity) > 0);
  }

  /** The gender of the one who bears a description, or that its words tell. */
  private genderOfDescribed(description: string): Gender | undefined {
    const head = this.descriptions.beforePreposition(description) ?? description;
    return this.bearerOf(fold(description, this.language))?.gender ?? this.offices.genderOf(head);
  }

  // --- answering ---------------------------------------------------------------------------------------------

  /**
   * Whom a mention stands for: a name by its fullest form in the article, a pronoun by the person the sentences before
   * it are about, a description by itself. Null for a pronoun whose person is not known.
   * @param words the mention
   * @param at its place in the article's plain text, in UTF-16 units
   * @param relative true where a clause with "who" hangs on the mention
   */
  resolve(words: string, at: number, relative = false): Known | null {
    const mention = spaced(words);
    const pronoun = this.descriptions.pronounIn(mention);
    if (pronoun !== undefined) return this.resolvePronoun(pronoun, at);
    const place = this.descriptions.nameBeforePlace(mention);
    if (place !== undefined && this.parser.split(place.split(' ')).words.length > 1) return this.resolve(place, at);
    const headed = this.descriptions.isHeaded(mention);
    const name = headed ? this.nameBeforePreposition(mention) : undefined;
    if (name !== undefined) return this.resolve(name, at);
    const both = this.twoPeople(mention);
    if (both !== undefined) return { name: both };
    const entity = this.lastEntityIn(mention);
    if (entity && this.isMeant(entity, mention, headed, relative)) return this.inFull(entity, mention);
    const bearer =
      this.bearerOf(fold(mention, this.language)) ?? (relative ? this.namedBeforeApposition(mention, at) : undefined);
    if (bearer) return known(bearer);
    return { name: mention.replace(this.language.endings.singularPossessive, '') };
  }

  private resolvePronoun(pronoun: string, at: number): Known | null {
    const gender = this.offices.genderOf(pronoun);
    const found = gender && this.antecedents.find(gender, at);
    if (!found) return null;
    return 'entity' in found ? known(found.entity) : this.resolve(found.text, found.at);
  }

  /** True where the last name in a mention says who it is, and not whose or from where the one described is. */
  private isMeant(entity: Entity, mention: string, headed: boolean, relative: boolean): boolean {
    const { language } = this;
    const { definiteArticles, indefiniteArticles, endings } = language;
    const low = fold(mention, language);
    const lastWord = last(mention.split(' '));
    const named = this.isNamedBy(entity, low.replace(endings.singularPossessive, ''));
    if (!named && this.registry.bodyOf(lastWord) !== entity) return false;
    // "the German" is no name, unless the article has a person of that name.
    const [first = ''] = low.split(' ', 1);
    // "der Sprecher des Hafenamtes": a noun, no name.
    if (language.capitalisedNouns && headed && entity.words.length === 1 && !entity.person) return false;
    const definite = definiteArticles.has(first);
    const nation = definite ? /^\p{L}+ \p{Lu}\p{Ll}+$/u : /^\p{L}+ \p{Lu}+\p{Ll}*$/u;
    const article = definite || indefiniteArticles.has(first);
    if (article && entity.words.length === 1 && !entity.person && nation.test(mention)) return false;
    // "one senior Tory MP"
    if (headed && this.registry.likeness(entity) < 2 && this.offices.isPersonal(lastWord)) return false;
    return !(headed && this.descriptions.isOfSomebody(mention, relative));
  }

  /** An entity that the article names by one word elsewhere has its whole name where the mention has it. */
  private inFull(entity: Entity, mention: string): Known {
    const words = entity.words.length === 1 ? this.lastNameIn(mention)?.words : undefined;
    return words && words.length > 1 && fold(last(words), this.language) === entity.words[0]
      ? known({ ...entity, name: words.join(' ') })
      : known(entity);
  }

  /**
   * False for the words of a sentence's subject that are nobody: a thing ("the merger"), and a sentence's first word
   * that is no name ("Plumes").
   */
  isSomebody(mention: string): boolean {
    const { pronouns, determiners, emptyDeterminers, inanimateNouns, endings } = this.language;
    const words = mention.replace(endings.writtenPossessive, '').split(' ');
    const head = fold(last(words), this.language);
    if (inanimateNouns.has(head)) return false;
    if (words.length > 1 || !/^\p{Lu}/u.test(mention)) return true;
    if (pronouns.has(head) || (determiners.has(head) && !emptyDeterminers.has(head))) return true;
    return this.lastEntityIn(mention) !== undefined;
  }

  /** True for words that end with a person's surname, or are the first of the person's names. */
  private isNamedBy({ words }: Entity, low: string): boolean {
    return low.endsWith(surnameOf(words, this.language)) || low.endsWith(last(words)) || low === words[0];
  }

  /** The last name in a mention. */
  private lastNameIn(mention: string): ParsedName | undefined {
    let name: ParsedName | undefined;
    for (const [matched] of namesIn(mention, this.language)) name = this.parser.parse(matched) ?? name;
    return name;
  }

  /** The entity that the last name in a mention stands for. */
  private lastEntityIn(mention: string): Entity | undefined {
    const name = this.lastNameIn(mention);
    if (!name) return undefined;
    const { words, low, gender } = name;
    return low.length === 1
      ? this.registry.ofWord(words[0] ?? '', low[0] ?? '', gender)
      : this.registry.ofWords(low, gender);
  }

  /**
   * The words before the first preposition of a mention, where they end with a person's whole name: "co-author Bo Ek of
   * Oslo".
   */
  private nameBeforePreposition(mention: string): string | undefined {
    const head = this.descriptions.beforePreposition(mention) ?? '';
    const { nameJoiners } = this.language;
    if (!/ \p{Lu}\S* \p{Lu}\S*$/u.test(head) || head.split(' ').some((word) => nameJoiners.has(word))) return undefined;
    const entity = this.lastEntityIn(head);
    return entity && entity.words.length > 1 && this.registry.likeness(entity) > 0 ? head : undefined;
  }

  /** "Ek and Lee": both by their full names; undefined where the words are no two people. */
  private twoPeople(mention: string): string | undefined {
    const words = mention.split(' ');
    const at = words.findIndex((word) => this.language.nameJoiners.has(word));
    if (at < 1) return undefined;
    const two = [words.slice(0, at).join(' '), words.slice(at + 1).join(' ')];
    const { aged } = this.language.endings;
    if (!two.every((part) => part.split(' ').every((word) => /^\p{Lu}/u.test(word) || aged.test(word))))
      return undefined;
    const people = two.map((part) => this.lastEntityIn(part));
    // If one of them is not known, the two may be the name of one body: the words are kept.
    const names = people.every((one) => one && this.registry.likeness(one) > 0) ? people.map((one) => one?.name) : two;
    return names.join(` ${words[at]} `);
  }

  /**
   * "the foreign minister", "the council", lower-cased: the one person whose role ends so, or the one body whose name
   * does.
   */
  private bearerOf(low: string): Entity | undefined {
    const { definiteArticles, organisationWords } = this.language;
    const space = low.indexOf(' ');
    const office = low.slice(space + 1);
    if (space < 0 || office.length < OFFICE_MIN || !definiteArticles.has(low.slice(0, space))) return undefined;
    if (organisationWords.has(office)) return this.registry.bodyCalled(office);
    return this.registry.bearerOf(office, (role) => fold(role, this.language).endsWith(office));
  }

  /** "Edith Harrow, the novelist who": the person whose name stands right before a description. */
  private namedBeforeApposition(mention: string, at: number): Entity | undefined {
    const { definiteArticles, indefiniteArticles } = this.language;
    const [first = '', second] = mention.split(' ', 2);
    const article = fold(first, this.language);
    const determined = definiteArticles.has(article) || indefiniteArticles.has(article);
    if (!determined || second === undefined || /\p{Lu}/u.test(mention.slice(2))) return undefined;
    const before = this.antecedents.namedBefore(at);
    if (before?.end !== at - 2 || before.inQuotation) return undefined;
    return this.registry.likeness(before.entity) > 0 ? before.entity : undefined;
  }
}

/** A shorter noun is no office that one person alone bears. */
const OFFICE_MIN = 5;

const known = ({ name, role }: Entity): Known => ({ name, ...(role !== undefined && { role }) });

/** The word before a place that a space parts from it, in small letters. */
const wordBefore = (text: string, at: number) =>
  text[at - 1] === ' ' ? text.slice(wordStart(text, at - 1), at - 1).toLowerCase() : '';
