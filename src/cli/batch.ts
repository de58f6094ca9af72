/** --batch: a list of sources in, one JSON record per line out, in the same order. */
import { cleanLine } from '../article/clean.js';
import { readToEnd } from '../article/in-pieces.js';
import type { ArticleOrStories } from '../article/stories.js';
import { EXIT, LedeError } from '../base/errors.js';
import { isObject } from '../base/is-object.js';
import { formatSize } from '../base/size.js';
import { type Format, parseArticleOrStories } from '../parse/index.js';
import { readLines } from '../source/lines.js';
import { startCounter } from '../terminal/progress.js';
import { writeAll } from '../terminal/stdout.js';
import { JOBS } from './defaults.js';
import { loadWhole } from './load.js';
import { parseSettings } from './read.js';
import type { Settings } from './settings.js';
import { contentOfList, viewOf } from './show.js';

/** The longest line of the list, in UTF-16 units. */
const MAX_LINE = 100 * 2 ** 20;

/** The largest page in a record, in UTF-16 units: as large as a page from an address may be, in bytes. */
const MAX_PAGE = 25 * 2 ** 20;

/** The fields of a record that hold a page, and the format of each; plain text may turn out to be another format. */
const PAGES: readonly (readonly [field: string, from: Format | undefined])[] = [
  ['html', 'html'],
  ['markdown', 'markdown'],
  ['text', undefined],
];

/** A line of output. */
interface Line {
  json: string;
  failed: boolean;
}

/**
 * Reads every source that `list` names ("-" is standard input): on each line a path, an address, or a JSON object
 * with the page in it (`{"id", "url", "html"}`, or "markdown" or "text"), as crawlers keep them. Prints one record
 * for each in the order of the list: the article, the list of stories, or the view that the settings ask for, or `{"error"}`. `notes` has
 * what is in doubt, and `id` is kept. No state is kept between records. At most `jobs` sources are read at the same
 * time.
 */
export async function runBatch(
  list: string,
  settings: Settings,
  jobs: number | undefined,
  onNote: (message: string) => void,
): Promise<void> {
  const waiting: Promise<Line>[] = [];
  const counter = startCounter();
  const printNext = async (): Promise<void> => {
    const line = await waiting.shift();
    if (line === undefined) return;
    writeAll(1, `${line.json}\n`);
    counter.add(line.failed);
  };
  for await (const line of readLines(list, MAX_LINE)) {
    if (line.trim() === '') continue;
    waiting.push(readLine(line.trim(), settings));
    if (waiting.length >= (jobs ?? JOBS)) await printNext();
  }
  while (waiting.length > 0) await printNext();
  const failed = counter.end();
  if (failed > 0) onNote(`${failed} of the sources could not be read; "error" in their records says why`);
}

/** Reads one line of the list. */
async function readLine(line: string, settings: Settings): Promise<Line> {
  // What a record of an error repeats of the line.
  let known: Record<string, unknown> = { input: cleanLine(line) };
  try {
    const given = line.startsWith('{') ? parseRecord(line) : undefined;
    if (given) known = { ...idOf(given), ...(typeof given.url === 'string' && { url: given.url }) };
    const notes: string[] = [];
    const onNote = (note: string) => notes.push(cleanLine(note));
    const content = given
      ? await parsePage(given, settings, onNote)
      : await loadWhole(line, { input: settings.input, onNote, showsProgress: false });
    const record = await recordOf(content, settings, onNote);
    const start = given ? idOf(given) : { input: line };
    return { json: toJson({ ...start, ...record, ...(notes.length > 0 && { notes }) }), failed: false };
  } catch (error) {
    // An error in one page, even in lede itself, must not end the run for the others.
    const message = error instanceof Error ? error.message : String(error);
    const [what, exitCode] =
      error instanceof LedeError ? [message, error.exitCode] : [`internal error: ${message}`, EXIT.failed];
    return { json: toJson({ error: cleanLine(what), exitCode, schema: 1, ...known }), failed: true };
  }
}

/** The record of an article or a list of stories: the thing itself, or the view of it that the settings ask for. */
async function recordOf(
  content: ArticleOrStories,
  settings: Settings,
  onNote: (note: string) => void,
): Promise<Record<string, unknown>> {
  const { view: name } = settings;
  const { projectArticle, projectStories, projectView } = await import('../render/json/index.js');
  if ('list' in content) {
    const shown = await contentOfList(content.list, settings);
    if ('view' in shown) return projectView(shown);
    const { storiesView } = await import('../view/stories.js');
    return projectStories(content.list, storiesView(content.list));
  }
  const article = readToEnd(content);
  if (name === 'article') return projectArticle(article);
  return projectView({ view: await viewOf(article, name, settings, onNote), name });
}

/** Characters that a terminal may act on, or that cannot be seen: controls, separators, direction marks and tags. */
const UNPRINTABLE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** JSON in which unprintable characters, which an id or a name may hold, are escaped, and so not lost. */
function toJson(record: Record<string, unknown>): string {
  const escaped = (character: string) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join('');
  return JSON.stringify(record).replace(UNPRINTABLE, escaped);
}

/** @throws {LedeError} (usage) for a line that begins as a JSON object does and is not one. */
function parseRecord(line: string): Record<string, unknown> {
  try {
    const record: unknown = JSON.parse(line);
    if (isObject(record)) return record;
  } catch (error) {
    throw new LedeError('the line is not valid JSON; give a path, an address or a JSON object', EXIT.usage, {
      cause: error,
    });
  }
  throw new LedeError('the line is not a JSON object; give a path, an address or a JSON object', EXIT.usage);
}

const idOf = ({ id }: Record<string, unknown>) => (id === undefined ? {} : { id });

/**
 * Parses the page in a record.
 * @throws {LedeError} (usage) where there is none, and as `parse` does.
 */
async function parsePage(
  record: Record<string, unknown>,
  { input }: Settings,
  onNote: (note: string) => void,
): Promise<ArticleOrStories> {
  const [field = '', from] = PAGES.find(([name]) => typeof record[name] === 'string') ?? [];
  const page = record[field];
  if (typeof page !== 'string')
    throw new LedeError('the record has no page; put it in "html", "markdown" or "text"', EXIT.usage);
  const { maxSize = MAX_PAGE } = input;
  if (page.length > maxSize)
    throw new LedeError(
      `the page in the record is larger than the limit of ${formatSize(maxSize)}; raise the limit with --max-size`,
    );
  return parseArticleOrStories(page, {
    ...parseSettings(input),
    from: input.from ?? from,
    ...(typeof record.url === 'string' && { url: record.url }),
    onNote,
  });
}
