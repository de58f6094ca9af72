/** Messages for the person at the terminal: one line each on standard error. */
import { cleanLine } from '../article/clean.js';
import { stripInvisible } from '../render/typeset/width.js';
import { writeAll } from '../terminal/stdout.js';

/** Prints a message. Its words may come from an article or a server, so they are cleaned, invisible characters too. */
export function printMessage(message: string): void {
  try {
    writeAll(2, `lede: ${stripInvisible(cleanLine(message))}\n`);
  } catch {
    // With standard error closed there is no place for a message.
  }
}
