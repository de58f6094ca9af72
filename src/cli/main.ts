/**
 * The command: reads the arguments, composes source → parse → view → render → output, and is the only place that turns an
 * error into a line on stderr and an exit code.
 */
import { existsSync, fstatSync } from 'node:fs';
import { clean, cleanLine } from '../article/clean.js';
import { type ArticleInPieces, readToEnd } from '../article/in-pieces.js';
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';
import { type Content, renderPieces, toPage } from '../render/index.js';
import { type Page, pageLines, type Style } from '../render/page/index.js';
import { PLAIN, type Theme } from '../render/theme.js';
import { stripInvisible } from '../render/typeset/width.js';
import { bundledNames, findBundled } from '../source/bundled.js';
import { version } from '../source/package.js';
import { dieOfBrokenPipe, isCode, writeAll, writeLines, writePieces } from '../terminal/stdout.js';
import type { View, ViewName } from '../view/index.js';
import type { Config, Flags } from './options.js';
import type { Request } from './request.js';
import { configFile, resolveSettings, type Settings } from './settings.js';

/** Runs the command with the words after its name; sets `process.exitCode`. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    await run(await request(words));
  } catch (error) {
    report(error);
  }
}

/** What the arguments ask for. Loading commander takes longer than reading the bundled article, so it is loaded last. */
async function request(words: readonly string[]): Promise<Request> {
  if (words.length === 0) return { run: 'read', sources: [], flags: {} };
  if (words[0] === 'config' && words.length === 1) return { run: 'config' };
  const { readSimply } = await import('./request.js');
  return readSimply(words) ?? (await import('./arguments.js')).readArguments(words, version());
}

function report(error: unknown): void {
  if (isCode(error, 'EPIPE')) {
    dieOfBrokenPipe();
    return;
  }
  if (error instanceof LedeError) {
    say(error.message);
    // A connection that is still being made would keep Node waiting. All output is written in step, so none is lost.
    process.exit(error.exitCode);
  }
  const what = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'syscall' in error && error.syscall === 'write')
    say(`could not write the output: ${what}`);
  else say(`internal error: ${what}; please report it with the article that caused it`);
  if (process.env.LEDE_DEBUG && error instanceof Error) writeAll(2, `${clean(error.stack ?? '')}\n`);
  process.exitCode = EXIT.failed;
}

/** One line on stderr. Its words may come from anywhere, so they are cleaned, and what is nothing to see is not drawn. */
function say(message: string): void {
  try {
    writeAll(2, `lede: ${stripInvisible(cleanLine(message))}\n`);
  } catch {
    // A closed stderr leaves nobody to tell.
  }
}

async function run(request: Request): Promise<void> {
  if (request.run === 'print') return writeAll(1, request.text);
  if (request.run === 'completion') return (await import('./completion.js')).completion(request.words, version());
  if (request.run === 'config') return showConfig();
  const { sources } = request;
  let { flags } = request;
  if (flags.schema) {
    const { schema } = await import('../render/json/schema.js');
    return writeAll(1, `${JSON.stringify(schema, null, 2)}\n`);
  }
  const around = await surroundings();
  const settings = resolveSettings(flags, around);
  const { timeout, maxSize, maxRedirects, userAgent } = around.config;
  flags = {
    ...(timeout !== undefined && { timeout }),
    ...(maxSize !== undefined && { maxSize }),
    ...(maxRedirects !== undefined && { maxRedirects }),
    ...(userAgent !== undefined && { userAgent }),
    ...flags,
  };
  if (flags.list) return listBundled(settings);
  if (flags.interactive && !settings.live) {
    throw new LedeError(
      'reading on the whole screen takes a terminal that is not dumb; read without -i, or in one',
      EXIT.usage,
    );
  }
  if (flags.batch !== undefined) {
    if (sources.length > 0)
      throw new LedeError('--batch takes its sources from its list; name none beside it', EXIT.usage);
    return (await import('./batch.js')).runBatch(flags.batch, settings, flags, say);
  }
  const onScreen = flags.interactive || prefersReader(settings, flags);
  if (sources.length > 1 && !onScreen)
    return settings.pager === undefined ? showEach(sources, settings, flags) : pageEach(sources, settings, flags);
  const read = await readFollowed(sources[0], settings, flags);
  if (flags.open !== undefined) return (await import('./browse.js')).openLink(readToEnd(read), flags.open);
  if (onScreen) return readOnScreen(read, sources, settings, flags);
  await show(read, settings, flags);
}

/** Several sources in one pager, each read when the one before it has been looked at. What went wrong is said when the pager is left. */
async function pageEach(sources: readonly string[], settings: Settings, flags: Flags): Promise<void> {
  const words: string[] = [];
  async function* pages(): AsyncGenerator<Iterable<string>> {
    let first = true;
    for (const source of sources) {
      try {
        const read = await readFollowed(source, settings, flags);
        const page = await pageOf(read, settings, flags, (word) => words.push(word));
        if (!first) yield ['', ''];
        first = false;
        yield await pageLines(page, await styleOf(page, settings, read.article, (word) => words.push(word)));
      } catch (error) {
        if (!(error instanceof LedeError) || error.exitCode === EXIT.usage) throw error;
        words.push(error.message);
        process.exitCode ??= error.exitCode;
      }
    }
  }
  const { page: show } = await import('../terminal/pager.js');
  const shown = await show(settings.pager as string, pages(), process.env);
  for (const word of words) say(word);
  if (shown) return;
  sayNoPager(settings);
  const { pager: _, ...printed } = settings;
  return showEach(sources, printed, flags);
}

/** What is in force, and whence: a row for each setting. */
async function showConfig(): Promise<void> {
  const { env, config } = await surroundings();
  const { settingsInForce } = await import('./show-config.js');
  writeLines(
    1,
    settingsInForce(config, env, version()).map(({ name, value, from }) => `${name}\t${value}\t${cleanLine(from)}`),
  );
}

/** True where LEDE_READER or the configuration makes the interactive reader what opens an article on a terminal. */
function prefersReader(settings: Settings, flags: Flags): boolean {
  return settings.reader === 'built-in' && settings.live && settings.view === 'article' && flags.pager !== false;
}

/** The interactive reader, where there is a terminal for it. */
async function readOnScreen(
  first: ArticleInPieces,
  sources: readonly string[],
  settings: Settings,
  flags: Flags,
): Promise<void> {
  const { readInteractively } = await import('../reader/session.js');
  let names = namer(first.article, sources[0]);
  const word = await readInteractively(first, {
    sources,
    settings,
    env: process.env,
    fromStart: flags.fromStart === true,
    load: async (address) => {
      const own = sources.includes(address);
      // What a story names is a page, never a file of this computer's.
      if (!own && !/^https?:/i.test(address)) throw new LedeError(`${address} is no web page's address`);
      const next = readToEnd(await read(address, flags, own ? undefined : names));
      names = namer(next, address);
      return next;
    },
    // The screen is the reader's: what is not known is not said over it.
    hyphens: (one) => hyphensFor(one, settings, () => {}),
  });
  if (word !== undefined) say(word);
  // A story that the reader has stopped waiting for may still be loading, which would keep the process from ending.
  process.exit();
}

/** Several sources, one after the other, as cat would: one that cannot be read is said, and the others follow. */
async function showEach(sources: readonly string[], settings: Settings, flags: Flags): Promise<void> {
  let first = true;
  let failed: number | undefined;
  for (const source of sources) {
    try {
      const read = await readFollowed(source, settings, flags);
      if (!first && (settings.format === 'terminal' || settings.format === 'text') && settings.view === 'article')
        writeAll(1, '\n\n');
      first = false;
      await show(read, settings, flags, cleanLine(source));
    } catch (error) {
      if (!(error instanceof LedeError) || error.exitCode === EXIT.usage) throw error;
      say(error.message);
      failed ??= error.exitCode;
    }
  }
  if (failed !== undefined) process.exitCode = failed;
}

/** The article that `reference` means, or the related story of it that --follow asks for. */
async function readFollowed(reference: string | undefined, settings: Settings, flags: Flags): Promise<ArticleInPieces> {
  // A long text is set while it is read where it is shown from top to bottom.
  const inPieces =
    settings.view === 'article' && (settings.format === 'terminal' || settings.format === 'text') && !settings.links;
  const first = await read(reference, flags);
  if (flags.follow === undefined) return inPieces ? first : { article: readToEnd(first) };
  const article = readToEnd(first);
  const { addressOfRelated } = await import('./browse.js');
  return { article: readToEnd(await read(addressOfRelated(article, flags.follow), flags, namer(article, reference))) };
}

/** The address of an article that names others, where it was read from one; "" where it is a file, which may say of itself what it likes. */
function namer({ source }: Article, reference: string | undefined): string {
  return reference !== undefined && /^https?:/i.test(reference) ? (source.url ?? '') : '';
}

async function surroundings() {
  const { env } = process;
  // Asking for the terminal loads streams, so ask only where standard output is a device at all.
  const tty = isDevice(1) && (await import('node:tty')).isatty(1);
  const file = configFile(env);
  // Most have no configuration, and start without the part that reads one.
  const configured = file !== undefined && (env.LEDE_CONFIG !== undefined || existsSync(file));
  const config: Config = configured ? (await import('./config.js')).readConfig(file, env) : {};
  return { env, tty, config, ...(tty && { columns: process.stdout.columns }) };
}

function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}

/** The Article that `reference` means: a bundled one by name, or a file, an address or standard input. */
async function read(reference: string | undefined, flags: Flags, namedBy?: string): Promise<ArticleInPieces> {
  if (reference === undefined) {
    const bundled = findBundled(undefined);
    if (!bundled) throw new LedeError('no article is bundled here; name a file, an address or "-"');
    return { article: bundled.article ?? (await parseMarkdown(bundled.text, bundled.name)) };
  }
  const { readSourceInPieces } = await import('./read.js');
  return readSourceInPieces(reference, flags, say, namedBy);
}

async function parseMarkdown(text: string, name: string): Promise<Article> {
  const { parse } = await import('../parse/index.js');
  return parse(text, { from: 'markdown', name });
}

async function listBundled(settings: Settings): Promise<void> {
  const { bundledView } = await import('../view/bundled.js');
  const entries: { name: string; date?: string; headline?: string }[] = [];
  for (const name of bundledNames()) {
    const bundled = findBundled(name);
    if (!bundled) continue;
    const { date, headline } = bundled.article ?? (await parseMarkdown(bundled.text, name));
    entries.push({
      name: cleanLine(name),
      ...(date && { date: date.iso }),
      ...(headline !== undefined && { headline }),
    });
  }
  await print({ view: bundledView(entries), name: 'list' }, settings);
}

/** Shows an article, or the view of it that is asked for; `source` names it where several are shown. */
async function show(read: ArticleInPieces, settings: Settings, flags: Flags, source?: string): Promise<void> {
  const { article } = read;
  tellIncomplete(article, flags, say);
  if (settings.view !== 'article') {
    const view = await viewOf(article, settings.view, flags, say);
    return print({ view, name: settings.view, input: source }, settings, article);
  }
  await print(
    settings.format === 'terminal' || settings.format === 'text' ? await withLinks(read, settings) : read,
    settings,
    article,
  );
}

/** Says that only the beginning is there, where it is so. */
function tellIncomplete(article: Article, flags: Flags, tell: (word: string) => void): void {
  if (article.incomplete === undefined) return;
  tell(`${article.incomplete}${flags.raw ? '' : '; say --raw for all the text of the page'}`);
  process.exitCode = EXIT.notAnArticle;
}

/** The article, or the view of it that is asked for, as a page for people. */
async function pageOf(
  read: ArticleInPieces,
  settings: Settings,
  flags: Flags,
  tell: (word: string) => void,
): Promise<Page> {
  const { article } = read;
  tellIncomplete(article, flags, tell);
  if (settings.view === 'article') return withLinks(read, settings);
  return viewOf(article, settings.view, flags, tell);
}

/** The view that the flags ask for; `tell` gets its notes. */
async function viewOf(
  article: Article,
  name: ViewName,
  { all, by, why }: Flags,
  tell: (word: string) => void,
): Promise<View> {
  const { makeView } = await import('../view/index.js');
  const view = await makeView(article, name, { all, by, why });
  view.notes?.forEach(tell);
  return view;
}

/** Numbers the links where that is asked for, and for a person whose terminal has no live ones. */
async function withLinks(read: ArticleInPieces, settings: Settings): Promise<ArticleInPieces> {
  const { article, unread } = read;
  const dead = settings.live && !unread && hasLinks({ article }) && !(await hasHyperlinks({ article }, settings));
  if (!settings.links && !dead) return read;
  return { article: (await import('../article/links.js')).numberLinks(article) };
}

/** What divides the words of the article, where that is asked for and its language is known. */
async function hyphensFor(
  article: Article | undefined,
  { hyphenate, measure }: Settings,
  tell: (message: string) => void,
): Promise<Style['hyphens']> {
  if (!hyphenate || measure === Number.POSITIVE_INFINITY || !article) return undefined;
  return (await import('./hyphens.js')).hyphensOf(article, tell);
}

async function themeOf({ theme, color, background, live }: Settings): Promise<Theme> {
  if (color === 0) return PLAIN;
  const { makeTheme } = await import('../render/paint.js');
  if (background !== 'ask') return makeTheme(theme, color, background);
  if (!live) return makeTheme(theme, color);
  const { answersAtOnce, askBackground } = await import('../terminal/background.js');
  return makeTheme(theme, color, answersAtOnce(process.env) ? await askBackground() : undefined);
}

/** Whether links are to be live: on a terminal that has OSC 8, as a library knows them; asked only for a page with links. */
async function hasHyperlinks(page: Page, settings: Settings): Promise<boolean> {
  if (!settings.live || !hasLinks(page)) return false;
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(process.stdout);
}

/** True where there is an address anywhere in the page. */
function hasLinks(page: unknown): boolean {
  if (typeof page !== 'object' || page === null) return false;
  return 'url' in page || Object.values(page).some(hasLinks);
}

/** Writes the content in the format that is asked for, through the pager where there is one. */
async function print(content: Content, settings: Settings, article?: Article): Promise<void> {
  const { format, pager } = settings;
  const isPage = format === 'terminal' || (format === 'text' && !('view' in content));
  const style = isPage ? await styleOf(toPage(content), settings, article) : PLAIN_STYLE;
  if (format === 'terminal' && pager !== undefined) {
    const { page: show } = await import('../terminal/pager.js');
    if (await show(pager, [await pageLines(toPage(content), style)], process.env)) return;
    sayNoPager(settings);
  }
  writePieces(1, await renderPieces(content, format, { ...style, references: settings.links }));
}

/** The style of what is no page. */
const PLAIN_STYLE: Style = { measure: Number.POSITIVE_INFINITY, margin: 0, theme: PLAIN, hyperlinks: false };

async function styleOf(
  page: Page,
  settings: Settings,
  article: Article | undefined,
  tell: (word: string) => void = say,
): Promise<Style> {
  const { measure, margin, breaks, justify } = settings;
  return {
    ...{ measure, margin, breaks, justify },
    theme: await themeOf(settings),
    hyperlinks: await hasHyperlinks(page, settings),
    hyphens: await hyphensFor(article, settings, tell),
  };
}

function sayNoPager({ pager }: Settings): void {
  say(`the pager "${pager}" could not be run; set LEDE_PAGER, or use --no-pager`);
}
