/**
 * A web page → an Article. Pure.
 *
 * The steps: characters → tree (tree.ts); a page that is a thread is its posts (threads/); measure and cut any other,
 * and select the story's element (select.ts); read what is above it (head/); judge every run of text (model/); make
 * blocks of those that are story (blocks/); put the parts together (assemble.ts, related.ts); read the data of a page that
 * shows no story (state/), or refuse it (refuse.ts); and list what was left out (removed.ts). What the steps know of pages is data in rules/, and
 * the weights of the model.
 */
import { cleanLine } from '../../article/clean.js';
import type { Article, SafeText } from '../../article/model.js';
import type { StoryList } from '../../article/stories.js';
import { append } from '../../base/append.js';
import { EXIT, LedeError } from '../../base/errors.js';
import { budgetCheck, type ParseBudget } from '../budget.js';
import { takeBody, takeCredits, takeHead, takeKeyPoints } from './assemble.js';
import { makeBlocks, type ResolveAddress } from './blocks/index.js';
import { clearCuts, clearCutsOfLists } from './cut.js';
import { descendants, fold, type Tree } from './dom.js';
import { type Head, type Metadata, readHead, readMetadata } from './head/index.js';
import { measure } from './measure.js';
import { type Judgement, judgeRuns } from './model/judge.js';
import { markJudgements } from './model/mark.js';
import { contextOf, markHead, placeOf, readPage, runsToJudge } from './read-page.js';
import { isReadable, refusal, refusalOrPreview } from './refuse.js';
import { takeRelated } from './related.js';
import { listRemoved } from './removed.js';
import type { RefusalKind } from './rules/refusals.js';
import { selectStory } from './select.js';
import { addStateStory } from './state/index.js';
import { cutAroundStories } from './stories/cut.js';
import { isIndex } from './stories/decide.js';
import { surveyPage } from './stories/index.js';
import { findPosts, isStatedThread } from './threads/index.js';
import { headOfThread, preparePosts, takePosts } from './threads/posts.js';
import { readTree } from './tree.js';

export { findFeeds } from './feeds.js';

export interface HtmlOptions {
  /** A file's name or "-", kept in `article.source.name`. */
  name?: SafeText;
  /** The page's address: relative links are resolved against it. */
  url?: string;
  /** What to read it as; decided by what stands on the page where absent. */
  as?: 'article' | 'list';
  /** Everything the page shows, as it stands, without looking for its story. */
  raw?: boolean;
  /** True to give `evidence` with what the model left out. It takes longer. */
  explain?: boolean;
  /** How much parsing may take. */
  budget?: ParseBudget;
}

/** The longest name of a section: UTF-16 units. */
const SECTION_MAX = 40;

/**
 * Reads a page: finds its story and separates it from everything around it. All visible text of the page is in the
 * article or in `removed`.
 * @throws {BudgetSpent} where `options.budget` is spent.
 * @throws {LedeError} (notAnArticle) for a page that holds no article: a list of links, a notice, a page that
 * scripts would make.
 */
export function parseHtml(page: string, options: Omit<HtmlOptions, 'as'> = {}): Article {
  const parsed = parsePage(page, { ...options, as: 'article' });
  if ('list' in parsed) throw new Error('a page that is read as an article is no list');
  return parsed.article;
}

/**
 * Reads a page as an article, or as a list of stories where it is one.
 * @throws {BudgetSpent} and {LedeError} as `parseHtml` does, and (notAnArticle) where a list is asked for and the page
 * names no story.
 */
export function parsePage(page: string, options: HtmlOptions = {}): { article: Article } | { list: StoryList } {
  const step = budgetCheck(options.budget);
  const read = readContent(page, options, options.raw ? 'raw' : 'judged', step);
  if ('list' in read || read.refused === undefined) return read;
  return { article: readWithoutStory(page, options, read.refused, step) };
}

/** How a page is read: all its text; what is story by the model; by the rules alone; or from its scripts' data. */
type Reading = 'raw' | 'judged' | 'rules' | 'state';

/** The article of a page, and why there is none, where there is none. */
interface ReadArticle {
  article: Article;
  refused?: RefusalKind;
}

function readContent(
  page: string,
  options: HtmlOptions,
  reading: Reading,
  step: () => void,
): ReadArticle | { list: StoryList } {
  const tree = readTree(page, step);
  const metadata = readMetadata(tree);
  if (reading === 'state') addStateStory(tree, page, metadata, isStatedThread(tree, options.url), step);
  const place = placeOf(tree, metadata, options.url);
  const source = { name: options.name, url: place.url };
  measure(tree.body, step);
  const raw = reading === 'raw';
  const thread = raw ? undefined : readThread(tree, metadata, source, place.resolve, step);
  if (thread) return { article: thread };
  const survey =
    reading === 'judged' ? surveyPage({ tree, metadata, place, name: options.name }, options.as) : undefined;
  if (survey && 'list' in survey) return survey;
  if (options.as === 'list')
    throw new LedeError('no list of stories was found; leave out --as list', EXIT.notAnArticle);
  const read = readPage(tree, metadata, place, raw, step);
  const article = emptyArticle(read.head, metadata, source);
  markHead(read.head);
  takeHead(read.head, article);
  const isJudged = !raw && reading !== 'rules';
  const judgements = isJudged ? judgeRuns(runsToJudge(read), contextOf(read), options.explain === true) : [];
  const isOfList = survey?.main !== undefined && isIndex(survey.main, keptWords(judgements));
  if (isOfList) cutAsIndex(tree, step);
  else if (isJudged) markJudgements(tree.body, judgements);
  else if (reading === 'rules') clearCutsOfLists(tree.body);
  if (!isOfList) takeCredits(judgements, article);
  const blocks = makeBlocks(tree.body, place.resolve, step);
  takeBody(takeKeyPoints(blocks, article), article);
  const isStory = !raw && !isOfList;
  if (isStory) takeRelated(tree.body, article, blocks, place.resolve);
  const refused = isStory ? refusalOrPreview(article, blocks, tree, metadata) : undefined;
  append(article.removed, listRemoved(tree.body));
  return { article, ...(refused !== undefined && { refused }) };
}

/** How many words of the page are story. */
function keptWords(judgements: readonly Judgement[]): number {
  return judgements.reduce((sum, { run, rule }) => (rule === undefined ? sum + run.counts.words : sum), 0);
}

/** Cuts only what stands around a ranking, a table or a catalogue, in place of what is no story. */
function cutAsIndex(tree: Tree, step: () => void): void {
  clearCuts(tree.body);
  measure(tree.body, step);
  cutAroundStories(tree);
  measure(tree.body, step);
}

/**
 * The article of a page on which no story was found: what its data hold for its scripts, or for a list of links what the
 * rules leave of it.
 * @throws {LedeError} (notAnArticle) where that is nothing to read.
 */
function readWithoutStory(page: string, options: HtmlOptions, refused: RefusalKind, step: () => void): Article {
  const readings: readonly Reading[] = OTHER_READINGS[refused] ?? [];
  for (const reading of readings) {
    const other = readContent(page, options, reading, step);
    if ('list' in other) continue;
    if (reading === 'rules' ? isReadable(other.article) : other.refused === undefined) return other.article;
  }
  throw refusal(refused);
}

/** What else is tried with a page that would be refused. */
const OTHER_READINGS: Partial<Record<RefusalKind, readonly Reading[]>> = {
  needsScript: ['state'],
  consent: ['state'],
  links: ['state', 'rules'],
  nothing: ['state', 'rules'],
};

/** The article of a page that is a thread: its posts; undefined for any other page. */
function readThread(
  tree: Tree,
  metadata: Metadata,
  source: { name: SafeText | undefined; url: string | undefined },
  resolve: ResolveAddress,
  step: () => void,
): Article | undefined {
  const posts = findPosts(tree, source.url, metadata);
  const [first] = posts ?? [];
  if (posts === undefined || first === undefined) return undefined;
  selectStory(tree, step);
  preparePosts(posts);
  tree.elements = descendants(tree.body);
  measure(tree.body, step);
  const head = headOfThread(readHead(tree, first.body, metadata, source.url), posts);
  const article = emptyArticle(head, metadata, source);
  markHead(head);
  takeHead(head, article);
  takePosts(posts, article, resolve, step);
  if (article.body.length === 0) return undefined;
  takeRelated(tree.body, article, [], resolve);
  append(article.removed, listRemoved(tree.body));
  return article;
}

/** The article without its body: what the page's data say of it. */
function emptyArticle(
  { headline, kicker, authors, date, updated }: Head,
  metadata: Metadata,
  { name, url }: { name: SafeText | undefined; url: string | undefined },
): Article {
  const section = kicker ?? sectionOf(metadata);
  const { language } = metadata;
  return {
    ...(section !== undefined && { kicker: cleanLine(section) }),
    ...(headline !== undefined && { headline: cleanLine(headline) }),
    authors: authors.map((author) => ({ name: cleanLine(author) })),
    ...(date && { date: { iso: date.iso, words: cleanLine(date.words) } }),
    ...(updated !== undefined && { updated: { iso: updated, words: cleanLine(updated) } }),
    keyPoints: [],
    body: [],
    related: [],
    credits: [],
    source: {
      format: 'html',
      ...(name !== undefined && { name }),
      ...(metadata.site !== undefined && { site: cleanLine(metadata.site) }),
      ...(url !== undefined && { url: cleanLine(url) }),
    },
    ...(language !== undefined && { language }),
    removed: [],
  };
}

/** The section that the page says it stands in, unless it names the site, a host or a path. */
function sectionOf({ section, site }: Metadata): string | undefined {
  if (section === undefined || section.length > SECTION_MAX || /\S\.\S|\//.test(section)) return undefined;
  return fold(section) === fold(site ?? '') ? undefined : section;
}
