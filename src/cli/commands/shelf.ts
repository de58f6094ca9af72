/** The rows of the commands for saved articles. */
import { choice, TEXT, wholeNumber } from '../values.js';
import { command } from './command.js';
import { INPUT, LISTING, longOnly, READING } from './shared-options.js';

const STORE =
  'Articles are kept in one file, a database of SQLite: $XDG_DATA_HOME/lede/lede.db, or without XDG_DATA_HOME ' +
  '~/.local/share/lede/lede.db. Several processes may use it at the same time.';

const NUMBERS = 'a number of "lede saved", several with commas or a range (3,7-9), or an address';

/** Which saved articles a command is about. */
const FILTER = {
  tag: { group: 'command', flags: '--tag <tag>', value: TEXT, help: 'only articles with this tag' },
  site: {
    group: 'command',
    flags: '--site <site>',
    value: TEXT,
    help: 'only articles of this site: a host such as example.org, or the name of the publication',
  },
  unread: { group: 'command', flags: '--unread', help: 'only articles that were not read yet' },
} as const;

const LIMIT = {
  group: 'command',
  flags: '--limit <n>',
  value: wholeNumber(1),
  help: 'set how many articles are listed at most',
} as const;

export const save = command({
  summary: 'keep articles, to read and search them later',
  argument: { words: '<source...>', help: 'a file, an address, "-" for standard input, or a bundled article' },
  options: {
    withPage: { group: 'command', flags: '--with-page', help: 'also keep the page as it came' },
    tag: {
      group: 'command',
      flags: '--tag <tags>',
      value: TEXT,
      help: 'give the articles these tags, with commas between',
    },
    ...LISTING,
    ...INPUT,
  },
  manual: [
    'What is kept is the article as lede reads it, so that it can be read without its page. An article whose address ' +
      'is kept already is not kept twice: its text becomes the newer one, and its number, its tags and whether it ' +
      'was read stay. A source that cannot be read gives a message, and the others are kept.',
    STORE,
  ],
  examples: [
    ['lede save https://example.com/a', 'keep a web page'],
    ['lede save --tag harbour,ferry story.txt', 'keep a file, with two tags'],
    ['lede save --with-page page.html', 'also keep the page itself'],
  ],
  run: async (words, flags) => (await import('./save.js')).save(words, flags),
});

export const saved = command({
  summary: 'list the saved articles, or read one',
  argument: {
    words: '[number]',
    help: 'the number of the article to read, or its address; without it, all are listed',
  },
  options: {
    ...FILTER,
    limit: { ...LIMIT, default: '100' },
    mark: {
      group: 'command',
      flags: '--mark <state>',
      value: choice(['read', 'unread']),
      help: 'mark the article as read or unread, and do not show it',
    },
    page: {
      group: 'command',
      flags: '--page',
      help: 'print the page of the article as it came, kept with save --with-page',
    },
    ...READING,
    by: { ...READING.by, help: 'only articles by this author; with --quotes, only quotations of this speaker' },
    ...INPUT,
  },
  manual: [
    'The list begins with the article that was saved last. An article keeps its number. With a number, the article ' +
      'is shown as lede shows any article, in each of its views and formats, and then counts as read. An article of ' +
      'which only the bookmark was imported is loaded from its address, and kept.',
    'With -i the list opens in the interactive reader: Enter reads an article, Backspace comes back to the list, and u ' +
      'leaves an article unread.',
    'With --quotes and no number, the quotations of all saved articles are listed, with the number of the article ' +
      'that each stands in.',
  ],
  examples: [
    ['lede saved', 'list the saved articles'],
    ['lede saved 12', 'read one'],
    ['lede saved -i', 'read in the interactive reader'],
    ['lede saved --unread --tag ferry', 'list what is still to be read, with a tag'],
    ['lede saved --quotes --by "Ann Lee"', 'list what somebody said in all of them'],
  ],
  run: async (words, flags) => (await import('./saved.js')).saved(words, flags),
});

export const find = command({
  summary: 'search the saved articles',
  argument: { words: '<words...>', help: 'words, all of which must be in the article' },
  hyphened: true,
  options: {
    ...FILTER,
    by: { group: 'command', flags: '--by <name>', value: TEXT, help: 'only articles by this author' },
    limit: { ...LIMIT, default: '20' },
    ...longOnly(LISTING),
  },
  manual: [
    'Headlines, texts and names of authors and speakers are searched; case and diacritics make no difference. Words ' +
      'in quotation marks must follow each other; the shell needs a second pair around them. A star behind the ' +
      'beginning of a word stands for its end, and a hyphen before a word says that it must not be there. In ' +
      'Chinese, Japanese, Korean and Thai any part of a text is found.',
    'The best article is first: one with the words in its headline, or often in a short text. Below each the line is ' +
      'shown in which the words stand. Of a word that more than 5,000 articles have, those saved last are compared.',
  ],
  examples: [
    ['lede find ferry', 'search a word'],
    [`lede find '"north pier"' harb* -strike`, 'search a phrase and a beginning, without a word'],
    ['lede find ferry --tag harbour --json', 'search articles with a tag, for a program'],
  ],
  run: async (words, flags) => (await import('./find.js')).find(words, flags),
});

export const tag = command({
  summary: 'give saved articles tags, or list the tags',
  argument: { words: '[words...]', help: `${NUMBERS}, and then the tags; without words, the tags are listed` },
  options: {
    delete: { group: 'command', flags: '-d, --delete', help: 'take the tags from the articles instead' },
    ...LISTING,
  },
  manual: ['A tag is kept in lower case, and may hold spaces.'],
  examples: [
    ['lede tag', 'list the tags, with the number of articles of each'],
    ['lede tag 12 harbour "long reads"', 'give an article two tags'],
    ['lede tag --delete 3,7-9 harbour', 'take a tag from several articles'],
  ],
  run: async (words, flags) => (await import('./tag.js')).tag(words, flags),
});

export const remove = command({
  summary: 'remove saved articles',
  argument: { words: '<articles...>', help: NUMBERS },
  options: {},
  manual: ['The articles are deleted, with their tags and pages. "lede export" writes them to a file before.'],
  examples: [
    ['lede remove 12', 'remove one article'],
    ['lede remove 3,7-9', 'remove several'],
  ],
  run: async (words) => (await import('./remove.js')).remove(words),
});

export const exportRow = command({
  summary: 'write the saved articles to files',
  argument: { words: '[articles...]', help: `${NUMBERS}; without them, all articles` },
  options: {
    format: {
      group: 'command',
      flags: '-f, --format <name>',
      value: choice(['ndjson', 'markdown', 'html']),
      help: 'set the format',
      default: 'ndjson',
    },
    output: {
      group: 'command',
      flags: '-o, --output <path>',
      value: TEXT,
      help: 'write to this file, with markdown to files in this directory, instead of standard output',
    },
    ...FILTER,
    by: { group: 'command', flags: '--by <name>', value: TEXT, help: 'only articles by this author' },
  },
  manual: [
    'ndjson is one JSON record a line with all that is kept of an article, also the page as it came: "lede import" ' +
      'reads it back. markdown is a file for each article, in the format that lede reads, without tags. html is one ' +
      'document for a browser.',
  ],
  examples: [
    ['lede export > articles.ndjson', 'keep a copy of everything'],
    ['lede export -f markdown -o notes', 'write a file for each article'],
    ['lede export -f html --tag ferry', 'print a page for a browser'],
  ],
  run: async (words, flags) => (await import('./export.js')).exportArticles(words, flags),
});

export const importRow = command({
  summary: 'save the articles of a file',
  argument: { words: '<file...>', help: 'a file, or "-" for standard input' },
  options: {
    tag: {
      group: 'command',
      flags: '--tag <tags>',
      value: TEXT,
      help: 'give the articles these tags, with commas between',
    },
  },
  manual: [
    'These files are read: what "lede export" and "lede --batch" write, bookmarks of browsers (HTML), the CSV files of ' +
      'Pocket and Instapaper, and the JSON of wallabag. Which it is, is seen from the content. Times, tags and what ' +
      'was read are kept, and the folders of bookmarks become tags. An article that is there already, by its ' +
      'address, is not saved twice.',
    'Bookmarks have no text: it is loaded when the article is read.',
  ],
  examples: [
    ['lede import articles.ndjson', 'read a copy back'],
    ['lede import --tag old bookmarks.html', 'take the bookmarks of a browser'],
  ],
  run: async (words, flags) => (await import('./import.js')).importFiles(words, flags),
});
