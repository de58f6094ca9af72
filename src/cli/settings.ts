/** Flags, environment and terminal, resolved once into plain data. Pure: everything it reads is handed in. */
import { EXIT, LedeError } from '../base/errors.js';
import type { Breaks } from '../render/page/index.js';
import type { Background, ColorLevel, ThemeChoice, ThemeName } from '../render/theme.js';
import { backgroundOfVariable } from '../terminal/background.js';
import { VIEW_NAMES, type ViewName } from '../view/model.js';
import type { Config } from './config.js';

export const FORMATS = ['terminal', 'text', 'markdown', 'json', 'ndjson'] as const;
type OutputFormat = (typeof FORMATS)[number];

/** The flags as commander leaves them. */
export interface Flags {
  format?: OutputFormat;
  plain?: boolean;
  json?: boolean;
  ndjson?: boolean;
  quotes?: boolean;
  speakers?: boolean;
  related?: boolean;
  keyPoints?: boolean;
  meta?: boolean;
  removed?: boolean;
  brief?: boolean;
  by?: string;
  all?: boolean;
  width?: number;
  breaks?: Breaks;
  justify?: boolean;
  hyphenate?: boolean;
  color?: 'auto' | 'always' | 'never' | boolean;
  pager?: boolean;
  theme?: ThemeName;
  background?: 'auto' | Background;
  why?: number;
  links?: boolean;
  open?: number;
  follow?: number;
  raw?: boolean;
  interactive?: boolean;
  fromStart?: boolean;
  batch?: string;
  jobs?: number;
  from?: 'html' | 'markdown' | 'text';
  list?: boolean;
  schema?: boolean;
  /** Seconds. */
  timeout?: number;
  /** Bytes. */
  maxSize?: number;
  maxRedirects?: number;
  userAgent?: string;
  allowLocal?: boolean;
}

/** The configuration file's path: LEDE_CONFIG, else after the XDG Base Directory Specification; undefined where there is no home. */
export function configFile(env: Surroundings['env']): string | undefined {
  if (env.LEDE_CONFIG) return env.LEDE_CONFIG;
  const folder = env.XDG_CONFIG_HOME || (env.HOME ? `${env.HOME}/.config` : undefined);
  return folder === undefined ? undefined : `${folder}/lede/config.json`;
}

/** What the program finds around it. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** True where standard output is a terminal. */
  tty: boolean;
  /** The terminal's width in columns, where it is known. */
  columns?: number;
  /** What the configuration file says. */
  config?: Config;
}

export interface Settings {
  view: 'article' | ViewName;
  format: OutputFormat;
  /** Columns of text; `Infinity` sets each paragraph on one line. */
  measure: number;
  /** Columns more than the usual measure that the person asked for, or less. */
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
  /** The terminal's background, where a flag, the file or the environment says; `ask` where only the terminal knows. */
  background?: Background | 'ask';
  /** What opens an article on a terminal. */
  reader: 'pager' | 'built-in';
  /** True where the reader is to have the wheel reported, instead of as arrow keys. */
  mouse: boolean;
  /** True where a person's terminal shows the page, so that links may be live. */
  live: boolean;
  /** True to number the links and list their addresses, whatever the terminal can. */
  links: boolean;
  /** The pager's command, where one is to be used. */
  pager?: string;
}

/** A comfortable measure: 45 to 75 characters a line are held to read well (Bringhurst, The Elements of Typographic Style, 2.1.2). */
const MEASURE = 72;
/** The widest margin a wide terminal gets, so that the text stays near where the eye starts. */
const MARGIN_MAX = 8;

/**
 * Resolves the flags against their surroundings. Precedence: flag, then environment, then terminal, then default.
 * @throws {LedeError} (usage) where flags contradict each other.
 */
export function resolveSettings(flags: Flags, around: Surroundings): Settings {
  const format = resolveFormat(flags, around);
  const columns = resolveColumns(around);
  const terminal = format === 'terminal';
  const { config = {}, env } = around;
  // The file is about the page that a person reads; a pipe's text has no measure unless a flag sets one.
  const width = flags.width ?? (terminal && config.width !== undefined ? Math.min(config.width, columns) : undefined);
  const margin = terminal ? resolveMargin(columns, width) : 0;
  const room = Math.max(1, columns - 2 * margin);
  const measure = width ?? (terminal ? Math.min(MEASURE, room) : Number.POSITIVE_INFINITY);
  const pager = terminal && around.tty && flags.pager !== false ? resolvePager(env, config.pager) : undefined;
  const color = terminal ? resolveColor(flags.color, around) : 0;
  return {
    view: resolveView(flags),
    format,
    measure,
    wider: (flags.width ?? config.width ?? MEASURE) - MEASURE,
    margin,
    // A page is worth looking at a paragraph as a whole; what goes through a pipe is filled line by line, as fold and fmt do it.
    breaks: flags.breaks ?? (terminal ? (config.breaks ?? 'optimal') : 'greedy'),
    justify: flags.justify ?? (terminal && config.justify === true),
    hyphenate: flags.hyphenate ?? (terminal && config.hyphenate === true),
    color,
    theme: flags.theme ?? config.theme ?? 'default',
    ...(color > 0 && { background: resolveBackground(flags, around) }),
    reader: (env.LEDE_READER ?? config.reader) === 'built-in' ? 'built-in' : 'pager',
    mouse: config.mouse === true,
    links: flags.links ?? (terminal && config.links === true),
    live: terminal && around.tty && around.env.TERM !== 'dumb',
    ...(pager !== undefined && { pager }),
  };
}

function resolveFormat(flags: Flags, around: Surroundings): OutputFormat {
  const asked = new Set<OutputFormat>();
  if (flags.format) asked.add(flags.format);
  if (flags.plain) asked.add('text');
  if (flags.json) asked.add('json');
  if (flags.ndjson) asked.add('ndjson');
  if (asked.size > 1) throw new LedeError(`one format at a time: ${[...asked].join(' or ')}, not both`, EXIT.usage);
  return [...asked][0] ?? (around.tty ? 'terminal' : 'text');
}

function resolveView(flags: Flags): Settings['view'] {
  const asked = VIEW_NAMES.filter((view) => flags[view === 'key-points' ? 'keyPoints' : (view as keyof Flags)]);
  // --by and --all are about quotations, so they ask for them.
  if (asked.length === 0 && (flags.by !== undefined || flags.all)) return 'quotes';
  if (asked.length > 1) {
    throw new LedeError(`one view at a time: ${asked.map((view) => `--${view}`).join(' or ')}, not both`, EXIT.usage);
  }
  return asked[0] ?? 'article';
}

function resolveColumns({ columns, env }: Surroundings): number {
  if (columns !== undefined && columns > 0) return columns;
  const told = Number(env.COLUMNS);
  return Number.isInteger(told) && told > 0 ? told : 80;
}

function resolveMargin(columns: number, width: number | undefined): number {
  const measure = Math.min(width ?? MEASURE, columns);
  const spare = Math.floor((columns - measure) / 2);
  // A narrow terminal still has two columns of air, a very narrow one none.
  if (width === undefined && columns < MEASURE + 4) return columns < 40 ? 0 : 2;
  return Math.max(0, Math.min(MARGIN_MAX, spare));
}

/**
 * How many colours to use: the flag, then NO_COLOR (no-color.org), then FORCE_COLOR and CLICOLOR_FORCE, then the file, then whether this is
 * a terminal that is not dumb.
 */
export function resolveColor(flag: Flags['color'], { env, tty, config }: Surroundings): ColorLevel {
  if (flag === false || flag === 'never') return 0;
  const has = colorsOf(env);
  if (flag === true || flag === 'always') return has || 1;
  if (env.NO_COLOR) return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    const level = Number(forced);
    return level === 1 || level === 2 || level === 3 ? level : has || 1;
  }
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== '0') return has || 1;
  if (config?.color === 'never') return 0;
  if (config?.color === 'always') return has || 1;
  return tty ? has : 0;
}

/** The flag, then the file, then COLORFGBG; else the terminal is to be asked. */
function resolveBackground({ background: flag }: Flags, { env, config }: Surroundings): Background | 'ask' {
  const said = flag ?? config?.background;
  if (said !== undefined && said !== 'auto') return said;
  return backgroundOfVariable(env.COLORFGBG) ?? 'ask';
}

/** The colours the environment says its terminal has. */
function colorsOf(env: Surroundings['env']): ColorLevel {
  const term = env.TERM ?? '';
  if (term === 'dumb') return 0;
  if (/^(?:truecolor|24bit)$/i.test(env.COLORTERM ?? '') || /-direct$|^xterm-(?:kitty|ghostty)$/.test(term)) return 3;
  return /-256(?:color)?$/i.test(term) ? 2 : 1;
}

/** The pager's command: LEDE_PAGER, then the file's, then PAGER, then less, as git orders its own. Set to nothing or to cat it means none; nor has a dumb terminal one. */
function resolvePager(env: Surroundings['env'], configured: string | undefined): string | undefined {
  if (env.TERM === 'dumb') return undefined;
  const command = (env.LEDE_PAGER ?? configured ?? env.PAGER ?? 'less').trim();
  return command === '' || command === 'cat' ? undefined : command;
}
