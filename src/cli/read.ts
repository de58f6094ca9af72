/** Loading an input and parsing it, within the limits that the settings give. */
import type { Article } from '../article/model.js';
import type { ArticleOrStories } from '../article/stories.js';
import { LedeError } from '../base/errors.js';
import { type ParseBudget, type ParseHints, parseArticleOrStories } from '../parse/index.js';
import { type Input, isAddress, load, type LoadOptions as SourceOptions } from '../source/index.js';
import { PARSE_SECONDS } from './defaults.js';
import type { InputSettings } from './settings.js';

/** How an article is loaded. */
export interface LoadOptions {
  input: InputSettings;
  /** Called with a sentence for each doubt: a guessed encoding, a page that was too large to parse in full. */
  onNote: (note: string) => void;
  /**
   * Where a page names this source: the address of that page, "" for a file. A public page leads to no private network.
   */
  namedBy?: string | undefined;
  /** False where standard error shows something else: then it does not show how much has been loaded. Default true. */
  showsProgress?: boolean;
  /** Called with the input as it came, before it is parsed. */
  onInput?: (input: Input) => void;
}

/**
 * Loads a file, an address or "-" and parses it; of a long plain text only the first piece.
 * @throws {LedeError} where it cannot be read, decoded or parsed, or holds no text.
 */
export async function readInput(
  name: string,
  { input: settings, onNote, namedBy, showsProgress = true, onInput }: LoadOptions,
): Promise<ArticleOrStories> {
  const options = { ...sourceOptions(settings), ...(namedBy !== undefined && { namedBy }) };
  const loaded = await (showsProgress ? loadWithProgress : load)(name, options);
  onInput?.(loaded);
  const { bytes, ...input } = loaded;
  const parsed = await parseNamed(bytes, {
    ...input,
    ...parseSettings(settings),
    onNote: (note) => onNote(`${input.name}: ${note}`),
  });
  if ('list' in parsed) return parsed;
  const { article, unread } = parsed;
  while (isEmpty(article) && unread?.length) unread.readNext();
  if (isEmpty(article)) throw new LedeError(`${input.name}: there is no text in it`);
  return parsed;
}

const isEmpty = ({ body, headline, keyPoints }: Article) =>
  body.length === 0 && headline === undefined && keyPoints.length === 0;

/** What the settings say about parsing. The budget of time begins now. */
export function parseSettings({
  from,
  as,
  language,
  raw,
  explain,
  timeout = PARSE_SECONDS,
}: InputSettings): Pick<ParseHints, 'from' | 'as' | 'language' | 'raw' | 'explain'> & { budget: ParseBudget } {
  const end = performance.now() + timeout * 1000;
  return { from, as, language, raw, explain, budget: { isSpent: () => performance.now() > end } };
}

/** Parses, and names the source in the message of a refusal. */
async function parseNamed(bytes: Uint8Array, hints: ParseHints): Promise<ArticleOrStories> {
  try {
    return await parseArticleOrStories(bytes, hints);
  } catch (error) {
    if (!(error instanceof LedeError)) throw error;
    // Front matter names its text itself.
    const named = error.message.startsWith(`${hints.name}:`) ? error.message : `${hints.name}: ${error.message}`;
    throw new LedeError(named, error.exitCode, { cause: error });
  }
}

/** Loads; shows how much of an address has been received, where that takes long and standard error is a terminal. */
async function loadWithProgress(name: string, options: SourceOptions): Promise<Input> {
  if (!isAddress(name)) return load(name, options);
  const { startProgress } = await import('../terminal/progress.js');
  const progress = startProgress();
  try {
    return await load(name, { ...options, progress: progress.show });
  } finally {
    progress.end();
  }
}

/** The longest wait for the first byte of an answer, in seconds, however long the page may take. */
const FIRST_BYTE_SECONDS = 20;

/** What the settings say about loading. */
export function sourceOptions({ timeout, maxSize, maxRedirects, userAgent, allowLocal }: InputSettings): SourceOptions {
  return {
    ...(timeout !== undefined && {
      totalMs: timeout * 1000,
      firstByteMs: Math.min(FIRST_BYTE_SECONDS, timeout) * 1000,
    }),
    ...(maxSize !== undefined && { maxBytes: maxSize }),
    ...(maxRedirects !== undefined && { maxRedirects }),
    ...(userAgent !== undefined && { userAgent }),
    allowLocal,
  };
}
