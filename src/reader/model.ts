/** What the interactive reader knows, and what it can ask its session to do. Types only. */

/** A typeset line: with its colours, and without. */
export interface Line {
  text: string;
  plain: string;
  /** The index in the article's body of the block it belongs to; undefined above and below the body. */
  block?: number;
  /** True for the first line of a block. */
  first?: true;
}

/** A stretch of one line, in UTF-16 units of its plain text. */
export interface LineRange {
  line: number;
  start: number;
  end: number;
}

/** Words of a block, by what stays the same however it is typeset: see `lettersOf`. */
export interface Span {
  letters: string;
  /** How many letters of the block stand before them. A typeset block may have more: markers. */
  before: number;
}

/** A place that stays the same however the page is typeset. */
export interface Anchor {
  /** A block of the body, or `HEAD` for what stands before the first. */
  block: number;
  /** How many letters of the block stand above. */
  letters: number;
}

/** Something in the story that a key can go to: a heading, a quotation, a link, a related story. */
export interface Stop {
  label: string;
  /** What stands below the label in a list: what was said, or the address of a link. */
  detail?: string;
  block?: number;
  /** The words, where they are not the whole block. */
  spans?: readonly Span[];
  url?: string;
  /** What the key `y` copies, where it is not the paragraph. */
  copy?: string;
}

/** The article, or the list of stories, as the reader shows it: its lines as far as they are typeset, and its stops. */
export interface Story {
  headline: string;
  url?: string;
  /** Lines are only added; a page that is typeset again gets a new array. */
  lines: readonly Line[];
  /** False while there are lines to come. */
  complete: boolean;
  /** How many minutes it takes to read. */
  minutes: number;
  /** The number of each block's first paragraph, from 1. */
  paragraphs: ReadonlyMap<number, number>;
  /** The text of each block, for copying; empty until the article is read to its end. */
  words: ReadonlyMap<number, string>;
  headings: readonly Stop[];
  quotations: readonly Stop[];
  links: readonly Stop[];
  related: readonly Stop[];
  /** The stories of a list, in order; none where an article is shown. */
  stories: readonly Stop[];
}

/** What the reader is doing. */
type Mode = { kind: 'read' } | SearchMode | HelpMode | ListMode | MarkMode | PrefixMode;

/** A search is being typed; `top` is the line that was at the top of the screen before. */
export interface SearchMode {
  kind: 'search';
  text: string;
  forward: boolean;
  top: number;
}

/** The help is shown, from its row `top`. */
export interface HelpMode {
  kind: 'help';
  top: number;
}

/** A list is shown. */
export interface ListMode {
  kind: 'list';
  title: string;
  items: readonly Stop[];
  /** The index of the selected item. */
  at: number;
  /** True where an item is a story to open, not a place to go to. */
  follow: boolean;
}

/** The letter of a mark is awaited: to set it, or to go to it. */
export interface MarkMode {
  kind: 'mark';
  set: boolean;
}

/** The key after a colon or a Z is awaited. */
export interface PrefixMode {
  kind: 'prefix';
  typed: string;
}

interface Search {
  text: string;
  forward: boolean;
  /** The line of the last match; undefined where there was none. */
  at?: number;
  /** True where the matches are no longer highlighted. */
  cleared?: true;
}

export interface Model {
  story: Story;
  /** The size of the terminal. */
  columns: number;
  rows: number;
  /** The index of the line at the top of the screen. */
  top: number;
  mode: Mode;
  /** The digits typed before a command. */
  count: string;
  /** One line for the person, until the next key. */
  message: string;
  /** The last search. */
  search?: Search;
  /** The block of each mark, by its letter; `HEAD` is the head of the page. */
  marks: Readonly<Record<string, number>>;
  /** Where the last jump started. */
  jumpedFrom?: Anchor;
  /** The stop that the last jump went to, while it is on the screen: what `o` opens and `y` copies. */
  selected?: Stop;
  /** Columns more than the usual measure, or fewer where negative. */
  wider: number;
  /** The index of the theme in use, and the names of all themes. */
  theme: number;
  themes: readonly string[];
  /** True to show the numbers of the paragraphs in the margin. */
  numbers: boolean;
  /** Where items of subscriptions are read, which can be saved and left unread: the blocks of those that were read. */
  news?: ReadonlySet<number>;
}

/** What a key asks the session to do. */
export type Effect =
  | { do: 'quit' | 'suspend' | 'typeset' | 'redraw' | 'bell' }
  /** To the story from which this one was opened; to another source of the command line. */
  | { do: 'previous-story' | 'next-source' | 'previous-source' }
  /** Open an address in the browser, or as the next story. */
  | { do: 'open' | 'follow'; url: string }
  /** Read the story of that number, from 1, of the list that is shown. */
  | { do: 'read-story'; number: number }
  /** Save an item of the news, or leave it unread: the one of that number in the list, or else the one that is shown. */
  | { do: 'save-item' | 'leave-unread'; number?: number }
  | { do: 'copy'; text: string };

export interface Step {
  model: Model;
  effects: Effect[];
}
