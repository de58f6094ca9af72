/**
 * A name on the command line → an article. Bundled articles are ready; the rest loads what reads and parses an input.
 */
import { existsSync } from 'node:fs';
import { type ArticleInPieces, readToEnd } from '../article/in-pieces.js';
import type { Article } from '../article/model.js';
import { LedeError } from '../base/errors.js';
import { alternatives } from '../base/list.js';
import { type Bundled, bundledNames, findBundled } from '../source/bundled.js';
import type { LoadOptions } from './read.js';
import type { Settings } from './settings.js';

/**
 * Loads and parses what `name` means: nothing is the first bundled article, "-" is standard input, an http(s) address
 * a page, an existing path a file, and any other word a bundled article or the beginning of its name. Of a long plain
 * text only the first piece is parsed.
 * @throws {LedeError} where it cannot be found, read, decoded or parsed.
 */
async function loadInPieces(name: string | undefined, options: LoadOptions): Promise<ArticleInPieces> {
  const bundled = name === undefined || isBareWord(name) ? findBundled(name) : undefined;
  if (bundled) return { article: await readBundled(bundled) };
  if (name === undefined) throw new LedeError('no articles are bundled; name a file, an address or "-"');
  if (isBareWord(name) && !name.includes('.')) {
    throw new LedeError(
      `there is no file or bundled article called "${name}"; the bundled articles are ${alternatives(bundledNames())}`,
    );
  }
  return (await import('./read.js')).readInput(name, options);
}

/** As `loadInPieces`, with the whole text parsed. */
export async function loadArticle(name: string | undefined, options: LoadOptions): Promise<Article> {
  return readToEnd(await loadInPieces(name, options));
}

/**
 * Loads what the command line asks for: the article called `name`, or with `follow` its related story of that number.
 * Of a long plain text only the first piece is parsed, where it is shown from the top.
 * @throws {LedeError} as `loadInPieces`, and (usage) where there is no such related story.
 */
export async function loadRequested(
  name: string | undefined,
  settings: Settings,
  follow: number | undefined,
  onNote: (note: string) => void,
): Promise<ArticleInPieces> {
  const { input, view, format, links } = settings;
  const fromTop = view === 'article' && (format === 'terminal' || format === 'text') && !links;
  const first = await loadInPieces(name, { input, onNote });
  if (follow === undefined) return fromTop ? first : { article: readToEnd(first) };
  const article = readToEnd(first);
  const { addressOfRelated } = await import('./browse.js');
  const namedBy = addressOfNamer(article, name);
  return { article: await loadArticle(addressOfRelated(article, follow), { input, onNote, namedBy }) };
}

/** The article of a bundled file: the one that the build has parsed, or the file parsed now where it has changed. */
export async function readBundled({ article, name, text }: Bundled): Promise<Article> {
  return article ?? (await import('../parse/index.js')).parse(text, { from: 'markdown', name });
}

/**
 * The `namedBy` of what an article names: the address where the article was read from one; "" for a file, which may
 * claim any address.
 */
export function addressOfNamer({ source }: Article, name: string | undefined): string {
  return name !== undefined && /^https?:/i.test(name) ? (source.url ?? '') : '';
}

/** True for a word that is no path, address or existing file. */
function isBareWord(name: string): boolean {
  return name !== '-' && !/[\\/:]/.test(name) && !existsSync(name);
}
