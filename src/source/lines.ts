/** Reads a file line by line. */
import { createReadStream } from 'node:fs';
import { EXIT, LedeError } from '../base/errors.js';

/**
 * The lines of a file in UTF-8, without their ends (LF or CR LF). They are read as they are asked for, so that memory
 * holds one chunk of the file and one line.
 * @param path a path, or "-" for standard input.
 * @param maxLength the most UTF-16 units of one line.
 * @throws {LedeError} where the file cannot be read, or a line is longer than `maxLength`.
 */
export async function* readLines(path: string, maxLength: number): AsyncGenerator<string> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  stream.setEncoding('utf8');
  // The parts of the line that has not ended yet: joined once, at its end, so that a long line takes linear time.
  let parts: string[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const [first = '', ...lines] = String(chunk).split('\n');
      parts.push(first);
      length += first.length;
      if (length > maxLength) {
        throw new LedeError(`a line of ${path} is longer than the limit of ${maxLength} characters; split it`);
      }
      for (const next of lines) {
        yield withoutReturn(parts.join(''));
        parts = [next];
        length = next.length;
      }
    }
  } catch (error) {
    if (error instanceof LedeError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new LedeError(`could not read the list ${path}: ${reason}`, EXIT.failed, { cause: error });
  }
  if (length > 0) yield withoutReturn(parts.join(''));
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
