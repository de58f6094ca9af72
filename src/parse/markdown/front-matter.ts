/**
 * The front matter of lede's article format: YAML between two lines of `---`, parsed by the package yaml and checked here.
 *
 * Every field is optional. `headline`, `kicker`, `dek`, `place`, `language`, `site`, `url`: a line of text. `date`,
 * `updated`: 2021-07-26, with a time and zone where known, or words such as July 26, 2021. `authors`: names, or maps of
 * `name`, `beat`, `handle`, `url`. `keyPoints`: Markdown, a point each. `related`: headlines, or maps of `kicker`,
 * `headline`, `url`, `after` (how many paragraphs stood before the teaser; at the end where absent). `credits`: maps of
 * one kind (`contributors`, `agency`, `tagline`, `source`, `note`, `byline`) to its words or names; a kind may also stand
 * by itself. What a shorter form cannot say, a longer one does: `date: {iso, words}`, `place: {name, words}`, a credit's
 * `{names, words}`, a key point's `{text, marker, checked}`.
 *
 * Names that other writers of Markdown use (`title`, `description`, `author`, `lastmod`, …) are understood where their
 * value fits. Any other field is no fault: it goes to `removed`.
 */
import { parse } from 'yaml';
import { clean, cleanLine } from '../../article/clean.js';
import { readIsoDate } from '../../article/dates.js';
import { BULLET_POINT, creditWords, placeWords, teaserWords } from '../../article/format-defaults.js';
import type { ArticleDate, Author, Credit, Related, Removed, SafeText } from '../../article/model.js';
import { LedeError } from '../../base/errors.js';
import { findDate } from '../news/dates.js';

/** A key point before its Markdown is read. */
export interface RawKeyPoint {
  markdown: string;
  marker?: SafeText;
  checked?: boolean;
}

/** What front matter says. `headline` is null where it says that there is none. `after` is absent where it says nothing. */
export interface FrontMatter {
  headline?: SafeText | null;
  kicker?: SafeText;
  dek?: SafeText;
  date?: ArticleDate;
  updated?: ArticleDate;
  place?: { name: SafeText; words: SafeText };
  language?: string;
  site?: SafeText;
  url?: SafeText;
  authors: Author[];
  keyPoints: RawKeyPoint[];
  related: (Omit<Related, 'after'> & { after?: number })[];
  credits: Credit[];
  removed: Removed[];
}

/** A value as the failsafe schema of YAML gives it: nothing is guessed to be a number, a date or a truth. */
type Value = string | null | Value[] | { [key: string]: Value };

const CREDIT_KINDS = ['byline', 'contributors', 'agency', 'tagline', 'source', 'note'] as const;

/** Other writers' names for our fields, folded as `foldKey` does. An alias is taken only where its value fits. */
const ALIASES: Record<string, string> = {
  __proto__: null as unknown as string,
  title: 'headline',
  subtitle: 'dek',
  description: 'dek',
  summary: 'dek',
  excerpt: 'dek',
  author: 'authors',
  published: 'date',
  pubdate: 'date',
  publishdate: 'date',
  publishedat: 'date',
  datepublished: 'date',
  lastmod: 'updated',
  modified: 'updated',
  updatedat: 'updated',
  datemodified: 'updated',
  lastmodifiedat: 'updated',
  lang: 'language',
  canonical: 'url',
  canonicalurl: 'url',
  link: 'url',
  permalink: 'url',
  sitename: 'site',
  publisher: 'site',
  location: 'place',
  highlights: 'keypoints',
  takeaways: 'keypoints',
};

/** The shape of a front-matter block at the head of a text; its first line must look like YAML, else `---` is a break. */
const FENCED =
  /^---[ \t]*\n(?=[ \t]*(?:[#{"']|[^\s:#][^:\n]*:(?:\s|$)|---))(?:([\s\S]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)??\+\+\+[ \t]*(?:\n|$)/;

/**
 * Reads the front matter at the head of `source` (newlines are "\n") and says where the body begins, in UTF-16 units.
 * Undefined where there is none. TOML front matter is not read: it goes to `removed` whole.
 * @param name What an error message calls the text: a file's name.
 * @throws {LedeError} where the YAML is broken (the line is named) or a field is wrong (the field is named).
 */
export function readFrontMatter(source: string, name: string): { matter: FrontMatter; end: number } | undefined {
  const toml = TOML.exec(source);
  if (toml) {
    const removed = [
      { text: clean(toml[1] ?? ''), rule: 'toml-front-matter', reason: 'front matter in TOML, not YAML' },
    ];
    return { matter: { authors: [], keyPoints: [], related: [], credits: [], removed }, end: toml[0].length };
  }
  const found = FENCED.exec(source);
  if (!found) return undefined;
  const yaml = found[1] ?? '';
  const fail: Fail = (problem) => {
    throw new LedeError(`${name}: front matter${problem}`);
  };
  const data = loadYaml(yaml, fail);
  if (data === null || data === '') return { matter: readFields({}, '', fail), end: found[0].length };
  if (typeof data !== 'object' || Array.isArray(data)) {
    return fail(': must be fields such as "headline: Ferry misses pier", a line each');
  }
  return { matter: readFields(data, yaml, fail), end: found[0].length };
}

type Fail = (problem: string) => never;

function loadYaml(yaml: string, fail: Fail): Value {
  try {
    // yaml's own search for fields that stand twice is quadratic; see rawFields.
    return parse(yaml, { schema: 'failsafe', logLevel: 'error', uniqueKeys: false });
  } catch (error) {
    const { message, linePos } = error as Error & { linePos?: [{ line: number }] };
    if (/^Maximum call stack/.test(message)) return fail(': is nested too deeply');
    const words = cleanLine(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    return fail(linePos ? `, line ${linePos[0].line + 1}: ${words}` : `: ${words}`);
  }
}

const foldKey = (key: string) => key.toLowerCase().replace(/[-_ ]/g, '');

function readFields(data: Record<string, Value>, yaml: string, fail: Fail): FrontMatter {
  const matter: FrontMatter = { authors: [], keyPoints: [], related: [], credits: [], removed: [] };
  const raw = rawFields(yaml, fail);
  // A line of a text in YAML is indented, so that one which begins with "#" is a comment.
  for (const [, comment = ''] of yaml.matchAll(/^#[ \t]*(\S.*)/gm))
    matter.removed.push({ text: clean(comment), rule: 'comment', reason: 'a comment in the source' });
  const left = new Map(Object.entries(data));
  const fields = fieldReaders(matter, fail, (path, value) => {
    matter.removed.push(unknownField(`${path}: ${typeof value === 'string' ? value : JSON.stringify(value)}`));
  });
  for (const [key, value] of left) {
    const read = fields[foldKey(key)];
    if (read?.(value, key) !== false && read) left.delete(key);
  }
  // Aliases second, so that our own names win wherever they stand.
  const taken = new Set(Object.keys(data).map(foldKey));
  for (const [key, value] of left) {
    const own = ALIASES[foldKey(key)];
    if (own === undefined || taken.has(own)) continue;
    const attempt = fieldReaders(
      matter,
      () => {
        throw new Misfit();
      },
      () => {},
    )[own];
    try {
      if (attempt?.(value, key) === false) continue;
    } catch (error) {
      if (error instanceof Misfit) continue;
      throw error;
    }
    taken.add(own);
    left.delete(key);
  }
  for (const [key, value] of left) {
    matter.removed.push(
      unknownField(raw.get(key) ?? `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    );
  }
  return matter;
}

/** An alias holds something else than our field would. */
class Misfit extends Error {}

function unknownField(text: string): Removed {
  return { text: clean(text), rule: 'unknown-field', reason: 'a front-matter field that is no part of an article' };
}

/** The lines of every top-level field of block-style YAML as they stand. A field that stands twice is a fault. */
function rawFields(yaml: string, fail: Fail): Map<string, string> {
  const fields = new Map<string, string>();
  let key: string | undefined;
  for (const [i, line] of yaml.split('\n').entries()) {
    const match = /^(?:"([^"\\]*)"|'([^']*)'|([^\s#:'"{[&*!|>%@`-][^:]*?))[ \t]*:(?:\s|$)/.exec(line);
    if (match) {
      key = match[1] ?? match[2] ?? match[3] ?? '';
      if (fields.has(key)) fail(`, line ${i + 2}: "${cleanLine(key)}" stands there a second time`);
      fields.set(key, line);
    } else if (key !== undefined && line.trim() !== '') fields.set(key, `${fields.get(key)}\n${line}`);
  }
  return fields;
}

/** A reader for each field, by its folded name. A reader returns false where the field is somebody else's after all. */
type Reader = (value: Value, path: string) => unknown;

function fieldReaders(matter: FrontMatter, fail: Fail, unknown: (path: string, value: Value) => void) {
  const wrong = (path: string, expected: string, value: Value): never =>
    fail(`: "${path}" must be ${expected}, not ${shown(value)}`);

  const line = (value: Value, path: string, expected = 'a line of text'): SafeText | undefined => {
    if (value === null) return undefined;
    if (typeof value !== 'string') return wrong(path, expected, value);
    return cleanLine(value) || undefined;
  };
  /** As `line`, but white space and newlines are kept. */
  const words = (value: Value, path: string): SafeText => {
    if (value === null) return clean('');
    return typeof value === 'string' ? clean(value) : wrong(path, 'text', value);
  };
  const list = (value: Value): Value[] => (value === null ? [] : Array.isArray(value) ? value : [value]);
  /** The entries of a map whose keys are all in `known`; others are reported as unknown. */
  const map = (value: { [key: string]: Value }, path: string, known: readonly string[]) => {
    const out: { [key: string]: Value } = {};
    for (const [key, entry] of Object.entries(value)) {
      if (known.includes(key)) out[key] = entry;
      else unknown(`${path}.${key}`, entry);
    }
    return out;
  };
  const isMap = (value: Value): value is { [key: string]: Value } =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

  const date = (value: Value, path: string): ArticleDate | undefined => {
    if (value === null || value === '') return undefined;
    if (isMap(value)) {
      const { iso = null, words: said, marker } = map(value, path, ['iso', 'words', 'marker']);
      const at = typeof iso === 'string' ? isoDate(iso) : undefined;
      if (!at) return wrong(`${path}.iso`, 'an ISO date such as 2021-07-26', iso);
      return {
        iso: at,
        words: said === undefined ? clean(at) : words(said, `${path}.words`),
        ...(marker !== undefined && { marker: words(marker, `${path}.marker`) }),
      };
    }
    const iso = typeof value === 'string' ? readDate(value) : undefined;
    return iso ? { iso, words: cleanLine(value as string) } : wrong(path, 'an ISO date such as 2021-07-26', value);
  };
  const author = (value: Value, path: string): Author | undefined => {
    if (!isMap(value)) {
      const name = line(value, path, 'a name, or a map with a name');
      return name && { name };
    }
    const fields = map(value, path, ['name', 'beat', 'handle', 'url']);
    const name = line(fields.name ?? null, `${path}.name`) ?? wrong(`${path}.name`, 'a name', fields.name ?? null);
    const beat = line(fields.beat ?? null, `${path}.beat`);
    const handle = line(fields.handle ?? null, `${path}.handle`);
    const address = url(fields.url ?? null, `${path}.url`);
    return { name, ...(beat && { beat }), ...(handle && { handle }), ...(address && { url: address }) };
  };
  const url = (value: Value, path: string): SafeText | undefined => {
    const address = line(value, path, 'an address such as https://example.com/story');
    if (!address || !/^[a-z][a-z\d+.-]*:/i.test(address) || /^(?:https?|mailto):/i.test(address)) return address;
    return wrong(path, 'an address such as https://example.com/story', value);
  };
  const related = (value: Value, path: string) => {
    if (!isMap(value)) {
      const headline = line(value, path, 'a headline, or a map with a headline') ?? wrong(path, 'a headline', value);
      return { headline, words: headline };
    }
    const fields = map(value, path, ['kicker', 'headline', 'url', 'after', 'words']);
    const kicker = line(fields.kicker ?? null, `${path}.kicker`);
    const headline =
      line(fields.headline ?? null, `${path}.headline`) ??
      wrong(`${path}.headline`, 'a headline', fields.headline ?? null);
    const address = url(fields.url ?? null, `${path}.url`);
    const { after } = fields;
    if (after !== undefined && (typeof after !== 'string' || !/^\d{1,9}$/.test(after))) {
      wrong(`${path}.after`, 'a number of paragraphs such as 3', after);
    }
    return {
      ...(kicker && { kicker }),
      headline,
      ...(address && { url: address }),
      ...(after !== undefined && { after: Number(after) }),
      words: fields.words === undefined ? teaserWords(kicker, headline) : words(fields.words, `${path}.words`),
    };
  };
  const credit = (kind: Credit['kind'], value: Value, path: string): Credit => {
    if (isMap(value)) {
      const fields = map(value, path, ['names', 'words']);
      const names = list(fields.names ?? null).map((name, i) => words(name, `${path}.names[${i}]`));
      return { kind, names, words: words(fields.words ?? null, `${path}.words`) };
    }
    if (creditWords(kind, []) === undefined) return { kind, names: [], words: words(value, path) };
    const names = list(value).map((name, i) => words(name, `${path}[${i}]`));
    return { kind, names, words: creditWords(kind, names) ?? clean('') };
  };
  const keyPoint = (value: Value, path: string): RawKeyPoint | undefined => {
    if (isMap(value)) {
      const fields = map(value, path, ['text', 'marker', 'checked']);
      const { checked } = fields;
      if (checked !== undefined && checked !== 'true' && checked !== 'false')
        wrong(`${path}.checked`, 'true or false', checked);
      return {
        markdown: words(fields.text ?? null, `${path}.text`),
        ...(fields.marker !== undefined && { marker: words(fields.marker, `${path}.marker`) }),
        ...(checked !== undefined && { checked: checked === 'true' }),
      };
    }
    const markdown = words(value, path);
    if (markdown.trim() === '') return undefined;
    const bullet = BULLET_POINT.exec(markdown);
    return bullet ? { markdown: markdown.slice(2), marker: clean(bullet[1] as string) } : { markdown };
  };
  const set =
    <Key extends 'kicker' | 'dek' | 'site'>(key: Key): Reader =>
    (value, path) => {
      const text = line(value, path);
      if (text) matter[key] = text;
    };

  const readers: Record<string, Reader> = {
    __proto__: null as unknown as Reader,
    headline: (value, path) => {
      matter.headline = line(value, path) ?? null;
    },
    kicker: set('kicker'),
    dek: set('dek'),
    site: set('site'),
    date: (value, path) => {
      const found = date(value, path);
      if (found) matter.date = found;
    },
    updated: (value, path) => {
      const found = date(value, path);
      if (found) matter.updated = found;
    },
    place: (value, path) => {
      if (isMap(value)) {
        const fields = map(value, path, ['name', 'words']);
        const name = words(fields.name ?? null, `${path}.name`);
        matter.place = {
          name,
          words: fields.words === undefined ? placeWords(name) : words(fields.words, `${path}.words`),
        };
      } else {
        const name = line(value, path);
        if (name) matter.place = { name, words: placeWords(name) };
      }
    },
    language: (value, path) => {
      const tag = line(value, path)?.replaceAll('_', '-');
      if (tag === undefined) return;
      if (!/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(tag)) wrong(path, 'a language tag such as en or pt-BR', value);
      matter.language = tag;
    },
    // A site's own path ("/posts/ferry/") is the business of the program that builds the site.
    url: (value, path) => {
      const address = url(value, path);
      if (address !== undefined && !/^https?:/i.test(address)) return false;
      if (address) matter.url = address;
    },
    authors: (value, path) => {
      const many = Array.isArray(value);
      matter.authors = list(value).flatMap((entry, i) => author(entry, many ? `${path}[${i}]` : path) ?? []);
    },
    keypoints: (value, path) => {
      matter.keyPoints = list(value).flatMap((entry, i) => keyPoint(entry, `${path}[${i}]`) ?? []);
    },
    related: (value, path) => {
      matter.related = list(value).map((entry, i) => related(entry, `${path}[${i}]`));
    },
    credits: (value, path) => {
      for (const [i, entry] of list(value).entries()) {
        const at = `${path}[${i}]`;
        if (typeof entry === 'string') matter.credits.push({ kind: 'note', names: [], words: clean(entry) });
        else if (!isMap(entry)) wrong(at, `one of ${CREDIT_KINDS.join(', ')}, with its words`, entry);
        else {
          for (const [kind, said] of Object.entries(map(entry, at, CREDIT_KINDS)))
            matter.credits.push(credit(kind as Credit['kind'], said, `${at}.${kind}`));
        }
      }
    },
  };
  for (const kind of CREDIT_KINDS) {
    readers[kind] = (value, path) => {
      // Clipping tools write the page's address as "source".
      if (kind === 'source' && typeof value === 'string' && /^https?:\S+$/.test(value)) {
        if (matter.url !== undefined) return false;
        matter.url = cleanLine(value);
        return true;
      }
      if (value === null || value === '') return true;
      return matter.credits.push(credit(kind, value, path));
    };
  }
  return readers;
}

function shown(value: Value): string {
  if (value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const text = cleanLine(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

/** An ISO date or date and time, as Jekyll writes it too ("2021-07-26 09:30:00 +0200"), in ISO's own form. */
function isoDate(words: string): string | undefined {
  const date = readIsoDate(words, 'whole');
  return date && date.day + date.time + date.fraction + date.zone;
}

/** A date in ISO's form, or in English words that say nothing else; undefined for any other text. */
function readDate(words: string): string | undefined {
  const iso = isoDate(words);
  if (iso) return iso;
  const found = findDate(words);
  return found?.alone ? found.iso : undefined;
}
