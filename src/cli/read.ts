/** A reference on the command line → an Article: finds it, decodes it, says what was doubtful, understands it. */
import { existsSync } from 'node:fs';
import { cleanLine } from '../article/clean.js';
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';
import type { Patience } from '../parse/budget.js';
import { decode } from '../parse/decode/index.js';
import { parseAs } from '../parse/index.js';
import { sniff } from '../parse/sniff.js';
import { bundledNames, findBundled, list } from '../source/bundled.js';
import { type Input, isAddress, type LoadOptions, load } from '../source/index.js';
import type { Flags } from './settings.js';

/**
 * Reads and understands what `reference` means: "-" is standard input, an http(s) address a page, an existing path a file, and
 * anything else without a slash a bundled article's name or its beginning. `lazily` leaves the end
 * of a long text to be read when it is shown; `say` tells the person what was doubtful; `namedBy` is the address of the page that named it, where
 * one did.
 * @throws {LedeError} where it cannot be found, read or decoded.
 */
export async function readSource(
  reference: string,
  flags: Flags,
  lazily: boolean,
  say: (message: string) => void,
  namedBy?: string,
): Promise<Article> {
  const bundled = namesBundled(reference) ? findBundled(reference) : undefined;
  if (bundled?.article) return bundled.article;
  if (bundled) return parseAs(bundled.text, { from: 'markdown', name: cleanLine(bundled.name) });
  if (namesBundled(reference) && !/[.]/.test(reference)) {
    throw new LedeError(
      `no file and no bundled article is called "${reference}"; there is ${list(bundledNames())} (see lede --list)`,
      EXIT.failed,
    );
  }
  const input = await open(reference, { ...loadOptions(flags), ...(namedBy !== undefined && { namedBy }) });
  const { text, note } = await decode(input.bytes, input);
  if (note !== undefined) say(`${input.name}: ${note}`);
  const from = flags.from ?? sniff(input, text);
  const article = await understand(input, text, {
    from,
    lazily,
    raw: flags.raw === true,
    name: input.name,
    ...(input.url !== undefined && { url: input.url }),
    patience: patience(flags, (word) => say(`${input.name}: ${word}`)),
  });
  if (article.body.length === 0 && article.headline === undefined && article.keyPoints.length === 0) {
    throw new LedeError(`${input.name}: there is no text in it`);
  }
  return article;
}

/** How long a text may take to be understood where --timeout does not say, in seconds: the longest book takes two. */
const PATIENCE = 20;

/** Patience from now on. */
export function patience({ timeout = PATIENCE }: Flags, tell: (word: string) => void): Patience {
  const until = performance.now() + timeout * 1000;
  return { late: () => performance.now() > until, tell };
}

/** Parses, and names the source where it holds no article. */
async function understand(input: Input, text: string, options: Parameters<typeof parseAs>[1]): Promise<Article> {
  try {
    return await parseAs(text, options);
  } catch (error) {
    if (!(error instanceof LedeError)) throw error;
    // Front matter names its text itself.
    const named = error.message.startsWith(`${input.name}:`) ? error.message : `${input.name}: ${error.message}`;
    throw new LedeError(named, error.exitCode, { cause: error });
  }
}

/** Loads, showing how much has come where it comes from afar. */
async function open(reference: string, options: LoadOptions): Promise<Input> {
  if (!isAddress(reference)) return load(reference, options);
  const { startProgress } = await import('../terminal/progress.js');
  const progress = startProgress();
  try {
    return await load(reference, { ...options, progress: progress.show });
  } finally {
    progress.end();
  }
}

function loadOptions({ timeout, maxSize, maxRedirects, userAgent, allowLocal }: Flags): LoadOptions {
  return {
    // An answer that has not begun after 20 seconds is not waited for, however long the page may take.
    ...(timeout !== undefined && { totalMs: timeout * 1000, firstByteMs: Math.min(20, timeout) * 1000 }),
    ...(maxSize !== undefined && { maxBytes: maxSize }),
    ...(maxRedirects !== undefined && { maxRedirects }),
    ...(userAgent !== undefined && { userAgent }),
    ...(allowLocal !== undefined && { allowLocal }),
  };
}

/** True for a bare word that no file bears: it can only be a bundled article's name. */
function namesBundled(reference: string): boolean {
  return reference !== '-' && !/[\\/:]/.test(reference) && !existsSync(reference);
}
