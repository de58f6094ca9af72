/** The configuration file: what it may say, checked with the line of a mistake named. Pure but for `readConfig`. */
import { readFileSync } from 'node:fs';
import { cleanLine } from '../article/clean.js';
import { EXIT, LedeError } from '../base/errors.js';
import { formatSize, MAX_TEXT, parseSize } from '../base/size.js';
import { BREAKS, type Breaks } from '../render/page/index.js';
import { PLAIN, THEME_NAMES, type ThemeChoice } from '../render/theme.js';
import { configFile } from './settings.js';

/** What the file says. Every key is optional. */
export interface Config {
  theme?: ThemeChoice;
  width?: number;
  breaks?: Breaks;
  justify?: boolean;
  hyphenate?: boolean;
  color?: 'auto' | 'always' | 'never';
  background?: 'auto' | 'light' | 'dark';
  pager?: string;
  reader?: 'pager' | 'built-in';
  mouse?: boolean;
  links?: boolean;
  timeout?: number;
  maxSize?: number;
  maxRedirects?: number;
  userAgent?: string;
}

/** The words that a theme's role may be painted with, beside #rrggbb. */
export const PAINTS = new Set(
  'bold dim italic underline inverse strikethrough black red green yellow blue magenta cyan white gray redBright greenBright yellowBright blueBright magentaBright cyanBright whiteBright'.split(
    ' ',
  ),
);

type Check = (value: unknown) => string | undefined;

const oneOf =
  (...names: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && names.includes(value) ? undefined : `must be one of ${names.join(', ')}`;
const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;
const yesOrNo: Check = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false');
const text: Check = (value) => (typeof value === 'string' ? undefined : 'must be a text');

const theme: Check = (value) => {
  if (typeof value === 'string') return oneOf(...THEME_NAMES)(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `must be one of ${THEME_NAMES.join(', ')}, or a map of what is painted to how`;
  for (const [role, paint] of Object.entries(value)) {
    if (!(role in PLAIN)) return `has no part "${cleanLine(role)}"; its parts are ${Object.keys(PLAIN).join(', ')}`;
    if (typeof paint !== 'string') return `needs words for ${role}, such as "bold cyan"`;
    const wrong = paint.split(' ').find((word) => word !== '' && !PAINTS.has(word) && !/^#[\da-f]{6}$/i.test(word));
    if (wrong !== undefined)
      return `cannot paint ${role} "${cleanLine(wrong)}"; use ${[...PAINTS].join(', ')} or #rrggbb`;
  }
  return undefined;
};

/** Every key, how it is checked, and what it says where nothing does. */
const KEYS: Record<keyof Config, { check: Check; usual: string }> = {
  theme: { check: theme, usual: 'default' },
  width: { check: whole(20, 400), usual: '72' },
  breaks: { check: oneOf(...BREAKS), usual: 'optimal' },
  justify: { check: yesOrNo, usual: 'false' },
  hyphenate: { check: yesOrNo, usual: 'false' },
  color: { check: oneOf('auto', 'always', 'never'), usual: 'auto' },
  background: { check: oneOf('auto', 'light', 'dark'), usual: 'auto' },
  pager: { check: text, usual: 'less' },
  reader: { check: oneOf('pager', 'built-in'), usual: 'pager' },
  mouse: { check: yesOrNo, usual: 'false' },
  links: { check: yesOrNo, usual: 'false' },
  timeout: { check: whole(1, 86_400), usual: '60' },
  maxSize: {
    check: (value) => {
      const bytes = (typeof value === 'string' && parseSize(value)) || 0;
      return bytes > 0 && bytes <= MAX_TEXT ? undefined : `must be a size up to ${formatSize(MAX_TEXT)}, such as "25M"`;
    },
    usual: '25M of a page, 128M of a file',
  },
  maxRedirects: { check: whole(0, 100), usual: '20' },
  userAgent: {
    check: (value) =>
      typeof value === 'string' && /^[ -~]*[!-~][ -~]*$/.test(value) ? undefined : 'must be printable ASCII',
    usual: 'lede/VERSION',
  },
};

/**
 * Reads and checks the configuration; nothing where there is no file.
 * @throws {LedeError} (usage) for a file that cannot be read or says something wrong, with its line.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const path = configFile(env);
  if (path === undefined) return {};
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // No file of that name is the usual case; one that LEDE_CONFIG names should be there.
    if ((code === 'ENOENT' || code === 'ENOTDIR') && !env.LEDE_CONFIG) return {};
    throw new LedeError(`could not read the configuration ${path}: ${code ?? error}`, EXIT.usage, { cause: error });
  }
  return parseConfig(source, path);
}

/**
 * Understands a configuration: a JSON object.
 * @throws {LedeError} (usage) that names the file, the line and the mistake.
 */
export function parseConfig(source: string, path: string): Config {
  const wrong = (at: number, what: string): LedeError =>
    new LedeError(`${path}:${source.slice(0, at).split('\n').length}: ${what}`, EXIT.usage);
  let made: unknown;
  try {
    made = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(message)?.[1];
    throw wrong(
      at === undefined ? source.length : Number(at),
      `no JSON: ${message.replace(/ in JSON at .*| \(line .*/, '')}`,
    );
  }
  if (typeof made !== 'object' || made === null || Array.isArray(made)) throw wrong(0, 'must be an object: { … }');
  const config: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(made)) {
    const at = Math.max(0, source.search(new RegExp(`"${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"\\s*:`)));
    const known = KEYS[key as keyof Config];
    if (!Object.hasOwn(KEYS, key))
      throw wrong(at, `"${cleanLine(key)}" is unknown; it may say ${Object.keys(KEYS).join(', ')}`);
    const problem = known.check(value);
    if (problem !== undefined) throw wrong(at, `${key} ${problem}`);
    config[key] = key === 'maxSize' ? parseSize(value as string) : value;
  }
  return config;
}

/** A setting in force: its name, its value as words, and where the value is from. */
export interface InForce {
  name: string;
  value: string;
  from: string;
}

/** What is in force, and whence: a variable of the environment, the file, or the default. */
export function inForce(config: Config, env: Readonly<Record<string, string | undefined>>): InForce[] {
  const variables: Partial<Record<keyof Config, string[]>> = {
    pager: ['LEDE_PAGER'],
    reader: ['LEDE_READER'],
    color: ['NO_COLOR', 'FORCE_COLOR', 'CLICOLOR_FORCE'],
    background: ['COLORFGBG'],
  };
  return (Object.keys(KEYS) as (keyof Config)[]).map((name) => {
    const variable = variables[name]?.find((one) => env[one] !== undefined && env[one] !== '');
    if (variable !== undefined) return { name, value: cleanLine(env[variable] ?? ''), from: variable };
    const said = config[name];
    if (said !== undefined)
      return {
        name,
        value: cleanLine(typeof said === 'object' ? JSON.stringify(said) : String(said)),
        from: configFile(env) ?? '',
      };
    if (name === 'pager' && env.PAGER !== undefined) return { name, value: cleanLine(env.PAGER), from: 'PAGER' };
    return { name, value: KEYS[name].usual, from: 'default' };
  });
}
