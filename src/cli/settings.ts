/**
 * Flags, environment, terminal and configuration file → settings, resolved once. Pure: everything it reads is an
 * argument.
 */
import { EXIT, LedeError } from '../base/errors.js';
import type { OutputFormat } from '../render/index.js';
import type { Breaks } from '../render/page/index.js';
import type { Background, ColorLevel, ThemeChoice } from '../render/theme.js';
import { backgroundOfVariable } from '../terminal/background.js';
import type { ViewName, ViewOptions } from '../view/index.js';
import { COLUMNS, WIDTH } from './defaults.js';
import type { Config, Flags } from './options.js';

/** Each view, and the flag that asks for it. */
const VIEW_FLAGS = {
  quotes: 'quotes',
  speakers: 'speakers',
  related: 'related',
  'key-points': 'keyPoints',
  meta: 'meta',
  removed: 'removed',
  why: 'why',
  brief: 'brief',
} as const satisfies Record<ViewName, keyof Flags>;

/** The environment variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The path of the configuration file: LEDE_CONFIG, else after the XDG Base Directory Specification. Undefined where no
 * home directory is known.
 */
export function configFile(env: Environment): string | undefined {
  if (env.LEDE_CONFIG) return env.LEDE_CONFIG;
  const folder = env.XDG_CONFIG_HOME || (env.HOME ? `${env.HOME}/.config` : undefined);
  return folder === undefined ? undefined : `${folder}/lede/config.json`;
}

/** Where the program runs. */
export interface Surroundings {
  env: Environment;
  /** True where standard output is a terminal. */
  tty: boolean;
  /** The terminal's width in columns, where it is known. */
  columns?: number;
  /** What the configuration file says. */
  config?: Config;
}

/** How an input is loaded and parsed. What is absent has the default of the room that does it. */
export interface InputSettings {
  /** The format of the input; detected where absent. */
  from?: Flags['from'] | undefined;
  /** What a web page is read as; decided by its content where absent. */
  as?: Flags['as'] | undefined;
  /** The language of the article; by its own word or its words where absent. */
  language?: string | undefined;
  /** True to take all the text of a web page. */
  raw: boolean;
  /** True to have the parser say what it went by: only --why shows it. */
  explain: boolean;
  /** Seconds for loading, and for parsing. */
  timeout?: number | undefined;
  /** Bytes, after decompression. */
  maxSize?: number | undefined;
  maxRedirects?: number | undefined;
  userAgent?: string | undefined;
  /** True where a public page may lead into a private network. */
  allowLocal: boolean;
}

export interface Settings {
  input: InputSettings;
  view: 'article' | ViewName;
  viewOptions: ViewOptions;
  format: OutputFormat;
  /** Columns of text; `Infinity` sets each paragraph on one line. */
  measure: number;
  /** Columns that the requested width is above the default width; negative where it is below. */
  wider: number;
  /** Columns of space before each line. */
  margin: number;
  /** How paragraphs are broken into lines. */
  breaks: Breaks;
  /** True to spread lines to the measure. */
  justify: boolean;
  /** True to divide words at line ends, after the rules of the article's language. */
  hyphenate: boolean;
  color: ColorLevel;
  theme: ThemeChoice;
  /** The terminal's background; `ask` where only the terminal knows it. Absent where there is no colour. */
  background?: Background | 'ask';
  /** What opens an article on a terminal. */
  reader: 'pager' | 'built-in';
  /** True where the interactive reader asks the terminal for the mouse wheel, instead of getting it as arrow keys. */
  mouse: boolean;
  /** True where standard output is a terminal that shows the page: only there links may be escape sequences (OSC 8). */
  live: boolean;
  /** True to number the links and list their addresses, whatever the terminal can do. */
  links: boolean;
  /** The pager's command; absent where the page is written to standard output. */
  pager?: string;
}

/** The widest margin, in columns: on a wide terminal the text stays near the left edge, where reading starts. */
const MARGIN_MAX = 8;

/**
 * Resolves the flags against their surroundings. A flag comes before the environment, the environment before the
 * configuration file, and the file before the default.
 * @throws {LedeError} (usage) where flags contradict each other.
 */
export function resolveSettings(flags: Flags, around: Surroundings): Settings {
  const { config = {}, env, tty } = around;
  const format = resolveFormat(flags, around);
  const terminal = format === 'terminal';
  const page = resolvePage(flags, around, terminal);
  const color = terminal ? resolveColor(flags.color, around) : 0;
  const pager = terminal && tty && flags.pager !== false ? resolvePager(env, config.pager) : undefined;
  return {
    input: resolveInput(flags, config),
    view: resolveView(flags),
    viewOptions: { all: flags.all, by: flags.by, why: flags.why },
    format,
    ...page,
    wider: (flags.width ?? config.width ?? WIDTH) - WIDTH,
    color,
    theme: flags.theme ?? config.theme ?? 'default',
    ...(color > 0 && { background: resolveBackground(flags, around) }),
    reader: (env.LEDE_READER || config.reader) === 'built-in' ? 'built-in' : 'pager',
    mouse: config.mouse === true,
    links: flags.links ?? (terminal && config.links === true),
    live: terminal && tty && env.TERM !== 'dumb',
    ...(pager !== undefined && { pager }),
  };
}

function resolveInput(flags: Flags, config: Config): InputSettings {
  return {
    from: flags.from,
    as: flags.as,
    language: flags.language,
    raw: flags.raw ?? false,
    explain: flags.why !== undefined,
    timeout: flags.timeout ?? config.timeout,
    maxSize: flags.maxSize ?? config.maxSize,
    maxRedirects: flags.maxRedirects ?? config.maxRedirects,
    userAgent: flags.userAgent ?? config.userAgent,
    allowLocal: flags.allowLocal ?? false,
  };
}

function resolveFormat(flags: Flags, around: Surroundings): OutputFormat {
  const asked = new Set<OutputFormat>();
  if (flags.format) asked.add(flags.format);
  if (flags.plain) asked.add('text');
  if (flags.json) asked.add('json');
  if (flags.ndjson) asked.add('ndjson');
  if (asked.size > 1) {
    throw new LedeError(`${[...asked].join(' and ')} are different formats; choose one`, EXIT.usage);
  }
  // Colour that is forced in a pipe needs a page that has colours.
  const page = around.tty || resolveColor(flags.color, around) > 0;
  return [...asked][0] ?? (page ? 'terminal' : 'text');
}

function resolveView(flags: Flags): Settings['view'] {
  const asked: ViewName[] = [];
  let view: ViewName;
  for (view in VIEW_FLAGS) if (flags[VIEW_FLAGS[view]]) asked.push(view);
  // --by and --all are about quotations, so they ask for them.
  if (asked.length === 0 && (flags.by !== undefined || flags.all)) return 'quotes';
  if (asked.length > 1) {
    throw new LedeError(`${asked.map((one) => `--${one}`).join(' and ')} are different views; choose one`, EXIT.usage);
  }
  return asked[0] ?? 'article';
}

/**
 * How paragraphs are set. The configuration file is about the page that a person reads; without a flag, the text of a
 * pipe has no measure, and is filled line by line, as fold and fmt do it.
 */
function resolvePage(
  flags: Flags,
  around: Surroundings,
  terminal: boolean,
): Pick<Settings, 'measure' | 'margin' | 'breaks' | 'justify' | 'hyphenate'> {
  if (!terminal) {
    return {
      measure: flags.width ?? Number.POSITIVE_INFINITY,
      margin: 0,
      breaks: flags.breaks ?? 'greedy',
      justify: flags.justify ?? false,
      hyphenate: flags.hyphenate ?? false,
    };
  }
  const { config = {} } = around;
  const columns = resolveColumns(around);
  const width = flags.width ?? (config.width === undefined ? undefined : Math.min(config.width, columns));
  const margin = resolveMargin(columns, width);
  return {
    measure: width ?? Math.min(WIDTH, Math.max(1, columns - 2 * margin)),
    margin,
    breaks: flags.breaks ?? config.breaks ?? 'optimal',
    justify: flags.justify ?? config.justify ?? false,
    hyphenate: flags.hyphenate ?? config.hyphenate ?? false,
  };
}

/** The terminal's columns; where there is no terminal or it does not say, those of COLUMNS, else the default. */
function resolveColumns({ columns, env }: Surroundings): number {
  if (columns !== undefined && columns > 0) return columns;
  const given = Number(env.COLUMNS);
  return Number.isInteger(given) && given > 0 ? given : COLUMNS;
}

function resolveMargin(columns: number, width: number | undefined): number {
  const measure = Math.min(width ?? WIDTH, columns);
  const spare = Math.floor((columns - measure) / 2);
  // A narrow terminal still has a margin of two columns, a very narrow one none.
  if (width === undefined && columns < WIDTH + 4) return columns < 40 ? 0 : 2;
  return Math.max(0, Math.min(MARGIN_MAX, spare));
}

/**
 * How many colours to use: the flag, then NO_COLOR (no-color.org), then FORCE_COLOR (force-color.org) and
 * CLICOLOR_FORCE, then the file, then whether standard output is a terminal that is not dumb.
 */
export function resolveColor(flag: Flags['color'], { env, tty, config }: Surroundings): ColorLevel {
  if (flag === 'never') return 0;
  const has = colorsOf(env);
  if (flag === 'always') return has || 1;
  if (env.NO_COLOR) return 0;
  const forced = env.FORCE_COLOR;
  if (forced) {
    if (forced === '0' || forced === 'false') return 0;
    const level = Number(forced);
    return level === 1 || level === 2 || level === 3 ? level : has || 1;
  }
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return has || 1;
  if (config?.color === 'never') return 0;
  if (config?.color === 'always') return has || 1;
  return tty ? has : 0;
}

/** The flag, then the file, then COLORFGBG; else the terminal is asked. */
function resolveBackground({ background: flag }: Flags, { env, config }: Surroundings): Background | 'ask' {
  const given = flag ?? config?.background;
  if (given !== undefined && given !== 'auto') return given;
  return backgroundOfVariable(env.COLORFGBG) ?? 'ask';
}

/** The colours the environment says its terminal has. */
function colorsOf(env: Environment): ColorLevel {
  const term = env.TERM ?? '';
  if (term === 'dumb') return 0;
  if (/^(?:truecolor|24bit)$/i.test(env.COLORTERM ?? '') || /-direct$|^xterm-(?:kitty|ghostty)$/.test(term)) return 3;
  return /-256(?:color)?$/i.test(term) ? 2 : 1;
}

/**
 * The pager's command: LEDE_PAGER, then the file's, then PAGER, then less, in git's order. Empty or cat means none; a
 * dumb terminal has none either.
 */
function resolvePager(env: Environment, configured: string | undefined): string | undefined {
  if (env.TERM === 'dumb') return undefined;
  const command = (env.LEDE_PAGER ?? configured ?? env.PAGER ?? 'less').trim();
  return command === '' || command === 'cat' ? undefined : command;
}
