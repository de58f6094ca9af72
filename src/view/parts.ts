/** The parts that views are built from. */
import { clean, cleanLine } from '../article/clean.js';
import type { Article, Block, Inline, SafeText } from '../article/model.js';
import { itemLine } from '../article/passages.js';

/** A run of plain text. */
export const text = (words: string): Inline => ({ type: 'text', text: clean(words) });

/** A run of strong text. */
export const strong = (words: string): Inline => ({ type: 'strong', children: [text(words)] });

/** A paragraph of these runs. */
export const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

/** One paragraph, each of `lines` on a line of its own. */
export const lines = (content: readonly Inline[][]): Block =>
  paragraph(...content.flatMap((line, i): Inline[] => (i === 0 ? line : [{ type: 'break' }, ...line])));

/** A cell of a row: one line of text, empty for undefined. */
export const cell = (value: string | number | undefined): SafeText => cleanLine(String(value ?? ''));

/** A number with its noun: "1 word", "2,300 words". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Facts as lines of a paragraph, each with its label: "Key points: 3". */
export function factLines(facts: readonly (readonly [name: string, value: string])[]): Block {
  return lines(facts.map(([name, value]) => [strong(label(name)), text(': '), text(value)]));
}

/** "keyPoints" → "Key points". */
function label(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]?.toUpperCase() + words.slice(1);
}

/** The article's key points, each as one line of text. */
export function keyPointLines({ keyPoints }: Pick<Article, 'keyPoints'>): SafeText[] {
  return keyPoints.map(itemLine);
}
