/**
 * The weights by which a pronoun's person is chosen, as in the salience rankings of Lappin and Leass ("An algorithm for
 * pronominal anaphora resolution", 1994). The numbers are lede's own, set on news articles in which a reader marked
 * whom the pronouns mean.
 */

/** Standing by the part in the sentence. */
export const PART = {
  subject: 30,
  /** A pronoun that is a subject, and one that is none ("him", "his"). */
  pronoun: 30,
  otherPronoun: 10,
  /** "Lee said Ek was late": what is said is of Ek. */
  reported: 18,
  object: 14,
  /** "Ek’s boat". */
  possessor: 14,
  oblique: 8,
  /** "the Obama campaign": a name before a noun. */
  modifier: 0,
  /** A name inside a quotation is seldom the person whom the article is about. */
  inQuotation: -24,
} as const;

/** Added to a standing, or taken off it. */
export const BONUS = {
  /** The first subject of a sentence is what it is about. */
  firstSubject: 6,
  /** A verb of speech follows. */
  saying: 6,
  /** Named as the speaker of a quotation. */
  speaker: 8,
  /** "The senator" who speaks may have a name, which stands higher. */
  definite: -16,
  /** An unnamed person mentioned before ("the nurse") stands lower than a new one ("a nurse"). */
  knownUnnamed: -6,
  /** Of the pronoun's gender. */
  sameGender: 5,
} as const;

/** The cost of distance: a sentence, and a passage's end. */
export const DISTANCE = { sentence: 11, passage: 14 } as const;

/** Whoever is named again before the pronoun stands higher, up to a limit. */
export const REPEATED = { each: 3, max: 9 } as const;

/** What says that a naming is a person's: certain, only that it speaks, only its form. */
export const EVIDENCE = { certain: 10, speaks: 2, likely: -4 } as const;

/** A candidate below this score is not chosen. */
export const LEAST = -12;

/** How far a pronoun looks back: namings, sentences, passages. */
export const REACH = { namings: 30, sentences: 9, passages: 4 } as const;

/** A lead of so much over the next is enough to learn a gender from. */
export const LEAD = 14;
