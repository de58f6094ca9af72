/** `lede check`. */
import type { Article } from '../../article/model.js';
import { EXIT, LedeError } from '../../base/errors.js';
import { decode } from '../../parse/decode/index.js';
import { type CheckedSource, checkDraft, isInOrder, linesOf } from '../../quotes/check/index.js';
import type { Input } from '../../source/index.js';
import { checkView } from '../../view/check.js';
import { loadArticle } from '../load.js';
import { printMessage } from '../messages.js';
import type { Flags } from '../options.js';
import { type InputSettings, resolveSettings } from '../settings.js';
import { Outcome } from '../several.js';
import { type ExitCode, print } from '../show.js';
import { readSurroundings } from '../surroundings.js';

/** Checks the quotations of the draft, which is the first of the words, against the sources. */
export async function check(
  [draft, ...names]: readonly string[],
  { shelf, quiet, ...flags }: Flags & { shelf?: boolean; quiet?: boolean },
): Promise<ExitCode> {
  const settings = resolveSettings(flags, await readSurroundings());
  if (names.length === 0 && !shelf)
    throw new LedeError('name the sources of the draft, or use --shelf to look in the saved articles', EXIT.usage);
  const { article, text } = await readDraft(draft, settings.input);
  const outcome = new Outcome();
  const sources: CheckedSource[] = [];
  for (const name of names) {
    try {
      sources.push({ name, article: await loadArticle(name, { input: settings.input, onNote: printMessage }) });
    } catch (error) {
      outcome.addError(error, printMessage);
    }
  }
  if (shelf) sources.push(...(await savedArticles()));
  const checked = checkDraft(article, sources);
  if (!quiet) {
    const lines = text === undefined ? [] : linesOf(checked, text);
    const drafted = checked.map((one, i) => {
      const line = lines[i];
      return { ...one, draft: draft ?? '-', ...(line !== undefined && { line }) };
    });
    await print({ view: checkView(drafted), name: 'check' }, settings);
    if (checked.length === 0) printMessage('the draft has no quotations');
  }
  if (outcome.code !== EXIT.done) return outcome.code;
  return checked.every(({ verdict }) => isInOrder(verdict)) ? EXIT.done : EXIT.notVerified;
}

/** The draft, and its characters where they could be read. */
async function readDraft(
  name: string | undefined,
  input: InputSettings,
): Promise<{ article: Article; text: string | undefined }> {
  let came: Input | undefined;
  const onInput = (made: Input) => {
    came = made;
  };
  const article = await loadArticle(name, { input, onNote: printMessage, onInput });
  return { article, text: came && (await decode(came.bytes, came)).text };
}

/** Every saved article that has a text, by its number. */
async function savedArticles(): Promise<CheckedSource[]> {
  const [{ readStore }, { articleNumbers, readArticle }, { storeOptions }] = await Promise.all([
    import('../../shelf/store.js'),
    import('../../shelf/articles.js'),
    import('./store.js'),
  ]);
  return readStore(storeOptions(), (store) =>
    articleNumbers(store, {}).flatMap((id) => {
      const article = readArticle(store, id)?.article;
      return article ? [{ name: `saved ${id}`, article }] : [];
    }),
  );
}
