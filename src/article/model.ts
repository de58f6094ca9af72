/**
 * The one model that everything behind the parsers reads: an Article, its blocks and its inline text.
 *
 * Types and small derivations only; this module imports nothing. Every string that came from outside is
 * `SafeText`: it can only be made by `clean` (see clean.ts), so no renderer can print what was not sanitised.
 */

declare const safe: unique symbol;

/** Text that holds no control character but newline and tab. Only `clean` makes it. */
export type SafeText = string & { readonly [safe]: true };

/** A run of text inside a block. */
export type Inline =
  | { type: 'text'; text: SafeText }
  | { type: 'strong' | 'emphasis' | 'deleted'; children: Inline[] }
  /** Where texts are compared: what only the first has, and what only the second has. No parser makes them. */
  | { type: 'dropped' | 'added'; children: Inline[] }
  | { type: 'code'; text: SafeText }
  /** `url` is absolute where the article's own address was known, else as it stood. */
  | { type: 'link'; url: SafeText; children: Inline[] }
  /** A line break that the author intended. */
  | { type: 'break' };

/** An item of a list. `marker` is what stood before it in a plain text ("•", "3."), as it came. */
export interface ListItem {
  marker?: SafeText;
  /** A GFM task item, ticked or not; absent on an ordinary item. */
  checked?: boolean;
  blocks: Block[];
}

/** A block of the body, in reading order. */
export type Block =
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; content: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; items: ListItem[] }
  /** A block quotation; `source` is who or what is quoted, where the page says so. */
  | { type: 'quote'; blocks: Block[]; source?: Inline[] }
  | { type: 'code'; language?: SafeText; text: SafeText }
  | {
      type: 'table';
      align: ('left' | 'center' | 'right' | null)[];
      header: Inline[][];
      rows: Inline[][][];
      caption?: Inline[];
    }
  | { type: 'figure'; url?: SafeText; alt?: SafeText; caption?: Inline[]; credit?: SafeText }
  /** A thematic break. */
  | { type: 'break' };

/** A person or desk in the byline. */
export interface Author {
  name: SafeText;
  /** What they cover: "the White House". */
  beat?: SafeText;
  /** A social handle with its at sign: "@mgroppe". */
  handle?: SafeText;
  url?: SafeText;
}

/** A date, with the words it came from. */
export interface ArticleDate {
  /** ISO 8601: a date (2021-07-26) or a date and time, with the zone where the source gave one. */
  iso: string;
  words: SafeText;
  /** The list marker that stood before it, where it was a bullet. */
  marker?: SafeText;
}

/** A teaser for another story. */
export interface Related {
  /** The label before the headline: "Halting ‘forever wars’". */
  kicker?: SafeText;
  headline: SafeText;
  url?: SafeText;
  /** How many paragraphs of the body stood before the teaser; 0 is before the first. */
  after: number;
  /** The teaser's words as they stood. */
  words: SafeText;
}

/** A line that says who made the article. */
export interface Credit {
  /**
   * `byline` the line that names the authors, as it stood; `contributors` "Contributing: …"; `agency` a news agency;
   * `tagline` a closing line about the authors; `source` where the text is from; `note` any other closing line of
   * credit.
   */
  kind: 'byline' | 'contributors' | 'agency' | 'tagline' | 'source' | 'note';
  names: SafeText[];
  words: SafeText;
}

/** A part of the input that is not the article. Every part that is removed has an entry. */
export interface Removed {
  text: SafeText;
  /** The rule that removed it, a stable identifier: "empty-label". */
  rule: string;
  /** The same in words for a person. */
  reason: string;
  /** On a web page, the element that the rule is about: "div.share-bar". */
  where?: SafeText;
  /**
   * On a web page, where a model left it out and the caller asked why: what weighed most, the strongest first, by the
   * names of its features ("share in links").
   */
  evidence?: string[];
}

/** A post of a thread, and which blocks of the body are its own. */
export interface Post {
  author?: SafeText;
  /** Its words as the page shows them, and what they say as ISO 8601 where they name a day. */
  date?: { iso?: string; words: SafeText };
  /** The first of its blocks in the body, from 0: a heading with author and date, where it has either. */
  first: number;
  /** The last of its blocks. */
  last: number;
}

/** Where the article was read from. */
export interface Source {
  format: 'text' | 'markdown' | 'html';
  /** A file's name, "-" for standard input, or a bundled article's name. */
  name?: SafeText;
  /** The publication: "Example Times". */
  site?: SafeText;
  /** The article's canonical address. */
  url?: SafeText;
}

/** An article. Optional fields are absent, never empty, where the source says nothing. */
export interface Article {
  kicker?: SafeText;
  headline?: SafeText;
  /** The standfirst under the headline. */
  dek?: SafeText;
  authors: Author[];
  /** When it was first published. */
  date?: ArticleDate;
  /** When it was last changed, where the source says both. */
  updated?: ArticleDate;
  /** The dateline's place, with the words it stood in ("WASHINGTON –"), which are not in the body. */
  place?: { name: SafeText; words: SafeText };
  keyPoints: ListItem[];
  body: Block[];
  /** The posts in the body, in their order, where the page is a thread: of a forum, of questions and answers. */
  posts?: Post[];
  related: Related[];
  credits: Credit[];
  source: Source;
  /** A BCP 47 tag: "en", "pt-BR". */
  language?: string;
  removed: Removed[];
  /** Why the source held only part of the story, where it says so: "the rest is for subscribers". */
  incomplete?: SafeText;
}
