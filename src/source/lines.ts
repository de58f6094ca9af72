/** A file's lines, as they come. */
import { createReadStream } from 'node:fs';
import { LedeError } from '../base/errors.js';

/**
 * The lines of a file, or of standard input ("-"), as UTF-8, without their ends; read as they are asked for, so that memory holds one chunk
 * and one line.
 * @throws {LedeError} where it cannot be read, or a line is longer than `maxLength` UTF-16 units.
 */
export async function* readLines(path: string, maxLength: number): AsyncGenerator<string> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  stream.setEncoding('utf8');
  // The pieces of a line that has not ended: joined once, not with each chunk that comes.
  let pieces: string[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      const [first = '', ...lines] = chunk.split('\n');
      pieces.push(first);
      length += first.length;
      if (length > maxLength)
        throw new LedeError(
          `a line of ${path} is longer than ${maxLength} characters, the most that is read; split it`,
        );
      for (const next of lines) {
        yield withoutReturn(pieces.join(''));
        pieces = [next];
        length = next.length;
      }
    }
  } catch (error) {
    if (error instanceof LedeError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new LedeError(`could not read the list ${path}: ${why}`, 1, { cause: error });
  }
  if (length > 0) yield withoutReturn(pieces.join(''));
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
