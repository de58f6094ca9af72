/** Several sources: one after the other on standard output, or in one pager. */
import { cleanLine } from '../article/clean.js';
import { EXIT, LedeError } from '../base/errors.js';
import { pageLines } from '../render/page/index.js';
import { writeAll } from '../terminal/stdout.js';
import { loadRequested } from './load.js';
import { printMessage } from './messages.js';
import type { Settings } from './settings.js';
import { type ExitCode, noteNoPager, pageOf, show } from './show.js';
import { styleOf } from './style.js';

/**
 * Shows the sources, or with `follow` the related story of that number of each. One that cannot be read gives a
 * message, and the others follow. The exit code is that of the first error; without an error, it says whether all
 * articles are complete.
 */
export async function showSeveral(
  sources: readonly string[],
  settings: Settings,
  follow: number | undefined,
): Promise<ExitCode> {
  return settings.pager === undefined
    ? printEach(sources, settings, follow)
    : pageEach(sources, settings, follow, settings.pager);
}

/** The exit code of several sources. */
export class Outcome {
  private failed: ExitCode | undefined;
  private incomplete = false;

  add(code: ExitCode): void {
    this.incomplete ||= code === EXIT.notAnArticle;
  }

  /** Takes the error of one source; throws what must end the command. */
  addError(error: unknown, onNote: (message: string) => void): void {
    if (!(error instanceof LedeError) || error.exitCode === EXIT.usage) throw error;
    onNote(error.message);
    this.failed ??= error.exitCode;
  }

  get code(): ExitCode {
    return this.failed ?? (this.incomplete ? EXIT.notAnArticle : EXIT.done);
  }
}

async function printEach(
  sources: readonly string[],
  settings: Settings,
  follow: number | undefined,
): Promise<ExitCode> {
  const spaced = (settings.format === 'terminal' || settings.format === 'text') && settings.view === 'article';
  const outcome = new Outcome();
  let first = true;
  for (const source of sources) {
    try {
      const loaded = await loadRequested(source, settings, follow, printMessage);
      if (!first && spaced) writeAll(1, '\n\n');
      first = false;
      outcome.add(await show(loaded, settings, cleanLine(source)));
    } catch (error) {
      outcome.addError(error, printMessage);
    }
  }
  return outcome.code;
}

/** Each source is loaded when the pager has taken the one before it. Messages follow when the pager has been left. */
async function pageEach(
  sources: readonly string[],
  settings: Settings,
  follow: number | undefined,
  pager: string,
): Promise<ExitCode> {
  const messages: string[] = [];
  const onNote = (message: string) => messages.push(message);
  const outcome = new Outcome();
  async function* pages(): AsyncGenerator<Iterable<string>> {
    let first = true;
    for (const source of sources) {
      try {
        const loaded = await loadRequested(source, settings, follow, onNote);
        const { page, code } = await pageOf(loaded, settings, onNote);
        outcome.add(code);
        if (!first) yield ['', ''];
        first = false;
        const article = 'list' in loaded ? undefined : loaded.article;
        yield await pageLines(page, await styleOf(page, settings, article, onNote));
      } catch (error) {
        outcome.addError(error, onNote);
      }
    }
  }
  const { page: showInPager } = await import('../terminal/pager.js');
  const shown = await showInPager(pager, pages(), process.env);
  messages.forEach(printMessage);
  if (shown) return outcome.code;
  noteNoPager(pager);
  const { pager: _, ...printed } = settings;
  return printEach(sources, printed, follow);
}
