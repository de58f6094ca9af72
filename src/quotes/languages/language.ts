/**
 * What the engine has to know of a language. A language is a folder of data of this shape, one file a topic (README.md
 * in this folder says how to add one). Words are lower-cased, with straight apostrophes; examples are English.
 */

/** What words stand for: a set of lower-cased words. */
export type Words = ReadonlySet<string>;

/** Verbs, by what they do with somebody's words. */
export interface Verbs {
  /** Verbs of speech: a noun phrase beside one beside a quotation is its speaker. "said", "wrote", "insists" */
  speechVerbs: Words;
  /** Verbs that report speech with the particle that belongs to them. "pointed" → "out", "went" → "on" */
  phrasalSpeechVerbs: ReadonlyMap<string, string>;
  /** Of the speech verbs, those of thought: who says that somebody thinks so is the speaker. "believed" */
  thoughtVerbs: Words;
  /** Verbs that may report words but often do not. "called", "described", "shows" */
  reportingVerbs: Words;
  /** Participles of speech, whose subject is the sentence's. "Ek left, saying “…”" */
  speechParticiples: Words;
  /** Infinitives of speech. "to say", "could only quip" */
  speechInfinitives: Words;
  /** Verbs of a text that bears words. "the sign reads" */
  readingVerbs: Words;
  /** Verbs with which one source gives another's words. "the agency quoted an official as saying" */
  quotingVerbs: Words;
  /** Verbs with the word behind them after which the speaker was named before. "Ek was quoted as" */
  quotedPhrases: ReadonlyMap<string, string>;
  /** Verbs of speech that a sentence may write with a capital. "Tweeted" */
  capitalisedVerb: RegExp;
  /**
   * Verbs that give a thing a name: what stands between one and the quotation is what is named. "called the plan “…”"
   */
  namingVerb: RegExp;
  /** Verbs whose object is the listener. "told the Associated Press" */
  addressingVerbs: Words;
  /** What a speaker does with a statement. "issued a statement saying" */
  issuingVerbs: Words;
  /** What a court or an inquiry does. "the court heard" */
  hearingVerbs: Words;
  /** Behind a participle of speech they show that it is a noun. "as the saying goes" */
  nominalisingVerbs: Words;
  /** Past forms that the ending does not show. "began", "sold" */
  irregularPasts: Words;
  /** Words that stand between a subject and its verb. "has", "will", "did" */
  auxiliaries: Words;
  /** Forms of "to have". */
  haveForms: Words;
  /** Forms of "to be", which make a verb of speech passive. */
  beForms: Words;
  /** Participles that behind a form of "to be" still have their subject as the speaker. "was worried" */
  stateParticiples: Words;
  /** Participles that behind a form of "to be" mean that somebody else spoke, whatever their ending. "was told" */
  toldPassives: Words;
  /** Stand before an infinitive, and belong to it. "to" */
  infinitiveMarks: Words;
  /** Whatever an infinitive follows. "to", "could", "didn't" */
  beforeInfinitives: Words;
  /** Behind "’s" they show that it is a verb, not a possessive. "Ek’s been late" */
  afterContractedVerb: Words;
}

/** Nouns of words and of what holds them. */
export interface Nouns {
  /** Nouns of speech. "his warning that “…”" */
  speechNouns: Words;
  /** What is called out, with "of" behind it. "chants of “…”" */
  utteranceNouns: Words;
  /** Things that bear words. "a sign saying “…”" */
  textBearers: Words;
  /** Kinds of works, which stand beside their titles. "his novel “The Fog”" */
  workNouns: Words;
  /** Before words in marks: they are a word, a name or a term, no quotation. "the so-called “pier”" */
  termCues: Words;
  /** Bodies before which things are said. "the court heard" */
  hearingBodies: Words;
  /** Things whose names end as nouns for people do. "the merger", "the number" */
  inanimateNouns: Words;
}

/** Pronouns and the words that stand in their place. */
export interface Pronouns {
  /** Pronouns that may be a subject. "he", "they", "who" */
  pronouns: Words;
  /** Pronouns that are objects. "him", "them" */
  objectPronouns: Words;
  /** Possessives. "his", "whose" */
  possessives: Words;
  /** Pronouns that have a gender, in all their forms. "he", "himself", "hers" */
  genderedPronouns: Words;
  /** Pronouns that are no speaker by themselves. "it", "one" */
  impersonalPronouns: Words;
  /** Words that point back, or ask; alone they name no speaker. "this", "there", "what" */
  demonstratives: Words;
  /** Begin a clause that says more of somebody or something. "who", "which" */
  relatives: Words;
  /** Of the relatives, those of people. "who", "whose" */
  personalRelatives: Words;
  /** Of the relatives, those that behind a comma are none. "that" */
  restrictiveRelatives: Words;
}

/** Articles, numbers and other words that stand first in a noun phrase. */
export interface Determiners {
  /** All of them. "the", "some", "two", "every" */
  determiners: Words;
  /** The definite article. "the" */
  definiteArticles: Words;
  /** The indefinite article, and what stands in its place before one more. "a", "another" */
  indefiniteArticles: Words;
  /** Determiners that are no speaker by themselves. "the", "its" */
  emptyDeterminers: Words;
  /** Determiners that stand for people by themselves. "some", "others" */
  standaloneDeterminers: Words;
  /** Determiners of more than one. "two", "several" */
  pluralDeterminers: Words;
}

/** Prepositions, conjunctions, adverbs, and what joins clauses. */
export interface Connectives {
  prepositions: Words;
  /** Prepositions that tie a place or a body to whoever belongs to it. "Ek of Oslo", "a woman in" */
  attachingPrepositions: Words;
  /** Of these, the ones behind a person or an office. "a spokesman for" */
  personPrepositions: Words;
  /** Tie what is owned or said to what stands before. "of" */
  genitives: Words;
  /** Before the one who did it, behind a passive verb. "by" */
  agentPrepositions: Words;
  /** Between a verb of naming and the name. "as" */
  namingParticles: Words;
  /** Before somebody who speaks meanwhile. "with marchers chanting" */
  accompanyingPrepositions: Words;
  /** Behind a noun for a person, with a preposition, they say which one. "a source close to" */
  postposedAdjectives: Words;
  /** Begin a clause that a subject follows. "because", "while" */
  conjunctions: Words;
  /** Begin another clause of a sentence. "and", "although" */
  clauseConnectives: Words;
  /** Between clauses that share a subject. "and", "then" */
  coordinators: Words;
  /** Begin a clause or phrase before the main subject. "in", "after", "despite" */
  phraseOpeners: Words;
  /** Begin a sentence right before its subject. "but", "now" */
  sentenceStarters: Words;
  /** Question words inside a sentence. "how" */
  interrogatives: Words;
  /** Begin a sentence's words that are no speaker. "what", "where" */
  questionWords: Words;
  /** May follow a verb with its particle where words are reported. "went on to" */
  complementWords: Words;
  /** Between a noun of speech and what is said. "his motto was “…”" */
  linkingWords: Words;
  /** Words before a source. "according to" */
  sourcePhrases: readonly (readonly string[])[];
  adverbs: Words;
}

/** Titles, offices and nouns for people. */
export interface Titles {
  /** Titles and offices before a name, no part of it. "Sen.", "chancellor" */
  titles: Words;
  /** Titles as they are written in names, with a full stop. "Mr", "Sen" */
  abbreviatedTitles: Words;
  /** Titles that are no office. "Mrs", "Sir" */
  honorifics: Words;
  /** Descriptions that stand for a speaker without a determiner. "police", "critics" */
  roles: Words;
  /** Of the roles, those that are no person's. "report", "campaign" */
  impersonalRoles: Words;
  /** Of the titles, those that are no office by themselves. "former", "deputy" */
  titleQualifiers: Words;
  /** Before a noun of office, part of it, though no title alone. "press secretary" */
  officeWords: Words;
  /** Participles that are part of an office. "acting mayor" */
  officeParticiples: Words;
  /** Nouns for one person of either gender. "voter", "nurse" */
  personNouns: Words;
}

/** Words that tell a person's gender: pronouns, titles, offices, kinship. */
export interface Gendered {
  /** "he", "Mr", "king", "spokesman", "uncle" */
  masculine: Words;
  /** "she", "Mrs", "queen", "spokeswoman", "aunt" */
  feminine: Words;
}

/** Given names without accents, with the gender of nearly all their bearers; "x" for either. "ann" → "f", "robin" → "x" */
export type GivenNames = ReadonlyMap<string, 'm' | 'f' | 'x'>;

/** What names are made of. */
export interface Names {
  givenNames: GivenNames;
  /** Small words in a name, after its first word or with a hyphen before its last. "van", "bin", "al" */
  nameParticles: Words;
  /** Two small words in a name, where the second alone is none. German "von der" */
  particlePairs: readonly string[];
  /** Articles written together with a name, each with its mark. "al-Kadhimi", "d'Estaing" */
  joinedParticles: readonly string[];
  /** Join two names. "and" */
  nameJoiners: Words;
  /** Join the words of a name. "Union of Dockers", "Centre for the Arts" */
  insideNames: Words;
  /** Join the words of a description. "a spokesman for the city" */
  insideDescriptions: Words;
  /** Months and verbs that are surnames as well. "May", "Will" */
  ambiguousNames: Words;
  /** Behind a surname, no part of it. "Jr." */
  nameSuffixes: Words;
  /** What a compound before a name ends with. "Boston-based" */
  compoundEndings: Words;
  /** Names that are a place's alone. "Norway" */
  places: Words;
  /** Last words of names of bodies and places. "University", "Street", "Senate" */
  organisationWords: Words;
}

/** Words of time. */
export interface Time {
  /** Days, months, parts of a day. "Monday", "week", "yesterday" */
  timeWords: Words;
  /** Before a word of time at a sentence's beginning. "last week" */
  timeModifiers: Words;
  /** When something is said, as it is written. "on Sunday", "earlier this week" */
  occasion: RegExp;
  /** A day's or a month's name, first in a mention. "January" */
  calendar: RegExp;
}

/** How the language is written. */
export interface Writing {
  endings: Endings;
  /** Abbreviations that keep their full stop and end no sentence. "Inc", "p.m" */
  abbreviations: Words;
  /** Words without a capital in a work's title. "of", "the" */
  uncapitalisedInTitles: Words;
  /** Words that lose their last letter before a vowel, with their mark; each is a word by itself. French "l'", "qu'" */
  elisions: Words;
  /** A subject that is written behind its verb, with a hyphen. French "-t-il" */
  cliticSubject: RegExp;
  /** True where newspapers leave marks open around a cue. French « Nous partons, a déclaré Ek, et vite. » */
  interruptsInsideMarks: boolean;
  /** Dashes before what is said, at a paragraph's beginning. Spanish "—Nos vamos —dijo Ek—." */
  dialogueDashes: string;
  /** True where all nouns have a capital: then a capital alone makes no name. */
  capitalisedNouns: boolean;
  /** The commonest words, by which the language is recognised; at most four letters each. "the", "and" */
  commonestWords: Words;
  /** Letters before what is asked and what is answered in an interview. "Q", "A" */
  dialogueLabels: readonly string[];
  /** Words before the source of a block quotation, with a colon behind them. "Source:" */
  sourceLabels: readonly string[];
}

/**
 * How kinds of words end, for kinds that no list could hold; each is tried on a lower-cased word, unless it says
 * otherwise.
 */
export interface Endings {
  /** Past forms and participles. "denied" */
  past: RegExp;
  /** Participles that say more of a noun before them. "a note pinned to the door" */
  participle: RegExp;
  /** Present participles. "denying" */
  gerund: RegExp;
  /** Adverbs. "quickly" */
  adverb: RegExp;
  /** Nouns for people by what they do or are. "farmers" */
  personNoun: RegExp;
  /** Nouns for things, by how they are made. German "Forderung" */
  inanimate: RegExp;
  /** Titles that are written together with what they are of. German "Innenminister" */
  title: RegExp;
  /** Nouns of more than one. "voters", "people" */
  pluralNoun: RegExp;
  /** What a plural loses to be a singular. "s" */
  pluralSuffix: RegExp;
  /** A verb of the third person, or a past one. "denies", "denied" */
  finiteVerb: RegExp;
  /** A negation that is part of its verb. "didn't" */
  negation: RegExp;
  /** Reflexive pronouns. "himself" */
  reflexive: RegExp;
  /** Possessives. "ek's", "dockers'" */
  possessive: RegExp;
  /** What makes a singular name a possessive, as written, with either apostrophe. "Ek’s" */
  singularPossessive: RegExp;
  /** What makes any name a possessive, as written. "Ek’s", "Dockers’" */
  writtenPossessive: RegExp;
  /**
   * A plural's possessive, as written, with its apostrophe last, which a closing quotation mark may look like.
   * "players’"
   */
  pluralPossessive: RegExp;
  /** Taken off words before they are compared: the singular's possessive, or '' where it cannot be recognised. "'s" */
  comparedWithout: string;
  /** Verbs contracted to a pronoun's end. "he'd" */
  contraction: RegExp;
  /** Of these, the ones that an infinitive follows. "he'd", "she'll" */
  contractedModal: RegExp;
  /** An age before a name. "34-year-old" */
  aged: RegExp;
}

/**
 * What is asked of a language in whose main clauses the verb stands second and the subject before or behind it, and in
 * whose other clauses the verb stands last: German, Dutch, Swedish. Examples are German.
 */
export interface VerbSecond {
  /** Verbs with the parts that are written apart from them. "teilte" → "mit", "wies" → "hin", "zurück" */
  separableVerbs: ReadonlyMap<string, Words>;
  /** Past participles of speech, which stand last. "hat … gesagt", "wurde … genannt" */
  participles: Words;
  /** Verbs of reported speech: in a sentence without a cue they go on with what was reported. "sei", "habe" */
  subjunctives: Words;
  /** Determiners that no subject has. "den", "einem" */
  objectDeterminers: Words;
  /** Before the speaker, without a verb. "„…“, so Merkel" */
  quotativeParticles: Words;
  /** Before a speaker with the verb behind it. "wie Merkel sagte" */
  comparingParticles: Words;
  /** Behind the source. "der Polizei zufolge" */
  sourcePostpositions: Words;
  /** Subjects that name nobody. "heißt es", "man" */
  impersonalSubjects: Words;
  /** Prepositions written together with an article. "im", "zur" */
  joinedArticles: Words;
  /** Forms of "to be" and what stands with them for a verb of thought. "ist", "war"; "Meinung", "überzeugt" */
  copulas: Words;
  opinions: Words;
}

/** A language's data, as its folder gives it. */
export interface LanguageData
  extends Verbs,
    Nouns,
    Pronouns,
    Determiners,
    Connectives,
    Titles,
    Gendered,
    Names,
    Time,
    Writing {
  /** As a BCP 47 tag begins. "en" */
  tag: string;
  /** Given where the verb stands second: then the speaker is looked for by that grammar (../attribution/verb-second.ts). */
  verbSecond?: VerbSecond;
}

/** A language as the engine reads it: its data, and what follows from them (`defineLanguage`). */
export interface Language extends LanguageData {
  /** Words that no name holds: "and", verbs, pronouns. */
  notInNames: Words;
  /** Words before a name at a sentence's beginning, no part of it: "After", "The". */
  notFirstInNames: Words;
}
