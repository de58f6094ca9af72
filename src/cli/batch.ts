/** Many articles in one run: a list of sources in, one JSON record a line out, in the same order. */
import { isatty } from 'node:tty';
import { cleanLine } from '../article/clean.js';
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';
import { formatSize } from '../base/size.js';
import { type Format, parse } from '../parse/index.js';
import { readLines } from '../source/lines.js';
import { writeAll } from '../terminal/stdout.js';
import type { Flags } from './options.js';
import { budgetOf, readSource } from './read.js';
import type { Settings } from './settings.js';

/** How many sources are read at a time where nobody says: what a browser opens to one host, and two more. */
const JOBS = 8;

/** A line of the list longer than this is no page: UTF-16 units. */
const MAX_LINE = 100 * 2 ** 20;

/** As large as a page may be that comes from an address. */
const MAX_PAGE = 25 * 2 ** 20;

/** A line that is a record itself: a page with its id, as crawlers keep them. */
interface Given {
  id?: unknown;
  url?: unknown;
  html?: unknown;
  markdown?: unknown;
  text?: unknown;
}

/**
 * Reads every source that `list` names ("-" is standard input): a path or an address a line, or a JSON object with the page inside
 * (`{"id", "url", "html"}`, or "markdown" or "text"). Prints a record for each in the list's order: the article, or the view that the settings ask
 * for, or `{"error"}`, with `notes` of what was doubtful; `id` is kept where one was given. Nothing is kept between records.
 */
export async function runBatch(
  list: string,
  settings: Settings,
  flags: Flags,
  say: (message: string) => void,
): Promise<void> {
  const jobs = flags.jobs ?? JOBS;
  const waiting: Promise<string>[] = [];
  const progress = makeProgress();
  const print = async (): Promise<void> => {
    const record = await waiting.shift();
    if (record === undefined) return;
    writeAll(1, `${record}\n`);
    progress.count(record.startsWith('{"error"'));
  };
  for await (const line of readLines(list, MAX_LINE)) {
    if (line.trim() === '') continue;
    waiting.push(readOne(line.trim(), settings, flags));
    if (waiting.length >= jobs) await print();
  }
  while (waiting.length > 0) await print();
  const failed = progress.end();
  if (failed > 0) say(`${failed} of the sources could not be read; their records say why ("error")`);
}

/** One line of the list as its record, or as a record of why there is none. */
async function readOne(line: string, settings: Settings, flags: Flags): Promise<string> {
  let known: Record<string, unknown> = { input: cleanLine(line) };
  try {
    const given = line.startsWith('{') ? parseGiven(line) : undefined;
    if (given) known = keep(given);
    const notes: string[] = [];
    const note = (word: string) => notes.push(cleanLine(word));
    const article = given ? await readGiven(given, flags, note) : await readSource(line, flags, note);
    const record = await recordOf(article, settings, flags, note);
    const doubts = notes.length > 0 ? { notes } : {};
    return printable(
      JSON.stringify(
        given ? { ...keep({ id: given.id }), ...record, ...doubts } : { input: line, ...record, ...doubts },
      ),
    );
  } catch (error) {
    // One page's trouble, even a fault of lede's own, must not end the run for the others.
    const { message } = error as Error;
    const [what, exitCode] =
      error instanceof LedeError ? [message, error.exitCode] : [`internal error: ${message}`, EXIT.failed];
    return printable(JSON.stringify({ error: cleanLine(what), exitCode, schema: 1, ...known }));
  }
}

/** The record of an article: the article itself, or the view of it that is asked for. */
async function recordOf(
  article: Article,
  { view: name }: Settings,
  { all, by, why }: Flags,
  note: (message: string) => void,
): Promise<Record<string, unknown>> {
  const { projectArticle, projectView } = await import('../render/json/index.js');
  if (name === 'article') return projectArticle(article);
  const { makeView } = await import('../view/index.js');
  const view = await makeView(article, name, { all, by, why });
  view.notes?.forEach(note);
  return projectView({ view, name });
}

/** JSON whose every character may be printed: what an id or a name brought along is escaped, and so not lost. */
function printable(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu, (one) =>
    Array.from({ length: one.length }, (_, i) => `\\u${one.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}

function parseGiven(line: string): Given {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new LedeError('the line is no JSON; give a path, an address or a record', EXIT.usage, { cause: error });
  }
}

function keep({ id, url }: Given): Record<string, unknown> {
  return { ...(id !== undefined && { id }), ...(typeof url === 'string' && { url }) };
}

async function readGiven(given: Given, flags: Flags, note: (word: string) => void) {
  const { html, markdown, text, url } = given;
  const formats: [Format, unknown][] = [
    ['html', html],
    ['markdown', markdown],
    ['text', text],
  ];
  const [from, page] = formats.find(([, value]) => typeof value === 'string') ?? [];
  if (from === undefined || typeof page !== 'string')
    throw new LedeError('the record has no "html", "markdown" or "text" with the page in it', EXIT.usage);
  const { maxSize = MAX_PAGE } = flags;
  if (page.length > maxSize)
    throw new LedeError(
      `the page in the record is larger than the limit of ${formatSize(maxSize)}; raise the limit with --max-size`,
    );
  return parse(page, {
    from: flags.from ?? (from === 'text' ? undefined : from),
    raw: flags.raw,
    ...(typeof url === 'string' && { url }),
    budget: budgetOf(flags),
    onNote: note,
  });
}

/** How many are done, on a terminal's standard error: a line, rewritten each half second, erased at the end. */
function makeProgress(): { count(failed: boolean): void; end(): number } {
  const shown = isatty(2);
  let done = 0;
  let failures = 0;
  let next = performance.now() + 500;
  return {
    count(failed) {
      done++;
      if (failed) failures++;
      if (!shown || performance.now() < next) return;
      next = performance.now() + 500;
      writeAll(2, `\r${done} read${failures > 0 ? `, ${failures} failed` : ''} …`);
    },
    end() {
      if (shown) writeAll(2, `\r${' '.repeat(40)}\r`);
      return failures;
    },
  };
}
