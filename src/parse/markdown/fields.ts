/** The fields of front matter: what each may hold, and how it is read. */
import { clean, cleanLine } from '../../article/clean.js';
import { readIsoDate } from '../../article/dates.js';
import { BULLET_POINT, creditWords, placeWords, teaserWords } from '../../article/format-defaults.js';
import type { ArticleDate, Author, Credit, Related, Removed, SafeText } from '../../article/model.js';
import { isObject } from '../../base/is-object.js';
import { findDate } from '../news/dates.js';

/** A value as the failsafe schema of YAML gives it: nothing is guessed to be a number, a date or a truth value. */
export type Value = string | null | Value[] | { [key: string]: Value };

/** A key point before its Markdown is read. */
interface RawKeyPoint {
  markdown: string;
  marker?: SafeText;
  checked?: boolean;
}

/**
 * What front matter says. `headline` is null where it says that there is none. `after` is absent where it says
 * nothing.
 */
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

/** What is done about a field that does not fit. */
export interface Problems {
  /** A field is wrong; `problem` says which and how, after "front matter". */
  fail: (problem: string) => never;
  /** A key inside a field is unknown. */
  unknown: (path: string, value: Value) => void;
}

/** A value of front matter, and its path ("authors[0].name"), which messages name. */
export class Field {
  /** False where the key is missing; its value is then null. */
  readonly given: boolean;
  readonly value: Value;
  readonly path: string;
  readonly #problems: Problems;

  constructor(value: Value | undefined, path: string, problems: Problems) {
    this.given = value !== undefined;
    this.value = value ?? null;
    this.path = path;
    this.#problems = problems;
  }

  get isMap(): boolean {
    return isObject(this.value);
  }

  /** Refuses the value: "x" must be `expected`, not what it is. */
  fail(expected: string): never {
    return this.#problems.fail(`: "${this.path}" must be ${expected}, not ${describe(this.value)}`);
  }

  /** One line of text; undefined for an empty one. */
  line(expected = 'a line of text'): SafeText | undefined {
    if (this.value === null) return undefined;
    return typeof this.value === 'string' ? cleanLine(this.value) || undefined : this.fail(expected);
  }

  /** As `line`, but an empty one is refused. */
  requiredLine(expected: string): SafeText {
    return this.line() ?? this.fail(expected);
  }

  /** Text, with its white space and newlines. */
  text(): SafeText {
    if (this.value === null) return clean('');
    return typeof this.value === 'string' ? clean(this.value) : this.fail('text');
  }

  /** An address of a page or of mail, or a relative one. */
  address(): SafeText | undefined {
    const expected = 'an address such as https://example.com/story';
    const address = this.line(expected);
    if (!address || !/^[a-z][a-z\d+.-]*:/i.test(address) || /^(?:https?|mailto):/i.test(address)) return address;
    return this.fail(expected);
  }

  /** The entries of a list; a value that is not a list is a list of itself, and nothing is an empty one. */
  items(): Field[] {
    const values = Array.isArray(this.value) ? this.value : this.value === null ? [] : [this.value];
    return values.map((value, i) => new Field(value, `${this.path}[${i}]`, this.#problems));
  }

  /** The entries of a map, by the keys in `known`; other keys are reported as unknown. */
  entries<Key extends string>(known: readonly Key[]): Record<Key, Field> & { keys: Key[] } {
    const value = isObject(this.value) ? this.value : {};
    const keys: Key[] = [];
    for (const [key, entry] of Object.entries(value)) {
      const name = known.find((one) => one === key);
      if (name) keys.push(name);
      else this.#problems.unknown(`${this.path}.${key}`, entry);
    }
    const field = (key: Key) =>
      new Field(keys.includes(key) ? value[key] : undefined, `${this.path}.${key}`, this.#problems);
    return Object.assign(Object.fromEntries(known.map((key) => [key, field(key)])) as Record<Key, Field>, { keys });
  }
}

/** A value as a message says it. */
function describe(value: Value): string {
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

/** A date in ISO's form, or in words that say nothing else; undefined for any other text. */
function parseDate(words: string): string | undefined {
  const found = findDate(words);
  return isoDate(words) ?? (found?.alone ? found.iso : undefined);
}

const A_DATE = 'an ISO date such as 2021-07-26';

/** A date, or a map of an ISO date and the words it came from. */
function readDate(field: Field): ArticleDate | undefined {
  const { value } = field;
  if (value === null || value === '') return undefined;
  if (!field.isMap) {
    const iso = typeof value === 'string' ? parseDate(value) : undefined;
    return iso !== undefined && typeof value === 'string' ? { iso, words: cleanLine(value) } : field.fail(A_DATE);
  }
  const { iso, words, marker } = field.entries(['iso', 'words', 'marker']);
  const date = typeof iso.value === 'string' ? isoDate(iso.value) : undefined;
  if (date === undefined) return iso.fail(A_DATE);
  return {
    iso: date,
    words: words.given ? words.text() : clean(date),
    ...(marker.given && { marker: marker.text() }),
  };
}

/** A name, or a map of a name and what is known of the author. */
function readAuthor(field: Field): Author | undefined {
  if (!field.isMap) {
    const name = field.line('a name, or a map with a name');
    return name && { name };
  }
  const { name, beat, handle, url } = field.entries(['name', 'beat', 'handle', 'url']);
  const author: Author = { name: name.requiredLine('a name') };
  const [covers, at, address] = [beat.line(), handle.line(), url.address()];
  return { ...author, ...(covers && { beat: covers }), ...(at && { handle: at }), ...(address && { url: address }) };
}

/** A headline, or a map of a teaser's parts. */
function readRelated(field: Field): FrontMatter['related'][number] {
  if (!field.isMap) {
    const headline = field.line('a headline, or a map with a headline') ?? field.fail('a headline');
    return { headline, words: headline };
  }
  const { kicker, headline, url, after, words } = field.entries(['kicker', 'headline', 'url', 'after', 'words']);
  const label = kicker.line();
  const title = headline.requiredLine('a headline');
  const address = url.address();
  if (after.given && (typeof after.value !== 'string' || !/^\d{1,9}$/.test(after.value)))
    after.fail('a number of paragraphs such as 3');
  return {
    ...(label && { kicker: label }),
    headline: title,
    ...(address && { url: address }),
    ...(after.given && { after: Number(after.value) }),
    words: words.given ? words.text() : teaserWords(label, title),
  };
}

/** Names, words, or a map of both, as fits the kind. */
function readCredit(kind: Credit['kind'], field: Field): Credit {
  if (field.isMap) {
    const { names, words } = field.entries(['names', 'words']);
    return { kind, names: names.items().map((name) => name.text()), words: words.text() };
  }
  if (creditWords(kind, []) === undefined) return { kind, names: [], words: field.text() };
  const names = field.items().map((name) => name.text());
  return { kind, names, words: creditWords(kind, names) ?? clean('') };
}

/** Markdown, or a map of Markdown and what stood before it. */
function readKeyPoint(field: Field): RawKeyPoint | undefined {
  if (field.isMap) {
    const { text, marker, checked } = field.entries(['text', 'marker', 'checked']);
    if (checked.given && checked.value !== 'true' && checked.value !== 'false') checked.fail('true or false');
    return {
      markdown: text.text(),
      ...(marker.given && { marker: marker.text() }),
      ...(checked.given && { checked: checked.value === 'true' }),
    };
  }
  const markdown = field.text();
  if (markdown.trim() === '') return undefined;
  const bullet = BULLET_POINT.exec(markdown)?.[1];
  return bullet === undefined ? { markdown } : { markdown: markdown.slice(2), marker: clean(bullet) };
}

function readPlace(field: Field): FrontMatter['place'] {
  if (!field.isMap) {
    const name = field.line();
    return name && { name, words: placeWords(name) };
  }
  const { name, words } = field.entries(['name', 'words']);
  const place = name.text();
  return { name: place, words: words.given ? words.text() : placeWords(place) };
}

const CREDIT_KINDS = ['byline', 'contributors', 'agency', 'tagline', 'source', 'note'] as const;

/** An entry of `credits`: a note, or a map of kinds. */
function readCreditEntry(field: Field): Credit[] {
  if (typeof field.value === 'string') return [{ kind: 'note', names: [], words: clean(field.value) }];
  if (!field.isMap) return field.fail(`one of ${CREDIT_KINDS.join(', ')}, with its words`);
  const entries = field.entries(CREDIT_KINDS);
  return entries.keys.map((kind) => readCredit(kind, entries[kind]));
}

/** Reads a field into the front matter; false where the field means something else after all. */
type Reader = (field: Field, matter: FrontMatter) => boolean;

/** A reader that assigns what it reads. */
const assigns =
  (read: (field: Field) => Partial<FrontMatter>): Reader =>
  (field, matter) => {
    Object.assign(matter, read(field));
    return true;
  };

const lineOf = (key: 'kicker' | 'dek' | 'site'): Reader =>
  assigns((field) => {
    const text = field.line();
    return text ? { [key]: text } : {};
  });

const dateOf = (key: 'date' | 'updated'): Reader =>
  assigns((field) => {
    const date = readDate(field);
    return date ? { [key]: date } : {};
  });

/** A site's own path ("/posts/ferry/") is for the program that builds the site. */
const readUrl: Reader = (field, matter) => {
  const address = field.address();
  if (address !== undefined && !/^https?:/i.test(address)) return false;
  if (address) matter.url = address;
  return true;
};

const readLanguage: Reader = (field, matter) => {
  const tag = field.line()?.replaceAll('_', '-');
  if (tag !== undefined && !/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(tag))
    field.fail('a language tag such as en or pt-BR');
  if (tag !== undefined) matter.language = tag;
  return true;
};

/** A kind of credit by itself. Programs that clip pages write the page's address as "source". */
const creditOf =
  (kind: Credit['kind']): Reader =>
  (field, matter) => {
    const { value } = field;
    if (kind === 'source' && typeof value === 'string' && /^https?:\S+$/.test(value)) {
      if (matter.url !== undefined) return false;
      matter.url = cleanLine(value);
    } else if (value !== null && value !== '') matter.credits.push(readCredit(kind, field));
    return true;
  };

/** A key as it is looked up: `key-points`, `key_points` and `keyPoints` are one. */
export const foldKey = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '');

/** The reader of each field, by its folded key. */
export const READERS: ReadonlyMap<string, Reader> = new Map([
  ['headline', assigns((field) => ({ headline: field.line() ?? null }))],
  ['kicker', lineOf('kicker')],
  ['dek', lineOf('dek')],
  ['site', lineOf('site')],
  ['date', dateOf('date')],
  ['updated', dateOf('updated')],
  [
    'place',
    assigns((field) => {
      const place = readPlace(field);
      return place ? { place } : {};
    }),
  ],
  ['language', readLanguage],
  ['url', readUrl],
  [
    'authors',
    assigns((field) => {
      const fields = Array.isArray(field.value) || field.value === null ? field.items() : [field];
      return { authors: fields.flatMap((one) => readAuthor(one) ?? []) };
    }),
  ],
  ['keypoints', assigns((field) => ({ keyPoints: field.items().flatMap((one) => readKeyPoint(one) ?? []) }))],
  ['related', assigns((field) => ({ related: field.items().map(readRelated) }))],
  [
    'credits',
    (field, matter) => {
      for (const entry of field.items()) matter.credits.push(...readCreditEntry(entry));
      return true;
    },
  ],
  ...CREDIT_KINDS.map((kind): [string, Reader] => [kind, creditOf(kind)]),
]);

/**
 * Names that other programs have for our fields, folded. A field by such a name is read only where its value fits.
 */
const OTHER_NAMES: [own: string, names: string[]][] = [
  ['headline', ['title']],
  ['dek', ['subtitle', 'description', 'summary', 'excerpt']],
  ['authors', ['author']],
  ['date', ['published', 'pubdate', 'publishdate', 'publishedat', 'datepublished']],
  ['updated', ['lastmod', 'modified', 'updatedat', 'datemodified', 'lastmodifiedat']],
  ['language', ['lang']],
  ['url', ['canonical', 'canonicalurl', 'link', 'permalink']],
  ['site', ['sitename', 'publisher']],
  ['place', ['location']],
  ['keypoints', ['highlights', 'takeaways']],
];

/** Our name of a field, by the name that other programs have for it. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  OTHER_NAMES.flatMap(([own, names]) => names.map((name): [string, string] => [name, own])),
);
