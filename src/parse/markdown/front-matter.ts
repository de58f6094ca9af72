/**
 * The front matter of lede's article format: YAML between two lines of `---`, parsed by the package yaml and checked
 * here.
 *
 * Every field is optional. `headline`, `kicker`, `dek`, `place`, `language`, `site`, `url`: a line of text. `date`,
 * `updated`: 2021-07-26, with a time and zone where known, or words such as July 26, 2021. `authors`: names, or maps
 * of `name`, `beat`, `handle`, `url`. `keyPoints`: Markdown, a point each. `related`: headlines, or maps of `kicker`,
 * `headline`, `url`, `after` (how many paragraphs stood before the teaser; at the end where absent). `credits`: maps
 * of one kind (`contributors`, `agency`, `tagline`, `source`, `note`, `byline`) to its words or names; a kind may
 * also stand by itself. What a shorter form cannot say, a longer one does: `date: {iso, words}`, `place: {name,
 * words}`, a credit's `{names, words}`, a key point's `{text, marker, checked}`.
 *
 * Names that other programs use (`title`, `description`, `author`, `lastmod`, …) are understood where their value
 * fits. Any other field is no fault: it goes to `removed`.
 */
import { parse, YAMLParseError } from 'yaml';
import { cleanLine } from '../../article/clean.js';
import { LedeError } from '../../base/errors.js';
import { ALIASES, Field, type FrontMatter, foldKey, type Problems, READERS, type Value } from './fields.js';
import { removal } from './removed.js';

export type { FrontMatter };

/** A front-matter block at the head of a text; its first line must look like YAML, else `---` is a break. */
const YAML_LINE = '[ \\t]*(?:[#{"\']|[^\\s:#][^:\\n]*:(?:\\s|$)|---)';
const FENCED = new RegExp(`^---[ \\t]*\\n(?=${YAML_LINE})(?:([\\s\\S]*?)\\n)??(?:---|\\.\\.\\.)[ \\t]*(?:\\n|$)`);
const TOML = /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)??\+\+\+[ \t]*(?:\n|$)/;

const empty = (): FrontMatter => ({ authors: [], keyPoints: [], related: [], credits: [], removed: [] });

/**
 * Reads the front matter at the head of `source` (newlines are "\n") and says where the body begins, in UTF-16 units.
 * Undefined where there is none. TOML front matter is not read: it goes to `removed` whole.
 * @param name What an error message calls the text: a file's name.
 * @throws {LedeError} where the YAML is broken (the line is named) or a field is wrong (the field is named).
 */
export function readFrontMatter(source: string, name: string): { matter: FrontMatter; end: number } | undefined {
  const toml = TOML.exec(source);
  if (toml) {
    const removed = [removal(toml[1] ?? '', 'toml-front-matter')];
    return { matter: { ...empty(), removed }, end: toml[0].length };
  }
  const found = FENCED.exec(source);
  if (!found) return undefined;
  const yaml = found[1] ?? '';
  const fail: Problems['fail'] = (problem) => {
    throw new LedeError(`${name}: front matter${problem}`);
  };
  const data = parseYaml(yaml, fail);
  const end = found[0].length;
  if (data === null || data === '') return { matter: empty(), end };
  if (typeof data !== 'object' || Array.isArray(data))
    return fail(': must be fields such as "headline: Ferry misses pier", a line each');
  return { matter: readFields(data, yaml, fail), end };
}

function parseYaml(yaml: string, fail: Problems['fail']): Value {
  try {
    // yaml's own search for fields that are given twice is quadratic; see fieldLines.
    return parse(yaml, { schema: 'failsafe', logLevel: 'error', uniqueKeys: false });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/^Maximum call stack/.test(message)) return fail(': is nested too deeply');
    const words = cleanLine(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    return fail(line === undefined ? `: ${words}` : `, line ${line + 1}: ${words}`);
  }
}

/**
 * Reads each field by its own name, then those left by the names that other programs have; what is left then is
 * removed.
 */
function readFields(data: Record<string, Value>, yaml: string, fail: Problems['fail']): FrontMatter {
  const matter = empty();
  const lines = fieldLines(yaml, fail);
  // A line of a text in YAML is indented, so that one which begins with "#" is a comment.
  for (const [, comment = ''] of yaml.matchAll(/^#[ \t]*(\S.*)/gm)) matter.removed.push(removal(comment, 'comment'));
  const left = new Map(Object.entries(data));
  const unknown = (path: string, value: Value) => matter.removed.push(removal(asLine(path, value), 'unknown-field'));
  for (const [key, value] of left) {
    const read = READERS.get(foldKey(key));
    if (read?.(new Field(value, key, { fail, unknown }), matter)) left.delete(key);
  }
  // Other names second, so that our own win wherever they stand.
  const taken = new Set(Object.keys(data).map(foldKey));
  for (const [key, value] of left) {
    const own = ALIASES.get(foldKey(key));
    if (own === undefined || taken.has(own) || !readAlias(own, key, value, matter)) continue;
    taken.add(own);
    left.delete(key);
  }
  for (const [key, value] of left) matter.removed.push(removal(lines.get(key) ?? asLine(key, value), 'unknown-field'));
  return matter;
}

/** Thrown where a field of another program's name holds something else than our field would. */
class Misfit extends Error {}

const REFUSE: Problems = {
  fail: () => {
    throw new Misfit();
  },
  unknown: () => {},
};

/** Reads a field of another program's name as our field `own`; false where its value does not fit. */
function readAlias(own: string, key: string, value: Value, matter: FrontMatter): boolean {
  try {
    return READERS.get(own)?.(new Field(value, key, REFUSE), matter) ?? false;
  } catch (error) {
    if (error instanceof Misfit) return false;
    throw error;
  }
}

const asLine = (path: string, value: Value) => `${path}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;

/** The key at the head of a line: in either kind of quotation marks, or bare. */
const KEY = /^(?:"([^"\\]*)"|'([^']*)'|([^\s#:'"{[&*!|>%@`-][^:]*?))[ \t]*:(?:\s|$)/;

/** The lines of every top-level field of block-style YAML as they stand. A field that is given twice is refused. */
function fieldLines(yaml: string, fail: Problems['fail']): Map<string, string> {
  const fields = new Map<string, string>();
  let key: string | undefined;
  for (const [i, line] of yaml.split('\n').entries()) {
    const match = KEY.exec(line);
    if (match) {
      key = match[1] ?? match[2] ?? match[3] ?? '';
      if (fields.has(key)) fail(`, line ${i + 2}: "${cleanLine(key)}" is given a second time`);
      fields.set(key, line);
    } else if (key !== undefined && line.trim() !== '') fields.set(key, `${fields.get(key)}\n${line}`);
  }
  return fields;
}
