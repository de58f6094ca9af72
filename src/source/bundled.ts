/** The articles that come with lede: the Markdown files of `articles/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';

/** The package's own folder: the nearest above this file that holds a package.json. */
const ROOT = (() => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
})();

/** lede's version, as its package.json says it. */
export function version(): string {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
}

const FOLDER = join(ROOT, 'articles');

/** A bundled article's text, and its Article where the build has already understood that very text. */
export interface Bundled {
  name: string;
  path: string;
  text: string;
  article?: Article;
}

/** The names of the bundled articles in order: their files without ".md". */
export function bundledNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3))
    .sort();
}

/**
 * The one bundled article that `name` means: its name or a prefix of just one name; the first where no name is given.
 * Undefined where none begins so.
 * @throws {LedeError} where several do, naming them.
 */
export function findBundled(name: string | undefined): Bundled | undefined {
  const names = bundledNames();
  const wanted = name?.toLowerCase();
  const matches = wanted === undefined ? names.slice(0, 1) : names.filter((one) => one.startsWith(wanted));
  const found = matches.find((one) => one === wanted) ?? matches[0];
  if (found === undefined) return undefined;
  if (matches.length > 1 && found !== wanted) {
    throw new LedeError(`"${name}" could be ${list(matches)}; type more of the name`, EXIT.usage);
  }
  const path = join(FOLDER, `${found}.md`);
  const text = readFileSync(path, 'utf8');
  const ready = compiled().find((one) => one.text === text);
  return { name: found, path, text, ...(ready && { article: ready.article }) };
}

/**
 * What the build understood ahead of time, so that reading a bundled article loads no Markdown parser. An article that was
 * changed or added since is not among them and is parsed as any other.
 */
function compiled(): { text: string; article: Article }[] {
  try {
    return JSON.parse(readFileSync(join(ROOT, 'dist', 'articles.json'), 'utf8'));
  } catch {
    // Not built yet, or damaged: the articles themselves are the truth.
    return [];
  }
}

/** "a", "b" or "c". */
export function list(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
