/**
 * What the news pages of one language write around an article. A language is one object of this shape in a file of
 * its own; `index.ts` lists the languages, and every rule reads the words of all of them.
 *
 * Words are in lower case unless their list says otherwise. Where a list is of fragments of regular expressions
 * ("deals?"), its comment says so; such a fragment has no capturing group.
 */
export interface NewsPhrases {
  /**
   * Whole lines, by what they are. Apostrophes are straight, closing punctuation is left out. A line belongs here
   * only if no article could have it as a paragraph of its own.
   */
  lines: {
    /** Page navigation and buttons. */
    navigation: readonly string[];
    /** Advertising, and requests to subscribe. */
    promotion: readonly string[];
    /** Labels over other stories: what follows them is related as long as it looks like headlines. */
    'related-label': readonly string[];
    /** Labels that mean something only with words after their colon. */
    'field-label': readonly string[];
    /** Labels over the key points. */
    'key-points-label': readonly string[];
    /** Sections of a newspaper: above the headline, such a line is the kicker. */
    section: readonly string[];
  };
  /** Beginnings of lines that are advertising or navigation even with a full stop. */
  sentencesOfPages: readonly string[];
  /** Advertising that asks to buy: "Find best hotel offers", "Compare cheap car insurance". Fragments. */
  offers: {
    /** It begins with one of these verbs, */
    verbs: readonly string[];
    /** has none of these words, which a line of advice has ("Check your tickets", "Find the best price"), */
    notWith: readonly string[];
    /** has one of these, */
    praise: readonly string[];
    /** and ends with one of these. */
    goods: readonly string[];
  };
  /** Names of buttons, of which a line may consist: "Share Tweet Email Print". Fragments. */
  buttons: readonly string[];
  /** What a page counts: "12 comments". Fragments. */
  counted: readonly string[];
  /** Goods that are advertised in two or three words: "Top Travel Deals". Fragments for the last word. */
  advertisedGoods: readonly string[];
  /** How the names of newspapers and of their sections end: "The Valley Post". Fragments for the last word. */
  newspaperNames: readonly string[];

  /** News agencies and desks, as bylines and credits name them, in their own letters. Fragments. */
  agencies: readonly string[];
  /** News agencies, as a dateline names them in brackets, in their own letters. */
  datelineAgencies: readonly string[];
  /** Words in capitals before a dash that are not a place: "UPDATE – …". Fragments. */
  notPlaces: readonly string[];

  /** What stands before the author's name in a byline. */
  bylineOpeners: readonly string[];
  /** What an author is, on a line of its own: "Staff Writer". Up to four words may stand before it. */
  roles: readonly string[];
  /** What stands in the place of a role, as a whole line. Fragments. */
  roleLines: readonly string[];
  /** Small words inside a person's name: "Ludwig van Beethoven". */
  nameParticles: readonly string[];
  /**
   * Further words in lower case that may stand among the names of a credit: "Ann Lee in Oslo, staff writers".
   * Fragments.
   */
  wordsBetweenNames: readonly string[];

  /** What an author does, after the name, in the line about the author that closes an article. Fragments. */
  authorVerbs: readonly string[];
  /** What an author is, in such a line: "Ann Lee is a reporter". Fragments. */
  professions: readonly string[];
  /** How a line begins that says how to reach the author: "Follow her on Twitter @annlee". */
  contactVerbs: readonly string[];

  /** Labels of credits, which a colon follows: "Contributing: Bo Ek". Fragments. */
  creditLabels: readonly string[];
  /** Beginnings of credits that need no colon: "Reporting by Ann Lee". Fragments. */
  creditOpeners: readonly string[];
  /** Work that a second credit in the same line names: "…; Editing by Bo Ek". */
  creditWork: readonly string[];
  /** What the credit of a picture is about: "Photo by Ann Lee". Fragments. */
  pictureWords: readonly string[];
  /** Agencies whose name alone is the credit of a picture. */
  pictureAgencies: readonly string[];
  /** Labels of where an article is from, before a colon. Fragments. */
  sourceLabels: readonly string[];
  /** Labels of the tags of a page, before a colon. Fragments. */
  tagLabels: readonly string[];

  /** Labels before a colon that name no story: the headline of another story follows. Fragments. */
  teaserLabels: readonly string[];
  /** Labels of teasers that leave no doubt, before a colon, a bar or an arrow. Fragments. */
  strongTeaserLabels: readonly string[];
  /** Labels that stand over other stories in the middle of an article. Fragments of their beginning. */
  listedStoriesLabels: readonly string[];
  /** Labels of a notice, before a colon: "When: Saturday, June 5 at noon". Fragments. */
  noticeLabels: readonly string[];
  /** Verbs of speech: a line whose colon follows one is a quotation, not a teaser. Fragments. */
  speechVerbs: readonly string[];
  /** Words that begin a title, and never a label: "Why We Swim". Fragments. */
  titleOpeners: readonly string[];

  /**
   * The names of the months, January first, with their abbreviations. Fragments whose first three letters tell the
   * month.
   */
  months: readonly string[];
  /** The names of the days in full. Their first three letters tell the day. */
  weekdays: readonly string[];
  /** The names of the days, long and abbreviated. Fragments. */
  weekdayForms: readonly string[];
  /** What may stand before a date in a line that says nothing else. Fragments. */
  dateLabels: readonly string[];
}
