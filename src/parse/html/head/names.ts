/** A byline's words → the authors' names. Pure. */
import { BETWEEN_NAMES, BYLINE_END, BYLINE_START, DEGREE, NOT_A_NAME, ROLE } from '../rules/bylines.js';

/** A longer line is a sentence, not a byline: UTF-16 units. */
export const BYLINE_MAX = 160;

/** The longest name: UTF-16 units and words. */
const NAME_MAX = 60;
const NAME_MAX_WORDS = 6;

/**
 * The names in a byline: "By Ann Lee and Bo Ek, Staff Writers" is Ann Lee and Bo Ek. What is no name (an
 * address, a sentence, a template's word) is left out.
 */
export function authorNames(byline: string): string[] {
  const line = byline
    .replace(/\s+/g, ' ')
    .replace(/^[\s|·•:–—-]+/, '')
    // "July 26, 2021 · Ann Lee"
    .replace(/^\p{L}{3,9}\.? \d{1,2}, \d{4}\s*[·|•,–—-]?\s*/u, '')
    .replace(/\s+on behalf of\b.*$/i, '')
    .replace(BYLINE_START, '')
    .replace(BYLINE_END, '')
    // "Ann Lee (Associated Press)"
    .replace(/\s*\((?:[^()]{0,60})\)\s*$/, '')
    .trim();
  if (line === '' || line.length > BYLINE_MAX) return [];
  // The "and" in an organisation's name separates no names: "Center for Drug Evaluation and Research".
  const parts = /\b(?:for|of|the)\b/i.test(line) ? [line] : line.split(BETWEEN_NAMES);
  const names = parts.flatMap(namesInPart).map((name) => name.replace(/[,.:;|–—-]+$/, '').trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * The names in a part without "and": one, or several with commas between, each perhaps followed by a degree or
 * a role.
 */
function namesInPart(part: string): string[] {
  const [first = '', ...others] = part.split(/\s*,\s*/);
  const names = isName(first) ? [first] : [];
  for (const other of others) {
    if (DEGREE.test(other) || ROLE.test(other)) continue;
    // "Lee, Ann" differs from "Ann Lee, Bo Ek" only by its single words.
    if (!isName(other) || !other.includes(' ')) break;
    names.push(other);
  }
  return names;
}

function isName(value: string): boolean {
  const name = value.trim();
  if (name.length < 2 || name.length > NAME_MAX || NOT_A_NAME.test(name)) return false;
  if (/https?:|www\.|@\w+\.\w|[<>{}[\]=#\\:]|\d/.test(name)) return false;
  const isSentence = /[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(name);
  return name.split(' ').length <= NAME_MAX_WORDS && /\p{L}/u.test(name) && !isSentence;
}
