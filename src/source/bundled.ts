/** The articles that come with lede: the Markdown files of `articles/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';
import { alternatives } from '../base/list.js';
import { PACKAGE_FOLDER } from './package.js';

const FOLDER = join(PACKAGE_FOLDER, 'articles');

/** A bundled article: its text, and the parsed Article where the build has parsed exactly this text. */
export interface Bundled {
  name: string;
  path: string;
  text: string;
  article?: Article;
}

/** The names of the bundled articles, sorted: their file names without ".md". */
export function bundledNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -3))
    .sort();
}

/**
 * Finds a bundled article.
 * @param name its name, or the beginning of only one name, in any case; without a name, the first article is found.
 * @returns undefined where no name begins so.
 * @throws {LedeError} (usage) where several names begin so; the message lists them.
 */
export function findBundled(name: string | undefined): Bundled | undefined {
  const names = bundledNames();
  const wanted = name?.toLowerCase();
  const matches = wanted === undefined ? names.slice(0, 1) : names.filter((one) => one.startsWith(wanted));
  const found = matches.find((one) => one === wanted) ?? matches[0];
  if (found === undefined) return undefined;
  if (matches.length > 1 && found !== wanted) {
    throw new LedeError(`"${name}" could be ${alternatives(matches)}; type more of the name`, EXIT.usage);
  }
  const path = join(FOLDER, `${found}.md`);
  const text = readFileSync(path, 'utf8');
  const parsed = parsedByBuild().find((one) => one.text === text);
  if (parsed) namesOfParsed.set(parsed.article, found);
  return { name: found, path, text, ...(parsed && { article: parsed.article }) };
}

/** The names of the articles that the build has parsed, for those that were asked for. */
const namesOfParsed = new WeakMap<Article, string>();

/** The name of the bundled article that `article` is, where the build has parsed it. */
export function nameOfParsed(article: Article): string | undefined {
  return namesOfParsed.get(article);
}

/**
 * The articles that the build has parsed, so that reading a bundled article loads no Markdown parser. An article that
 * was changed or added after the build is not among them; it is parsed as any other text.
 */
function parsedByBuild(): { text: string; article: Article }[] {
  try {
    return JSON.parse(readFileSync(join(PACKAGE_FOLDER, 'dist', 'articles.json'), 'utf8'));
  } catch {
    // Without a build, or where its file is damaged, the articles are parsed from their text.
    return [];
  }
}
