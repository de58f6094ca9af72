/**
 * The reader's keys: one table. The reader's update, its help screen and the KEYS section of the manual page all come
 * from it, so that they cannot disagree. Pure.
 */

/** What a key does. `update/` says how, for each mode. */
export type Action =
  | 'line-down'
  | 'line-up'
  | 'wheel-down'
  | 'wheel-up'
  | 'screen-down'
  | 'screen-up'
  | 'half-down'
  | 'half-up'
  | 'start'
  | 'end'
  | 'percent'
  | 'next-paragraph'
  | 'previous-paragraph'
  | 'next-heading'
  | 'previous-heading'
  | 'next-quotation'
  | 'previous-quotation'
  | 'next-link'
  | 'previous-link'
  | 'set-mark'
  | 'go-to-mark'
  | 'return'
  | 'count'
  | 'prefix'
  | 'search-forward'
  | 'search-backward'
  | 'repeat-search'
  | 'repeat-reversed'
  | 'clear-highlight'
  | 'contents'
  | 'quotations'
  | 'related'
  | 'previous-story'
  | 'story-down'
  | 'story-up'
  | 'read-story'
  | 'next-source'
  | 'previous-source'
  | 'open'
  | 'copy'
  | 'position'
  | 'wider'
  | 'narrower'
  | 'next-theme'
  | 'numbers'
  | 'redraw'
  | 'help'
  | 'quit'
  | 'suspend'
  | 'save-item'
  | 'leave-unread'
  | 'choose'
  | 'close'
  | 'accept'
  | 'cancel'
  | 'delete-letter'
  | 'delete-word'
  | 'delete-all';

/**
 * What the reader is doing when a key comes: showing the article, a list of stories (whose keys come before those of an
 * article), the news (whose keys come before both), a list or the help; taking the letters of a search;
 * waiting for the letter of a mark, or for the key after a colon or a Z.
 */
export type KeyMode = 'read' | 'stories' | 'news' | 'list' | 'help' | 'search' | 'mark' | 'prefix';

/** A heading of the help screen and of the manual. */
export type Section =
  | 'Moving'
  | 'Searching'
  | 'The article'
  | 'The page'
  | 'A list of stories'
  | 'In a list'
  | 'In the search line';

/** A row of the table: one subject, which is one key or a pair of keys that are each other's opposite. */
export interface KeyRow {
  section: Section;
  /** The keys as the help screen and the manual show them; at most ten columns where there is a help line. */
  label: string;
  modes: readonly KeyMode[];
  /**
   * Each action, and the keys that ask for it, by the names that `readKeys` gives. The first is the one that `label`
   * shows; the others are mostly those that less has for the same action. After a prefix, a key is two characters.
   */
  bindings: readonly (readonly [Action, readonly string[]])[];
  /** The row's line on the help screen, at most 23 columns; a row without one is only in the manual. */
  help?: string;
  /** The row's sentences in the manual; a row without them is explained by another. */
  manual?: string;
}

/** Where a page is shown that can be moved through. */
const PAGES = ['read', 'list', 'help'] as const;
const ALL_MODES = ['read', 'list', 'help', 'mark', 'prefix'] as const;

export const KEYS: readonly KeyRow[] = [
  {
    section: 'Moving',
    label: 'j k',
    modes: PAGES,
    bindings: [
      ['line-down', ['j', 'down', 'J', 'e', 'ctrl-e', 'ctrl-n']],
      ['line-up', ['k', 'up', 'K', 'ctrl-y', 'ctrl-k', 'ctrl-p']],
    ],
    help: 'a line down, up',
    manual: 'Scroll down or up by one line, or by the number of lines that was typed before.',
  },
  {
    section: 'Moving',
    label: 'enter',
    modes: ['read', 'help'],
    bindings: [['line-down', ['enter']]],
    manual: 'Scroll down by one line.',
  },
  {
    section: 'Moving',
    label: 'wheel',
    modes: PAGES,
    bindings: [
      ['wheel-down', ['wheel-down']],
      ['wheel-up', ['wheel-up']],
    ],
    manual: 'Scroll down or up by three lines, where the terminal reports the mouse wheel.',
  },
  {
    section: 'Moving',
    label: 'space b',
    modes: PAGES,
    bindings: [
      ['screen-down', [' ', 'f', 'z', 'ctrl-f', 'ctrl-v', 'page-down']],
      ['screen-up', ['b', 'ctrl-b', 'page-up']],
    ],
    help: 'a screen down, up',
    manual: 'Scroll down or up by one screen, or by the number of lines that was typed before.',
  },
  {
    section: 'Moving',
    label: 'd u',
    modes: PAGES,
    bindings: [
      ['half-down', ['d', 'ctrl-d']],
      ['half-up', ['u', 'ctrl-u']],
    ],
    help: 'half a screen',
    manual: 'Scroll down or up by half a screen, or by the number of lines that was typed before.',
  },
  {
    section: 'Moving',
    label: 'g G',
    modes: PAGES,
    bindings: [
      ['start', ['g', '<', 'home']],
      ['end', ['G', '>', 'end']],
    ],
    help: 'the start, the end',
    manual: 'Go to the start or the end, or to the line whose number was typed before.',
  },
  {
    section: 'Moving',
    label: '50p',
    modes: ['read'],
    bindings: [['percent', ['p', '%']]],
    help: 'to 50 per cent',
    manual: 'Go to the place that is 50 per cent of the way through the article; likewise for other numbers.',
  },
  {
    section: 'Moving',
    label: '] [',
    modes: ['read'],
    bindings: [
      ['next-paragraph', [']']],
      ['previous-paragraph', ['[']],
    ],
    help: 'paragraph',
    manual: 'Go to the next or the previous paragraph, and select it.',
  },
  {
    section: 'Moving',
    label: '} {',
    modes: ['read'],
    bindings: [
      ['next-heading', ['}']],
      ['previous-heading', ['{']],
    ],
    help: 'heading',
    manual: 'Go to the next or the previous heading, and select it.',
  },
  {
    section: 'Moving',
    label: ') (',
    modes: ['read'],
    bindings: [
      ['next-quotation', [')']],
      ['previous-quotation', ['(']],
    ],
    help: 'quotation',
    manual: 'Go to the next or the previous quotation, and select it. The last line names the speaker.',
  },
  {
    section: 'Moving',
    label: 'tab',
    modes: ['read'],
    bindings: [
      ['next-link', ['tab']],
      ['previous-link', ['shift-tab']],
    ],
    help: 'link; shift-tab back',
    manual: 'Go to the next link and select it; shift-tab goes to the previous one. The last line shows its address.',
  },
  {
    section: 'Moving',
    label: "Ma 'a",
    modes: ['read'],
    bindings: [
      ['set-mark', ['M']],
      ['go-to-mark', ["'"]],
    ],
    help: 'set a mark, go to it',
    manual: 'Mark the current place with the letter a, and go to the place that is marked a; likewise for any letter.',
  },
  {
    section: 'Moving',
    label: "''",
    modes: ['mark'],
    bindings: [['return', ["'"]]],
    help: 'return from a jump',
    manual: 'Go back to where the last jump started.',
  },
  {
    section: 'Moving',
    label: "'^ '$",
    modes: ['mark'],
    bindings: [
      ['start', ['^']],
      ['end', ['$']],
    ],
    manual: 'Go to the start or the end of the article.',
  },
  {
    section: 'Moving',
    label: '5j',
    modes: ['read'],
    bindings: [['count', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']]],
    help: 'five times j',
    manual: 'A number that is typed before a key repeats it: 5j scrolls down by five lines, 2] goes two paragraphs on.',
  },
  {
    section: 'Searching',
    label: '/ ?',
    modes: ['read'],
    bindings: [
      ['search-forward', ['/']],
      ['search-backward', ['?']],
    ],
    help: 'forward, backward',
    manual:
      'Search forward or backward for the words that are typed next. The page follows while they are typed; Enter ' +
      'ends them. Words without a capital letter match in any case.',
  },
  {
    section: 'Searching',
    label: 'n N',
    modes: ['read'],
    bindings: [
      ['repeat-search', ['n']],
      ['repeat-reversed', ['N']],
    ],
    help: 'repeat, in reverse',
    manual: 'Repeat the last search in the same direction, or in the opposite one.',
  },
  {
    section: 'Searching',
    label: 'escape',
    modes: ['read'],
    bindings: [['clear-highlight', ['escape']]],
    help: 'clear the highlighting',
    manual: 'Clear the highlighting of matches, and the selection.',
  },
  {
    section: 'The article',
    label: 't',
    modes: ['read'],
    bindings: [['contents', ['t']]],
    help: 'contents',
    manual: 'List the headings.',
  },
  {
    section: 'The article',
    label: 'Q',
    modes: ['read'],
    bindings: [['quotations', ['Q']]],
    help: 'who said what',
    manual: 'List the quotations with their speakers.',
  },
  {
    section: 'The article',
    label: 'r',
    modes: ['read'],
    bindings: [['related', ['r']]],
    help: 'related stories',
    manual: 'List the related stories. Enter opens one that has an address.',
  },
  {
    section: 'The article',
    label: 'backspace',
    modes: ['read'],
    bindings: [['previous-story', ['backspace']]],
    help: 'back to the last story',
    manual: 'Go back to the article or the list from which a story was opened.',
  },
  {
    section: 'The article',
    label: ':n :p',
    modes: ['prefix'],
    bindings: [
      ['next-source', [':n']],
      ['previous-source', [':p']],
    ],
    help: 'next source, previous',
    manual: 'Open the next or the previous source of the command line.',
  },
  { section: 'The article', label: ': Z', modes: ['read'], bindings: [['prefix', [':', 'Z']]] },
  {
    section: 'The article',
    label: 'o',
    modes: ['read'],
    bindings: [['open', ['o']]],
    help: 'open in the browser',
    manual: 'Open the selected link in the browser, or the address of the article where no link is selected.',
  },
  {
    section: 'The article',
    label: 'y',
    modes: ['read'],
    bindings: [['copy', ['y']]],
    help: 'copy the selection',
    manual:
      'Copy the selected quotation or paragraph to the clipboard, or where nothing is selected, the one at the top ' +
      'of the screen. The terminal must allow it (OSC 52).',
  },
  {
    section: 'The article',
    label: '=',
    modes: ['read'],
    bindings: [['position', ['=', 'ctrl-g']]],
    help: 'show the position',
    manual: 'Show the number of the paragraph and of the line at the top of the screen.',
  },
  {
    section: 'The article',
    label: ':f',
    modes: ['prefix'],
    bindings: [['position', [':f']]],
    manual: 'The same as =.',
  },
  {
    section: 'The page',
    label: 'w W',
    modes: ['read'],
    bindings: [
      ['wider', ['w']],
      ['narrower', ['W']],
    ],
    help: 'wider, narrower',
    manual: 'Make the lines four columns longer or shorter.',
  },
  {
    section: 'The page',
    label: 'T',
    modes: ['read'],
    bindings: [['next-theme', ['T']]],
    help: 'the next theme',
    manual: 'Change to the next theme.',
  },
  {
    section: 'The page',
    label: 'm',
    modes: ['read'],
    bindings: [['numbers', ['m']]],
    help: 'paragraph numbers',
    manual: 'Show or hide the numbers of the paragraphs.',
  },
  {
    section: 'The page',
    label: 'ctrl-l',
    modes: ['read'],
    bindings: [['redraw', ['ctrl-l', 'ctrl-r', 'R']]],
    help: 'redraw the screen',
    manual: 'Redraw the screen.',
  },
  {
    section: 'The page',
    label: 'h',
    modes: ['read'],
    bindings: [['help', ['h', 'H']]],
    help: 'this help',
    manual: 'Show the keys. Any key that does not scroll closes the help.',
  },
  {
    section: 'The page',
    label: 'q',
    modes: ['read'],
    bindings: [['quit', ['q']]],
    help: 'quit',
    manual: 'Quit. The position is saved, and the article opens there the next time.',
  },
  {
    section: 'The page',
    label: ':q ZZ',
    modes: ['prefix'],
    bindings: [['quit', [':q', ':Q', 'ZZ']]],
    manual: 'The same as q.',
  },
  {
    section: 'The page',
    label: 'ctrl-c',
    modes: ALL_MODES,
    bindings: [['quit', ['ctrl-c']]],
    manual: 'Quit, from a list and from the help as well. In the search line it cancels the search.',
  },
  {
    section: 'The page',
    label: 'ctrl-z',
    modes: ALL_MODES,
    bindings: [['suspend', ['ctrl-z']]],
    manual: 'Suspend lede; the shell command fg continues it.',
  },
  { section: 'The page', label: 'escape', modes: ['mark', 'prefix'], bindings: [['cancel', ['escape']]] },
  { section: 'The page', label: 'backspace', modes: ['prefix'], bindings: [['cancel', ['backspace']]] },
  {
    section: 'A list of stories',
    label: 'j k',
    modes: ['stories'],
    bindings: [
      ['story-down', ['j', 'down', ']', 'tab']],
      ['story-up', ['k', 'up', '[', 'shift-tab']],
    ],
    help: 'the next story',
    manual: 'Select the next or the previous story.',
  },
  {
    section: 'A list of stories',
    label: 'enter',
    modes: ['stories'],
    bindings: [['read-story', ['enter', 'right']]],
    help: 'read it; or 12 enter',
    manual: 'Read the selected story, or the one whose number was typed before. Backspace goes back to the list.',
  },
  {
    section: 'A list of stories',
    label: 's',
    modes: ['news'],
    bindings: [['save-item', ['s']]],
    help: 'news: save',
    manual: 'In lede news: save the selected item, or the one that is shown, as lede save does.',
  },
  {
    section: 'A list of stories',
    label: 'u',
    modes: ['news'],
    bindings: [['leave-unread', ['u']]],
    help: 'news: leave unread',
    manual: 'In lede news: leave the selected item, or the one that is shown, unread.',
  },
  {
    section: 'In a list',
    label: 'enter',
    modes: ['list'],
    bindings: [['choose', ['enter', 'right']]],
    manual: 'Go to the selected entry, or open the selected story.',
  },
  {
    section: 'In a list',
    label: 'tab',
    modes: ['list'],
    bindings: [
      ['line-down', ['tab']],
      ['line-up', ['shift-tab']],
    ],
    manual: 'Select the next entry; shift-tab selects the previous one. The keys that scroll the page work as well.',
  },
  {
    section: 'In a list',
    label: 'q',
    modes: ['list'],
    bindings: [['close', ['q', 'escape', 'left', 'backspace']]],
    manual: 'Close the list.',
  },
  {
    section: 'In the search line',
    label: 'enter',
    modes: ['search'],
    bindings: [['accept', ['enter']]],
    manual: 'Go to the first match. With nothing typed, repeat the last search.',
  },
  {
    section: 'In the search line',
    label: 'escape',
    modes: ['search'],
    bindings: [['cancel', ['escape', 'ctrl-c']]],
    manual: 'Cancel the search, and go back to where it started.',
  },
  {
    section: 'In the search line',
    label: 'backspace',
    modes: ['search'],
    bindings: [['delete-letter', ['backspace']]],
    manual: 'Delete the last letter. With nothing typed, cancel the search.',
  },
  {
    section: 'In the search line',
    label: 'ctrl-w',
    modes: ['search'],
    bindings: [['delete-word', ['ctrl-w']]],
    manual: 'Delete the last word.',
  },
  {
    section: 'In the search line',
    label: 'ctrl-u',
    modes: ['search'],
    bindings: [['delete-all', ['ctrl-u']]],
    manual: 'Delete all that was typed.',
  },
];

/** The action of each key, by mode. */
const ACTIONS: Readonly<Record<KeyMode, ReadonlyMap<string, Action>>> = {
  read: actionsIn('read'),
  stories: actionsIn('stories'),
  news: actionsIn('news'),
  list: actionsIn('list'),
  help: actionsIn('help'),
  search: actionsIn('search'),
  mark: actionsIn('mark'),
  prefix: actionsIn('prefix'),
};

function actionsIn(mode: KeyMode): Map<string, Action> {
  const rows = KEYS.filter((row) => row.modes.includes(mode)).flatMap((row) => row.bindings);
  return new Map(rows.flatMap(([action, keys]) => keys.map((key) => [key, action] as const)));
}

/**
 * What a key does in a mode; undefined where it does nothing there. After a prefix, `key` is the prefix and the key.
 */
export function actionOf(mode: KeyMode, key: string): Action | undefined {
  return ACTIONS[mode].get(key);
}

/** An entry of the manual's KEYS section. */
export interface ManualEntry {
  section: Section;
  /** The keys, as the help screen shows them: "j k". */
  keys: string;
  /** What they do, in sentences. */
  text: string;
}

/** The entries of the manual's KEYS section, in order, those of a section together. */
export function manualEntries(): ManualEntry[] {
  return KEYS.flatMap(({ section, label, bindings, manual }) => {
    if (manual === undefined) return [];
    // A key that no row's label shows: those of less, mostly. Digits and shift-tab are explained by the sentence.
    const others = bindings
      .filter(([action]) => action !== 'count')
      .map(([, [, ...keys]]) => keys.map((key) => (key === ' ' ? 'space' : key)).join(', '))
      .filter((keys) => keys !== '');
    const also = others.length === 0 ? '' : ` Also: ${others.join('; ')}.`;
    return [{ section, keys: label, text: manual + also }];
  });
}
