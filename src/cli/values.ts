/**
 * The kinds of value that an option takes, each with its limits. A flag's word and a value of the configuration file
 * are checked by the same function, so a limit and its message are the same for both. Pure.
 */
import { cleanLine } from '../article/clean.js';
import { isObject } from '../base/is-object.js';
import { formatSize, MAX_TEXT, parseSize } from '../base/size.js';
import { PLAIN, THEME_NAMES, type ThemeChoice } from '../render/theme.js';

/** The value that was read, or what is wrong with it: words that follow the option's name ("must be …"). */
export type Reading<T> = { value: T } | { problem: string };

export interface ValueType<T> {
  /** Checks a value of the configuration file (JSON), or what `fromWord` made of a flag's word. */
  read(given: unknown): Reading<T>;
  /** A flag's word as the configuration file would have it; without this function, the word itself. */
  fromWord?(word: string): unknown;
  /** The values, where there are only a few. */
  choices?: readonly string[];
  /** The values in words, for the manual: "a whole number from 1 to 256". */
  expected: string;
}

/** Reads a flag's word. */
export function readWord<T>(type: ValueType<T>, word: string): Reading<T> {
  return type.read(type.fromWord ? type.fromWord(word) : word);
}

/** The longest value that a message repeats, in characters. */
const SHOWN = 60;

function wrong(expected: string, given: unknown): { problem: string } {
  const shown = JSON.stringify(given) ?? String(given);
  const short = shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
  return { problem: `must be ${expected}, not ${cleanLine(short)}` };
}

/** A value that `accept` returns for what it takes, and undefined for anything else. */
function valueType<T>(
  expected: string,
  accept: (given: unknown) => T | undefined,
  more: Pick<ValueType<T>, 'fromWord' | 'choices'> = {},
): ValueType<T> {
  return {
    expected,
    ...more,
    read(given) {
      const value = accept(given);
      return value === undefined ? wrong(expected, given) : { value };
    },
  };
}

export const TEXT = valueType('a text', (given) => (typeof given === 'string' ? given : undefined));

export const YES_OR_NO = valueType('true or false', (given) => (typeof given === 'boolean' ? given : undefined));

/** A BCP 47 tag, in its canonical form: "de", "pt-BR". */
export const LANGUAGE = valueType('a language tag such as de or pt-BR', (given) => {
  if (typeof given !== 'string' || !/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*$/.test(given)) return undefined;
  try {
    return Intl.getCanonicalLocales(given.replaceAll('_', '-'))[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
});

/** One of a few words. */
export function choice<const T extends string>(choices: readonly T[]): ValueType<T> {
  return valueType(`one of ${choices.join(', ')}`, (given) => choices.find((one) => one === given), { choices });
}

/** A whole number, limits included. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): ValueType<number> {
  const expected =
    most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`;
  const accept = (given: unknown) =>
    typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most ? given : undefined;
  return valueType(expected, accept, { fromWord: (word) => (/^-?\d{1,15}$/.test(word) ? Number(word) : word) });
}

/** A number of seconds, to the millisecond: above 0, and at most `most`. */
export function seconds(most: number): ValueType<number> {
  const accept = (given: unknown) =>
    typeof given === 'number' && given >= 0.001 && given <= most ? Math.round(given * 1000) / 1000 : undefined;
  return valueType(`a number of seconds from 0.001 to ${most}`, accept, {
    fromWord: (word) => (/^(?=\.?\d)\d{0,9}(?:\.\d{0,9})?$/.test(word) ? Number(word) : word),
  });
}

/** A number of bytes, written as "4096", "800K" or "25M". */
export const SIZE = valueType(`a size from 1 byte to ${formatSize(MAX_TEXT)}, such as "25M" or "800K"`, (given) => {
  const bytes = typeof given === 'string' ? (parseSize(given) ?? 0) : 0;
  return bytes >= 1 && bytes <= MAX_TEXT ? bytes : undefined;
});

/**
 * What may stand in a header of HTTP (RFC 9110, 5.5), without the characters beyond ASCII that servers read
 * differently.
 */
export const HEADER = valueType('printable ASCII characters', (given) =>
  typeof given === 'string' && /^[ -~]*[!-~][ -~]*$/.test(given) ? given.trim() : undefined,
);

/** The styles that a part of a theme may have, beside colours as #rrggbb. */
const STYLES = new Set([
  ...['bold', 'dim', 'italic', 'underline', 'inverse', 'strikethrough'],
  ...['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white', 'gray'],
  ...['redBright', 'greenBright', 'yellowBright', 'blueBright', 'magentaBright', 'cyanBright', 'whiteBright'],
]);

/** A theme's name, or an object of parts and their styles. */
export const THEME: ValueType<ThemeChoice> = {
  expected: `one of ${THEME_NAMES.join(', ')}, or an object of parts and styles`,
  read(given) {
    const named = THEME_NAMES.find((one) => one === given);
    if (named !== undefined) return { value: named };
    if (!isObject(given)) return wrong(this.expected, given);
    const styles: Partial<Record<keyof typeof PLAIN, string>> = {};
    for (const [part, style] of Object.entries(given)) {
      if (!isPart(part)) {
        return { problem: `has no part ${quoted(part)}; the parts are ${Object.keys(PLAIN).join(', ')}` };
      }
      if (typeof style !== 'string') return { problem: `must give ${part} a style, such as "bold cyan"` };
      const unknown = style.split(' ').find((word) => word !== '' && !STYLES.has(word) && !/^#[\da-f]{6}$/i.test(word));
      if (unknown !== undefined) {
        const known = `${[...STYLES].join(', ')} or #rrggbb`;
        return { problem: `has the unknown style ${quoted(unknown)} for ${part}; use ${known}` };
      }
      styles[part] = style;
    }
    return { value: styles };
  },
};

const quoted = (word: string) => `"${cleanLine(word)}"`;
const isPart = (name: string): name is keyof typeof PLAIN => Object.hasOwn(PLAIN, name);
