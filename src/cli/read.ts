/** A reference on the command line → an Article: finds it, decodes it, says what was doubtful, understands it. */
import { existsSync } from 'node:fs';
import { type ArticleInPieces, readToEnd } from '../article/in-pieces.js';
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';
import { alternatives } from '../base/list.js';
import { type ParseBudget, type ParseHints, parseInPieces } from '../parse/index.js';
import { bundledNames, findBundled } from '../source/bundled.js';
import { type Input, isAddress, type LoadOptions, load } from '../source/index.js';
import type { Flags } from './options.js';

/**
 * Reads and parses what `reference` means: "-" is standard input, an http(s) address a page, an existing path a file, and anything
 * else without a slash a bundled article's name or its beginning. `say` is told what was doubtful; `namedBy` is the address of the
 * page that named it, where one did.
 * @throws {LedeError} where it cannot be found, read or decoded.
 */
export async function readSource(
  reference: string,
  flags: Flags,
  say: (message: string) => void,
  namedBy?: string,
): Promise<Article> {
  return readToEnd(await readSourceInPieces(reference, flags, say, namedBy));
}

/** As `readSource`, but the end of a long plain text is left to be parsed when it is shown. */
export async function readSourceInPieces(
  reference: string,
  flags: Flags,
  say: (message: string) => void,
  namedBy?: string,
): Promise<ArticleInPieces> {
  const bundled = namesBundled(reference) ? findBundled(reference) : undefined;
  if (bundled?.article) return { article: bundled.article };
  if (bundled) return parseInPieces(bundled.text, { from: 'markdown', name: bundled.name });
  if (namesBundled(reference) && !/[.]/.test(reference)) {
    throw new LedeError(
      `no file and no bundled article is called "${reference}"; there is ${alternatives(bundledNames())} (see lede --list)`,
      EXIT.failed,
    );
  }
  const { bytes, ...input } = await open(reference, {
    ...loadOptions(flags),
    ...(namedBy !== undefined && { namedBy }),
  });
  const parsed = await parseNamed(bytes, {
    ...input,
    from: flags.from,
    raw: flags.raw,
    budget: budgetOf(flags),
    onNote: (note) => say(`${input.name}: ${note}`),
  });
  const { article, unread } = parsed;
  while (isEmpty(article) && unread?.length) unread.readNext();
  if (isEmpty(article)) throw new LedeError(`${input.name}: there is no text in it`);
  return parsed;
}

const isEmpty = ({ body, headline, keyPoints }: Article) =>
  body.length === 0 && headline === undefined && keyPoints.length === 0;

/** How long parsing may take where --timeout does not say, in seconds: the longest book takes two. */
const PARSE_SECONDS = 20;

/** A budget of time that begins now. */
export function budgetOf({ timeout = PARSE_SECONDS }: Flags): ParseBudget {
  const until = performance.now() + timeout * 1000;
  return { isSpent: () => performance.now() > until };
}

/** Parses, and names the source in the message of a refusal. */
async function parseNamed(bytes: Uint8Array, hints: ParseHints): Promise<ArticleInPieces> {
  try {
    return await parseInPieces(bytes, hints);
  } catch (error) {
    if (!(error instanceof LedeError)) throw error;
    // Front matter names its text itself.
    const named = error.message.startsWith(`${hints.name}:`) ? error.message : `${hints.name}: ${error.message}`;
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
