/** `lede export`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, LedeError } from '../../base/errors.js';
import { articleNumbers, type Filter } from '../../shelf/articles.js';
import { exportHtml, exportMarkdown, exportRecords } from '../../shelf/export.js';
import type { Sqlite } from '../../shelf/sqlite.js';
import { DamagedError } from '../../shelf/sqlite.js';
import { readStore } from '../../shelf/store.js';
import { writePieces } from '../../terminal/stdout.js';
import { writeWholeFile } from '../../terminal/whole-file.js';
import { count } from '../../view/parts.js';
import { printMessage } from '../messages.js';
import type { ExitCode } from '../show.js';
import { articlesNamed, storeOptions } from './store.js';

/** The formats of exports. */
export const EXPORT_FORMATS = ['ndjson', 'markdown', 'html'] as const;

type ExportFlags = Filter & { format?: (typeof EXPORT_FORMATS)[number]; output?: string };

/** Writes the named articles, or all to which the filter applies. */
export async function exportArticles(
  words: readonly string[],
  { format = 'ndjson', output, ...filter }: ExportFlags,
): Promise<ExitCode> {
  if (format === 'markdown' && output === undefined)
    throw new LedeError('Markdown is written to a file for each article; name a directory with --output', EXIT.usage);
  const written = await readStore(storeOptions(), (store) => {
    // Those saved first come first, so that an import gives them their numbers in the same order.
    const numbers =
      words.length === 0
        ? articleNumbers(store, filter).reverse()
        : words.flatMap((word) => articlesNamed(store, word));
    explained(() => write(store, numbers, format, output));
    return numbers.length;
  });
  if (output !== undefined) printMessage(`wrote ${count(written, 'article')} to ${output}`);
  return EXIT.done;
}

function write(
  store: Sqlite,
  numbers: readonly number[],
  format: (typeof EXPORT_FORMATS)[number],
  output: string | undefined,
): void {
  if (format === 'markdown') {
    const folder = output ?? '.';
    withFile(folder, () => mkdirSync(folder, { recursive: true }));
    for (const { name, text } of exportMarkdown(store, numbers)) writeFile(join(folder, name), text, '\n');
    return;
  }
  const pieces = format === 'html' ? exportHtml(store, numbers) : exportRecords(store, numbers);
  if (output === undefined) writePieces(1, pieces);
  else writeFile(output, pieces, '');
}

function writeFile(file: string, pieces: Iterable<string>, end: string): void {
  withFile(file, () => writeWholeFile(file, (fd) => writePieces(fd, pieces, end)));
}

/** Names the file in the message of an error of the system. */
function withFile(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new LedeError(`could not write ${file}: ${error.message}`, EXIT.failed, { cause: error });
  }
}

/** Some articles may be written already, so the export is not begun again with a store that was repaired. */
function explained(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    throw new LedeError(
      `the store is damaged (${error.message}); run "lede saved" to have it repaired, and export again`,
      EXIT.failed,
      { cause: error },
    );
  }
}
