/**
 * Shows an article, a list of stories, or a view, in the format that the settings ask for, on standard output or in a
 * pager.
 */
import type { ArticleInPieces } from '../article/in-pieces.js';
import type { Article } from '../article/model.js';
import type { ArticleOrStories, StoryList } from '../article/stories.js';
import { EXIT, LedeError } from '../base/errors.js';
import { type Content, renderPieces, toPage } from '../render/index.js';
import { type Page, pageLines, type Style } from '../render/page/index.js';
import { PLAIN } from '../render/theme.js';
import { writePieces } from '../terminal/stdout.js';
import type { View, ViewName } from '../view/index.js';
import { bundledQuotations } from './bundled-quotations.js';
import { printMessage } from './messages.js';
import type { Settings } from './settings.js';
import { hasHyperlinks, hasLinks, styleOf } from './style.js';

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Shows an article or a list of stories, or the view of it that the settings ask for. `source` names it where several
 * are shown. Returns the exit code, which says whether the article is complete.
 */
export async function show(loaded: ArticleOrStories, settings: Settings, source?: string): Promise<ExitCode> {
  if ('list' in loaded) {
    const content = await contentOfList(loaded.list, settings);
    await print({ ...content, input: source }, settings);
    return EXIT.done;
  }
  const { article } = loaded;
  const code = noteIncomplete(article, settings, printMessage);
  const { view: name, format } = settings;
  if (name !== 'article') {
    const view = await viewOf(article, name, settings, printMessage);
    await print({ view, name, input: source }, settings, article);
  } else {
    const page = format === 'terminal' || format === 'text';
    await print(page ? await withLinks(loaded, settings) : loaded, settings, article);
  }
  return code;
}

/** The article or the list, or the view of it that the settings ask for, as a page to be read, and the exit code. */
export async function pageOf(
  loaded: ArticleOrStories,
  settings: Settings,
  onNote: (note: string) => void,
): Promise<{ page: Page; code: ExitCode }> {
  if ('list' in loaded) return { page: toPage(await contentOfList(loaded.list, settings)), code: EXIT.done };
  const { article } = loaded;
  const code = noteIncomplete(article, settings, onNote);
  const page = await (settings.view === 'article'
    ? withLinks(loaded, settings)
    : viewOf(article, settings.view, settings, onNote));
  return { page, code };
}

/**
 * The list, or the view of it that the settings ask for.
 * @throws {LedeError} (notAnArticle) for a view that only an article has.
 */
export async function contentOfList(list: StoryList, settings: Settings): Promise<Exclude<Content, ArticleInPieces>> {
  const { view: name, viewOptions, format, live, links } = settings;
  // The stories of a list are what related stories are to an article.
  if (name !== 'article' && name !== 'related') {
    const { makeListView } = await import('../view/list.js');
    const view = makeListView(list, name, viewOptions);
    if (view) return { view, name };
    const what = list.source.name ?? list.source.url ?? 'the source';
    throw new LedeError(
      `${what}: this is a list of stories, and has no --${name}; choose a story with --follow`,
      EXIT.notAnArticle,
    );
  }
  const isPage = format === 'terminal';
  return { list, addresses: isPage && (links || (live && !(await hasHyperlinks({ list }, settings)))) };
}

/** Notes that only the beginning of an article could be read. */
export function noteIncomplete(article: Article, { input }: Settings, onNote: (note: string) => void): ExitCode {
  if (article.incomplete === undefined) return EXIT.done;
  onNote(`${article.incomplete}${input.raw ? '' : '; use --raw to show all the text of the page'}`);
  return EXIT.notAnArticle;
}

/** The view of that name, with its notes. */
export async function viewOf(
  article: Article,
  name: ViewName,
  { viewOptions }: Settings,
  onNote: (note: string) => void,
): Promise<View> {
  const { makeView } = await import('../view/index.js');
  const view = await makeView(article, name, { ...viewOptions, found: bundledQuotations(article) });
  view.notes?.forEach(onNote);
  return view;
}

/** Numbers the links where the settings say so, and where the terminal cannot follow them. */
async function withLinks(loaded: ArticleInPieces, settings: Settings): Promise<ArticleInPieces> {
  const { article, unread } = loaded;
  const numbered =
    settings.links ||
    (settings.live && !unread && hasLinks({ article }) && !(await hasHyperlinks({ article }, settings)));
  return numbered ? { article: (await import('../article/links.js')).numberLinks(article) } : loaded;
}

/** The style of what is not a page. */
const NO_STYLE: Style = { measure: Number.POSITIVE_INFINITY, margin: 0, theme: PLAIN, hyperlinks: false };

/**
 * Prints the content in the format that the settings ask for: in the pager, or on standard output where there is no
 * pager or it cannot be run. `article` is the article that the content is of.
 */
export async function print(content: Content, settings: Settings, article?: Article): Promise<void> {
  const { format, pager } = settings;
  const isPage = format === 'terminal' || (format === 'text' && 'article' in content);
  const style = isPage ? await styleOf(toPage(content), settings, article, printMessage) : NO_STYLE;
  if (format === 'terminal' && pager !== undefined) {
    const { page: showInPager } = await import('../terminal/pager.js');
    if (await showInPager(pager, [await pageLines(toPage(content), style)], process.env)) return;
    noteNoPager(pager);
  }
  writePieces(1, await renderPieces(content, format, { ...style, references: settings.links }));
}

/** Says that the pager could not be run. */
export function noteNoPager(pager: string): void {
  printMessage(`could not run the pager "${pager}"; set LEDE_PAGER to another one, or use --no-pager`);
}
