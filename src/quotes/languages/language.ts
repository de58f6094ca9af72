/** What attribution has to know of a language. A second language is a second file of this shape, with its tests. */

/** A language as data. Words are lower-cased, apostrophes straight. */
export interface Language {
  /** As a BCP 47 tag begins: "en". */
  tag: string;
  endings: Endings;
  /** Pronouns that tell a gender, in all their forms, and no nouns that tell one. */
  gendered: Set<string>;
  /** Pronouns that are no speaker by themselves: "it". */
  impersonal: Set<string>;
  /** What points at something told before, or asks for it: "this", "there", "whose". Alone it is nobody. */
  pointing: Set<string>;
  /** Begin a sentence's words that are no speaker: "what", "where". */
  asking: Set<string>;
  /** Determiners that stand for people by themselves: "some", "others". */
  standalone: Set<string>;
  /** The definite article. */
  definite: Set<string>;
  /** The indefinite article, and what stands in its place before one more: "another". */
  indefinite: Set<string>;
  /** Join two names: "and". */
  joining: Set<string>;
  /** Join the words of a name, and of a description: "of", "for the". */
  inNames: Set<string>;
  inDescriptions: Set<string>;
  /** Small words in a name, after its first word or with a hyphen before its last: "van", "al". */
  particles: Set<string>;
  /** Titles as they stand in names, with their full stop: "Mr". */
  shortTitles: Set<string>;
  /** Prepositions that tie a place or a body to whoever belongs to it: "of", "from". */
  attaching: Set<string>;
  /** Months' names and verbs that are surnames as well: "May", "Will". */
  alsoNames: Set<string>;
  /** Behind a noun for a person, with a preposition, they say which: "close to". */
  postposed: Set<string>;
  /** Of the attaching, the ones behind a person or an office: "a woman in". */
  heading: Set<string>;
  /** Tie what is owned or said to what stands before: "of". */
  genitives: Set<string>;
  /** Before whoever did it, behind a passive verb: "by". */
  agents: Set<string>;
  /** Between a verb of naming and the name: "as". */
  namers: Set<string>;
  /** Before whoever speaks meanwhile: "with marchers chanting". */
  accompanying: Set<string>;
  /** Before an infinitive: "to", and verbs that one follows. */
  infinitiveMarks: Set<string>;
  beforeInfinitives: Set<string>;
  /** What is heard: "the court heard". */
  hearing: Set<string>;
  /** Behind a form of "to be" they mean that somebody else spoke, whatever their ending: "told". */
  toldPassives: Set<string>;
  /** Forms of "to have". */
  having: Set<string>;
  /** Verbs of an agency or a paper with whom they give the words of: "quoted an official as saying". */
  quoting: Set<string>;
  /** Verbs with the word behind them that makes the next name a speaker's: "quoted as". */
  reported: Map<string, string>;
  /** Verbs of saying that a sentence may set in capitals: "Tweeted". */
  capitalised: RegExp;
  /** May follow a verb with its particle, where words are said: "went on to". */
  complements: Set<string>;
  /** Between a noun of saying and what is said: "his motto was". */
  linking: Set<string>;
  /** Behind a participle of saying they make it a noun: "as the saying goes". */
  nominalising: Set<string>;
  /** Verbs of what bears words: "the sign reads". */
  reading: Set<string>;
  /** Before a noun of office, part of it, though no title alone: "press". */
  offices: Set<string>;
  /** Participles that are part of an office: "acting". */
  inOffice: Set<string>;
  /** Begin a sentence before its subject, alone ("but") or with a time behind them ("last week"). */
  starters: Set<string>;
  timely: Set<string>;
  /** Between clauses: what stands before and behind has one subject. */
  coordinators: Set<string>;
  /** Of the relatives, those that behind a comma are no relative: "that". */
  restrictive: Set<string>;
  /** What asks inside a sentence: "how". */
  interrogatives: Set<string>;
  /** Words in a title of a work that have no capital. */
  smallInTitles: Set<string>;
  /** Verbs of saying that need no further sign: a noun phrase beside one beside a quotation is its speaker. */
  strong: Set<string>;
  /** Verbs that report words with a particle behind them: "pointed out", "went on". */
  phrasal: Map<string, string>;
  /** Strong verbs of thought: what is quoted behind one is still the words of whoever said so. */
  thought: Set<string>;
  /** Verbs that may report words but often do not. */
  weak: Set<string>;
  /** Participles of saying, whose subject is the sentence's. */
  participles: Set<string>;
  /** Infinitives of saying after "to". */
  infinitives: Set<string>;
  /** Nouns of saying: "his warning that". */
  nouns: Set<string>;
  pronouns: Set<string>;
  possessives: Set<string>;
  determiners: Set<string>;
  /** Stand between a subject and its verb. */
  auxiliaries: Set<string>;
  adverbs: Set<string>;
  prepositions: Set<string>;
  /** Begin a clause or phrase before the main subject. */
  openers: Set<string>;
  /** Before a name, no part of it. */
  titles: Set<string>;
  /** Descriptions of people that stand for a speaker without a determiner. */
  roles: Set<string>;
  /** Last words of organisations' and places' names. */
  organisations: Set<string>;
  /** Nouns of works, which stand beside their titles. */
  works: Set<string>;
  /** Nouns of things that bear words: "a sign saying". */
  bearers: Set<string>;
  /** Before a quoted run: it is a word, a name or a term, no quotation. */
  termCues: Set<string>;
  /** Abbreviations that keep their full stop. */
  abbreviations: Set<string>;
  /** Words of time, which stand between a subject and its verb or before both. */
  times: Set<string>;
  /** Pronouns, titles and nouns that tell a person's gender. */
  masculine: Set<string>;
  feminine: Set<string>;
  /** Given names, with the gender they tell: "x" for either. */
  given: ReadonlyMap<string, 'm' | 'f' | 'x'>;
  /** Titles that are no office: "Mr". */
  honorifics: Set<string>;
  /** Words before a name at a sentence's beginning, no part of it. */
  leading: Set<string>;
  /** Words that no name holds. */
  nameless: Set<string>;
  /** Forms of "to be", which make a verb of saying passive. */
  beings: Set<string>;
  /** Of the verbs, those that behind a form of "to be" are still the subject's own: "was worried". */
  states: Set<string>;
  /** The commonest words, which tell the language. */
  smallest: Set<string>;
  /** What is shouted, with "of" behind it: "chants of". */
  cries: Set<string>;
  /** What a capitalised compound before a name ends with: "Boston-based". */
  compounds: Set<string>;
  /** Behind "’s" they show that it is a verb: "Ek’s been late". */
  contracted: Set<string>;
  /** Things whose names end as those of people who do something: "the merger". */
  inanimate: Set<string>;
  /** Behind a surname, no part of it. */
  suffixes: Set<string>;
  /** Names that are a place's alone. */
  places: Set<string>;
  /** Nouns for one person of either gender. */
  persons: Set<string>;
  /** Begin a clause that a subject follows. */
  conjunctions: Set<string>;
  /** Past forms that do not end in -ed. */
  pasts: Set<string>;
  /** Verbs that give a thing a name: what stands between one and the run is what is named. */
  naming: RegExp;
  /** Verbs whose object is whom the words are said to. */
  addressing: Set<string>;
  /** What is done with a statement by whoever speaks in it. */
  issuing: Set<string>;
  /** Pronouns that are objects. */
  objects: Set<string>;
  /** Begin another clause of a sentence. */
  connectives: Set<string>;
  /** A time when something is said, as it is written. */
  occasion: RegExp;
  /** A day's or a month's name, first in a mention. */
  calendar: RegExp;
  /** Begin a clause that says more of somebody or something; of these, the ones of people: "who". */
  relatives: Set<string>;
  personal: Set<string>;
  /** Words before whoever said it: "according to". */
  sources: string[][];
  /** Those before whom things are said that others said: "the court heard". */
  hearers: Set<string>;
  /** Determiners before more than one. */
  plurals: Set<string>;
  /** Determiners that stand for nobody by themselves. */
  articles: Set<string>;
  /** Of the titles, those that alone make nobody: "former". */
  qualifiers: Set<string>;
  /** Of the roles, those that are no person's: "the report", "the campaign". */
  things: Set<string>;
}

/** How words of a kind end that no list could hold; each is tried on a lower-cased word. */
interface Endings {
  /** Past forms and participles: "denied". */
  past: RegExp;
  /** Participles that say more of a noun before them: "pinned", "leading". */
  participle: RegExp;
  gerund: RegExp;
  adverb: RegExp;
  /** Nouns for people by what they do or are: "farmers". */
  person: RegExp;
  plural: RegExp;
  /** What a plural loses to be one. */
  manyOne: RegExp;
  /** A verb of the third person, or a past one. */
  verb: RegExp;
  /** A negation that is part of its verb. */
  negated: RegExp;
  /** What reflexive pronouns end with. */
  reflexive: RegExp;
  /** Whose: "Ek's". */
  owner: RegExp;
  /** Verbs contracted to a pronoun's end: "he'd", and of these the ones that an infinitive follows. */
  contraction: RegExp;
  contractedModal: RegExp;
  /** "-year-old" before a name. */
  aged: RegExp;
}

/** What `make` makes of a language, made once for each. */
export function once<T extends object>(make: (language: Language) => T): (language: Language) => T {
  const made = new WeakMap<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
