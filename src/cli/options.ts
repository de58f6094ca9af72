/**
 * The table of options: one row each. From it come the flags, --help, the manual page, completion, `lede config`, the
 * README's table, and the checks of flags and configuration file. Pure.
 */
import { FORMATS } from '../render/index.js';
import { BREAKS } from '../render/page/index.js';
import { THEME_NAMES } from '../render/theme.js';
import { userAgent } from '../source/user-agent.js';
import { COLUMNS, JOBS, PARSE_SECONDS, WIDTH } from './defaults.js';
import {
  choice,
  HEADER,
  LANGUAGE,
  SIZE,
  seconds,
  TEXT,
  THEME,
  type ValueType,
  wholeNumber,
  YES_OR_NO,
} from './values.js';

/** The groups of options, in the order of --help, with the title of each. `command` is for what one command has. */
export const GROUPS = {
  command: 'Options',
  views: 'Views (default: the whole article)',
  formats: 'Output formats',
  reader: 'Interactive reader',
  links: 'Links',
  batch: 'Several articles',
  page: 'Appearance',
  web: 'Limits and network',
  input: 'Input and help',
} as const;

export interface Option {
  group: keyof typeof GROUPS;
  /** The flag as commander writes it: "-w, --width <columns>". Without it the option is set in the file only. */
  flags?: string;
  /** What the flag takes; a flag without it is a switch. */
  value?: ValueType<unknown>;
  /** The value of the flag without its argument, where that may be left out. */
  bare?: string;
  /** The flag --no-NAME: the value that it stands for, and its sentence of help. */
  negation?: { value: unknown; help: string };
  /** What the configuration file may give under the row's name. Without it the option is a flag only. */
  setting?: ValueType<unknown>;
  /** What the option does: one sentence in the imperative, without a full stop. */
  help: string;
  /** What the manual says beyond that, in whole sentences. */
  manual?: string;
  /** What the manual says of the configuration key, in whole sentences, in place of `help` and `manual`. */
  settingHelp?: string;
  /** The default in words; VERSION stands for lede's version. */
  default?: string;
  /** The environment variables that come before the file, the first that is set. */
  environment?: readonly string[];
  /** The environment variable that comes after the file. */
  fallback?: string;
}

const FORCED_COLOR =
  `With always, a pipe also receives the page as a terminal shows it, ${COLUMNS} columns wide unless --width or ` +
  'COLUMNS sets another width. Add --plain for plain text.';

const WHEN = choice(['auto', 'always', 'never']);
const BACKGROUND = choice(['auto', 'light', 'dark']);
const ORDINAL = wholeNumber(1);

/** One row an option. A row's name is the flag's long name in camel case, and the key of the configuration file. */
export const OPTIONS = {
  quotes: { group: 'views', flags: '-q, --quotes', help: 'show the quotations, each with its speaker' },
  by: {
    group: 'views',
    flags: '--by <name>',
    value: TEXT,
    help: 'show only the quotations of this speaker',
    manual: 'A part of the name will do.',
  },
  speakers: {
    group: 'views',
    flags: '--speakers',
    help: 'list the speakers, with the number of quotations of each',
  },
  all: {
    group: 'views',
    flags: '--all',
    help: 'with --quotes, also list text in quotation marks that is not a quotation, with the reason',
  },
  related: { group: 'views', flags: '-r, --related', help: 'list the related stories' },
  keyPoints: { group: 'views', flags: '-k, --key-points', help: 'show the key points' },
  meta: {
    group: 'views',
    flags: '-m, --meta',
    help: 'show facts about the article: its source, date, length, reading time and others',
  },
  removed: {
    group: 'views',
    flags: '--removed',
    help: 'list what was removed from the input, with the reason',
    manual: "Advertisements, navigation and readers' comments are examples of what is removed.",
  },
  why: { group: 'views', flags: '--why <n>', value: ORDINAL, help: 'explain why item N of --removed was removed' },
  brief: {
    group: 'views',
    flags: '-b, --brief',
    help: 'show a summary on one screen: headline, key points and counts',
  },

  format: {
    group: 'formats',
    flags: '-f, --format <name>',
    value: choice(FORMATS),
    help: 'set the output format',
    manual:
      'terminal is the page as a person reads it; text has no escape sequences, one paragraph per line, and in views ' +
      'one row per line with tabs between the cells; json is one object; ndjson is one record per line.',
    default: 'terminal on a terminal or with colour forced, else text',
  },
  plain: { group: 'formats', flags: '--plain', help: 'print plain text; same as --format text' },
  json: { group: 'formats', flags: '--json', help: 'print one JSON object; same as --format json' },
  ndjson: { group: 'formats', flags: '--ndjson', help: 'print one JSON record per line; same as --format ndjson' },

  interactive: {
    group: 'reader',
    flags: '-i, --interactive',
    help: 'open the article in the interactive reader; press h there to list the keys',
  },
  fromStart: {
    group: 'reader',
    flags: '--from-start',
    help: 'open the interactive reader at the start of the article, not at the last position',
  },
  reader: {
    group: 'reader',
    setting: choice(['pager', 'built-in']),
    help: 'choose what opens an article on a terminal: the pager, or the interactive reader (built-in)',
    manual: '--no-pager still prints the article.',
    default: 'pager',
    environment: ['LEDE_READER'],
  },
  mouse: {
    group: 'reader',
    setting: YES_OR_NO,
    help: 'let the interactive reader receive the mouse wheel from the terminal',
    manual:
      'This is for terminals that do not send the wheel as arrow keys. While it is on, hold Shift to select text ' +
      'with the mouse.',
    default: 'false',
  },

  links: {
    group: 'links',
    flags: '--links',
    setting: YES_OR_NO,
    help: 'number the links and list their addresses at the end',
    manual:
      'In Markdown, links become numbered references: "[plan][1]", with "[1]: https://example.com/plan" at the end.',
    default: 'false',
  },
  open: { group: 'links', flags: '--open <n>', value: ORDINAL, help: 'open link number N in the web browser' },
  follow: {
    group: 'links',
    flags: '--follow <n>',
    value: ORDINAL,
    help: 'read story number N of a list, or related story number N of an article',
  },

  batch: {
    group: 'batch',
    flags: '--batch <file>',
    value: TEXT,
    help: 'read the sources listed in a file, or "-" for standard input, and print one JSON record for each',
    manual: 'See BATCHES.',
  },
  jobs: {
    group: 'batch',
    flags: '--jobs <n>',
    value: wholeNumber(1, 256),
    help: 'set how many sources --batch reads at the same time',
    default: String(JOBS),
  },

  width: {
    group: 'page',
    flags: '-w, --width <columns>',
    // From one column, to more than the longest paragraph has: a large width sets each paragraph on one line.
    value: wholeNumber(1, 100_000),
    setting: wholeNumber(1, 100_000),
    help: 'set the width of the text in columns',
    manual:
      'On a narrower terminal the text is as wide as the terminal, unless the flag says more. In a pipe only the ' +
      'flag counts, and without it paragraphs are not broken into lines.',
    default: String(WIDTH),
  },
  breaks: {
    group: 'page',
    flags: '--breaks <method>',
    value: choice(BREAKS),
    setting: choice(BREAKS),
    help: 'break paragraphs into lines: optimal gives lines of similar length, greedy fills each in turn',
    manual: 'In a pipe only the flag counts, and the default is greedy.',
    default: 'optimal',
  },
  justify: {
    group: 'page',
    flags: '--justify',
    setting: YES_OR_NO,
    help: 'align the right edge of the text, by widening the spaces in each line',
    manual: 'In a pipe only the flag counts, with --width.',
    default: 'false',
  },
  hyphenate: {
    group: 'page',
    flags: '--hyphenate',
    setting: YES_OR_NO,
    help: "hyphenate words at the ends of lines, by the rules of the article's language",
    manual: 'In a pipe only the flag counts, with --width.',
    default: 'false',
  },
  color: {
    group: 'page',
    flags: '--color [when]',
    value: WHEN,
    bare: 'always',
    negation: { value: 'never', help: 'print without colour; same as --color never' },
    setting: WHEN,
    help: 'choose when to use colour',
    manual: `Without a value it means always. ${FORCED_COLOR}`,
    settingHelp: `Choose when to use colour. ${FORCED_COLOR}`,
    default: 'auto',
    environment: ['NO_COLOR', 'FORCE_COLOR', 'CLICOLOR_FORCE'],
  },
  theme: {
    group: 'page',
    flags: '--theme <name>',
    value: choice(THEME_NAMES),
    setting: THEME,
    help: 'set the colour theme',
    settingHelp:
      'Set the colour theme. An object gives parts their styles: {"headline": "bold #aa0000", "link": "cyan"}. The ' +
      'parts are kicker, headline, dek, quiet, dateline, heading, marker, strong, emphasis, deleted, code, link and ' +
      'speaker.',
    default: 'default',
  },
  background: {
    group: 'page',
    flags: '--background <kind>',
    value: BACKGROUND,
    setting: BACKGROUND,
    help: 'choose colours for a light or a dark background',
    manual: 'With auto, lede reads COLORFGBG, else it asks the terminal.',
    default: 'auto',
    environment: ['COLORFGBG'],
  },
  pager: {
    group: 'page',
    flags: '--pager',
    negation: { value: false, help: 'print the article without a pager' },
    setting: TEXT,
    help: 'show the article in a pager on a terminal (the default)',
    settingHelp: 'Set the command of the pager. An empty command, or cat, means no pager.',
    default: 'less',
    environment: ['LEDE_PAGER'],
    fallback: 'PAGER',
  },

  timeout: {
    group: 'web',
    flags: '--timeout <seconds>',
    // The longest is a day: a longer time is a mistake of units.
    value: seconds(86_400),
    setting: seconds(86_400),
    help: 'stop loading an address, or parsing a text, after this many seconds',
    manual: 'An address is also given up when no answer begins within 20 seconds.',
    default: `60 for loading, ${PARSE_SECONDS} for parsing`,
  },
  maxSize: {
    group: 'web',
    flags: '--max-size <size>',
    value: SIZE,
    setting: SIZE,
    help: 'set the largest size of an input, such as 800K or 25M',
    manual: 'A size is counted after decompression.',
    default: '25M for an address, 128M for a file',
  },
  maxRedirects: {
    group: 'web',
    flags: '--max-redirects <n>',
    // Five times what browsers follow: a longer chain has no end.
    value: wholeNumber(0, 100),
    setting: wholeNumber(0, 100),
    help: 'set how many redirects to follow',
    default: '20',
  },
  userAgent: {
    group: 'web',
    flags: '--user-agent <text>',
    value: HEADER,
    setting: HEADER,
    help: 'set the User-Agent header of requests',
    default: userAgent('VERSION'),
  },
  allowLocal: {
    group: 'web',
    flags: '--allow-local',
    help: 'allow a public page to lead to an address in a local or private network',
  },

  from: {
    group: 'input',
    flags: '--from <type>',
    value: choice(['html', 'markdown', 'text', 'feed']),
    help: 'set the type of the input, instead of detecting it',
  },
  as: {
    group: 'input',
    flags: '--as <kind>',
    value: choice(['article', 'list']),
    help: 'read a web page as an article or as a list of stories, instead of detecting which it is',
    manual:
      'A page is a list where its stories, each with an address of its own, hold most of its words, and nothing says ' +
      'that it is an article.',
  },
  language: {
    group: 'input',
    flags: '--language <tag>',
    value: LANGUAGE,
    help: 'take the article to be in this language, instead of detecting it: a tag such as de',
    manual: 'The speakers of quotations are found, and words are hyphenated, by the rules of the language.',
  },
  raw: { group: 'input', flags: '--raw', help: 'show all the text of a web page, without extracting the article' },
  feeds: { group: 'input', flags: '--feeds', help: 'list the feeds that a page offers' },
  list: { group: 'input', flags: '-l, --list', help: 'list the bundled articles' },
  schema: { group: 'input', flags: '--schema', help: 'print the JSON Schema of the JSON output' },
} as const satisfies Record<string, Option>;

/** Options by their names. */
export type OptionRows = Record<string, Option>;
type ValueOf<Type> = Type extends ValueType<infer T> ? T : never;
type NamesWith<Rows extends OptionRows, Field extends keyof Option> = {
  [Name in keyof Rows]: Rows[Name] extends Record<Field, unknown> ? Name : never;
}[keyof Rows];

/** The flags of these rows that were given: a switch is true, another flag has its value. */
export type FlagsOf<Rows extends OptionRows> = {
  [Name in NamesWith<Rows, 'flags'>]?: Rows[Name] extends { value: infer Type } ? ValueOf<Type> : boolean;
};

/** The flags that were given to lede itself. */
export type Flags = FlagsOf<typeof OPTIONS>;

/** What the configuration file says. */
export type Config = {
  [Name in NamesWith<typeof OPTIONS, 'setting'>]?: (typeof OPTIONS)[Name] extends { setting: infer Type }
    ? ValueOf<Type>
    : never;
};

/** The rows in order, each with its name. */
export const OPTION_ROWS: readonly (readonly [name: string, option: Option])[] = Object.entries(OPTIONS);

/** The rows that the configuration file may name. */
export const SETTING_ROWS = OPTION_ROWS.flatMap(([name, option]) => {
  const { setting } = option;
  return setting ? [{ name, setting, option }] : [];
});

/** The words of a row's flag: "-q, --quotes" is `['-q', '--quotes']`. */
export function flagWords(flags: string): string[] {
  return flags.replace(/ [<[].*/, '').split(', ');
}

/** The flag that --no-NAME is: "--color [when]" has "--no-color". */
function negatedFlag(flags: string): string {
  return (flagWords(flags).at(-1) ?? '').replace(/^--/, '--no-');
}

/** A row of the flags' documentation: as --help, the manual and the README show it. */
export interface FlagHelp {
  group: keyof typeof GROUPS;
  flags: string;
  help: string;
  manual?: string;
  choices?: readonly string[];
  /** The values that a number or a size may have: "a whole number from 1 to 256". */
  limits?: string;
  default?: string;
}

/** A flag's line in --help and in the README: its sentence, the values to choose from, and the default. */
export function helpLine({ help, choices, default: usual }: FlagHelp): string {
  const more = choices && !choices.every((one) => help.includes(one)) ? `: ${choices.join(', ')}` : '';
  return `${help}${more}${usual === undefined ? '' : ` (default: ${usual})`}`;
}

/** The documentation of each flag of the rows, in their order; `version` completes the default of the User-Agent. */
export function flagHelp(version: string, rows: typeof OPTION_ROWS = OPTION_ROWS): FlagHelp[] {
  return rows.flatMap(([, option]) => helpOf(option, version));
}

/** The documentation of a row's flag, and of its negation: none, one or two. */
export function helpOf(
  { group, flags, help, manual, value, negation, ...option }: Option,
  version: string,
): FlagHelp[] {
  if (flags === undefined) return [];
  const usual = value && option.default?.replace('VERSION', version);
  const row: FlagHelp = {
    ...{ group, flags, help },
    ...(manual !== undefined && { manual }),
    ...(value?.choices && { choices: value.choices }),
    ...(value && !value.choices && value !== TEXT && { limits: value.expected }),
    ...(usual !== undefined && { default: usual }),
  };
  return negation ? [row, { group, flags: negatedFlag(flags), help: negation.help }] : [row];
}
