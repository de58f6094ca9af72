/**
 * A name on the command line → an article, or a list of stories. Bundled articles are ready; the rest loads what reads
 * and parses an input.
 */
import { existsSync } from 'node:fs';
import type { Article } from '../article/model.js';
import { type ArticleOrStories, readWhole } from '../article/stories.js';
import { EXIT, LedeError } from '../base/errors.js';
import { alternatives } from '../base/list.js';
import { type Bundled, bundledNames, findBundled } from '../source/bundled.js';
import type { NamedStory } from './browse.js';
import type { LoadOptions } from './read.js';
import type { Settings } from './settings.js';

/**
 * Loads and parses what `name` means: nothing is the first bundled article, "-" is standard input, an http(s) address
 * a page, an existing path a file, and any other word a bundled article or the beginning of its name. Of a long plain
 * text only the first piece is parsed.
 * @throws {LedeError} where it cannot be found, read, decoded or parsed.
 */
async function loadInPieces(name: string | undefined, options: LoadOptions): Promise<ArticleOrStories> {
  const bundled = name === undefined || isBareWord(name) ? findBundled(name) : undefined;
  if (bundled) {
    const article = await readBundled(bundled);
    const { language } = options.input;
    return { article: language === undefined ? article : { ...article, language } };
  }
  if (name === undefined) throw new LedeError('no articles are bundled; name a file, an address or "-"');
  if (isBareWord(name) && !name.includes('.')) {
    throw new LedeError(
      `there is no file or bundled article called "${name}"; the bundled articles are ${alternatives(bundledNames())}`,
    );
  }
  return (await import('./read.js')).readInput(name, options);
}

/** As `loadInPieces`, with the whole text parsed. */
export async function loadWhole(name: string | undefined, options: LoadOptions): Promise<ArticleOrStories> {
  return readWhole(await loadInPieces(name, options));
}

/**
 * As `loadWhole`, for what an article is needed for.
 * @throws {LedeError} (notAnArticle) for a list of stories.
 */
export async function loadArticle(name: string | undefined, options: LoadOptions): Promise<Article> {
  const content = await loadWhole(name, options);
  if ('article' in content) return content.article;
  throw new LedeError(`${name}: this is a list of stories, not an article; name one of its stories`, EXIT.notAnArticle);
}

/**
 * Loads what the command line asks for: what is called `name`, or with `follow` the story of that number, of those that
 * it lists or that are related to it. Of a long plain text only the first piece is parsed, where it is shown from the top.
 * @throws {LedeError} as `loadInPieces`, and (usage) where there is no such related story.
 */
export async function loadRequested(
  name: string | undefined,
  settings: Settings,
  follow: number | undefined,
  onNote: (note: string) => void,
): Promise<ArticleOrStories> {
  const { input, view, format, links } = settings;
  const fromTop = view === 'article' && (format === 'terminal' || format === 'text') && !links;
  const first = await loadInPieces(name, { input, onNote });
  if (follow === undefined) return fromTop ? first : readWhole(first);
  const whole = readWhole(first);
  const { storyNumber } = await import('./browse.js');
  const story = storyNumber(whole, follow);
  return loadStory(story, { input, onNote, namedBy: addressOfNamer(whole, name) });
}

/** Loads a story that something names: from the list itself, where that holds all of it, else from its address. */
export async function loadStory({ url, whole }: NamedStory, options: LoadOptions): Promise<ArticleOrStories> {
  if (!whole) return loadWhole(url, options);
  const { articleOfStory } = await import('../parse/story.js');
  return { article: await articleOfStory(whole.story, whole.list) };
}

/** The article of a bundled file: the one that the build has parsed, or the file parsed now where it has changed. */
export async function readBundled({ article, name, text }: Bundled): Promise<Article> {
  return article ?? (await import('../parse/index.js')).parse(text, { from: 'markdown', name });
}

/**
 * The `namedBy` of what an article names: the address where the article was read from one; "" for a file, which may
 * claim any address.
 */
export function addressOfNamer(content: ArticleOrStories, name: string | undefined): string {
  const { source } = 'list' in content ? content.list : content.article;
  if (name === undefined || !/^https?:/i.test(name)) return '';
  // A text may claim another address than that which it was read from.
  return /^https?:/i.test(source.name ?? '') ? (source.name ?? '') : (source.url ?? '');
}

/** True for a word that is no path, address or existing file. */
function isBareWord(name: string): boolean {
  return name !== '-' && !/[\\/:]/.test(name) && !existsSync(name);
}
