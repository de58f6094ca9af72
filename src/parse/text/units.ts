/** Lines → units: a paragraph, a bullet or a label each, with lines that were wrapped by hand joined again. */
import { joinSafe } from '../../article/clean.js';
import type { SafeText } from '../../article/model.js';
import { findDate } from '../news/dates.js';
import { startsWithCapital } from '../news/names.js';
import { isMailHeader } from './mail.js';

/** One logical line of the input. */
export interface Unit {
  text: SafeText;
  /** The bullet or number before it, as it stood; empty for none. */
  marker: SafeText;
  /** True where a blank line, or the start of the text, stands before it. */
  afterBlank: boolean;
}

const BULLETS = '•‣◦▪▫■□●○◆◇►▶▸➤➢✓✔✦★☆·∙⁃\uf0a7\uf0b7';
const DASHES = '-*+–—';
const NUMBERS = '\\d{1,3}[.)]|\\(\\d{1,3}\\)|[a-z]\\)';
const BULLET = new RegExp(`^(?:[${BULLETS}]|(?:[${DASHES}]|${NUMBERS})(?=\\s))\\s*`);

/** The widest line, in UTF-16 units, that somebody may have wrapped by hand: mails and READMEs rarely pass 100. */
const WRAP_MAX = 100;

/** A part of safe text, cut between whole lines or at spaces, is safe. */
const safe = (text: string) => text as SafeText;

const NONE = safe('');
const SPACE = safe(' ');

/** True for a line that is a date whose day looks like the number of a list: "26. Juli 2021". */
const beginsWithDay = (line: string): boolean =>
  line.length <= DATE_MAX && /^\d{1,2}\. \S/.test(line) && findDate(line)?.alone === true;

/** The longest line that is a date with its time, in UTF-16 units. */
const DATE_MAX = 60;

/**
 * The units of a text.
 * @param wrapAt The width that its lines were wrapped at by hand (see `wrapWidth`), or 0.
 */
export function readUnits(source: SafeText, wrapAt: number): Unit[] {
  const text = foldSpaces(source);
  const units: Unit[] = [];
  let afterBlank = true;
  /** A bullet that stood alone on its line: its words are on the next. */
  let pending = NONE;
  let before: { width: number; unit: Unit } | undefined;
  const addPending = () => {
    if (pending) units.push({ text: pending, marker: NONE, afterBlank });
  };
  for (let at = 0; at <= text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const { line, width } = trimLine(text, at, end);
    at = end + 1;
    if (width === 0) {
      afterBlank = true;
      before = undefined;
      continue;
    }
    const mayBe = mayBeBullet(line.charCodeAt(0), line.charCodeAt(1)) && !beginsWithDay(line);
    const bullet = mayBe ? (BULLET.exec(line)?.[0] ?? '') : '';
    if (before && wrapAt > 0 && bullet === '' && isFull(before.width, line, wrapAt) && !isMailHeader(line)) {
      const { unit } = before;
      unit.text = joinSafe(unit.text, breaksWord(unit.text, line) ? line : joinSafe(SPACE, line));
      before.width = width;
      continue;
    }
    const marker = safe(bullet.trim());
    if (bullet.length === line.length) {
      addPending();
      pending = marker;
      before = undefined;
      continue;
    }
    if (marker) addPending();
    const unit = { text: marker ? safe(line.slice(bullet.length)) : line, marker: marker || pending, afterBlank };
    pending = NONE;
    units.push(unit);
    before = { width, unit };
    afterBlank = false;
  }
  addPending();
  return units;
}

/**
 * A line without white space at its ends and with single spaces inside, and its width before the latter, in UTF-16
 * units.
 */
function trimLine(text: string, start: number, end: number): { line: SafeText; width: number } {
  let [from, to] = [start, end];
  while (from < to && text.charCodeAt(from) === 32) from++;
  while (to > from && text.charCodeAt(to - 1) === 32) to--;
  const line = text.slice(from, to);
  return { line: safe(line.includes('  ') ? line.replace(/ {2,}/g, ' ') : line), width: to - from };
}

/**
 * A line broken after a hyphen inside a word goes on without a space: "long-" and "term"; "pre-" and "and post-war"
 * does not.
 */
function breaksWord(text: string, next: string): boolean {
  if (!text.endsWith('-')) return false;
  return /[a-z\u00df-\u00ff]/.test(text.charAt(text.length - 2)) && !/^(?:and|or|to|und|oder)\b/.test(next);
}

/** No-break and other spaces become spaces; newlines stay. */
function foldSpaces(text: string): string {
  return /[^\S\n ]/.test(text) ? text.replace(/[^\S\n ]/g, ' ') : text;
}

/**
 * A quick test, false for nearly every line, by its first two characters: a letter or a quotation mark begins no
 * bullet.
 */
function mayBeBullet(first: number, second: number): boolean {
  if (first >= 128) {
    const isBullet = first === 0xb7 || (first >= 0x2022 && first <= 0x2605) || first >= 0x2713;
    return isBullet || first === 0x2013 || first === 0x2014;
  }
  const isCapital = first >= 65 && first <= 90;
  const isLetter = first >= 97 && first <= 122;
  // ")" after a letter: "a) ".
  return !isCapital && !(isLetter && second !== 41) && first !== 34 && first !== 39;
}

/**
 * The width that the text was wrapped at by hand, in UTF-16 units, or 0 where each line is a paragraph of its own;
 * its first 600 lines tell. Wrapped text has runs of lines in which the next line's first word would not have fitted,
 * and most of those begin within a sentence: where nearly all begin with a capital they are verses, or a list of
 * titles.
 */
export function wrapWidth(text: string): number {
  const lines = text
    .slice(0, 64_000)
    .split('\n', 600)
    .map((line) => line.trim());
  const pairs: [line: string, next: string][] = [];
  let widest = 0;
  let line = '';
  for (const next of lines) {
    if (line !== '' && next !== '') {
      // An address is never broken, so it says nothing of the width.
      for (const one of [line, next])
        if (one.length <= WRAP_MAX || !one.includes('://')) widest = Math.max(widest, one.length);
      pairs.push([line, next]);
    }
    line = next;
  }
  if (widest > WRAP_MAX || widest < 30) return 0;
  let full = 0;
  let short = 0;
  let capitals = 0;
  for (const [line, next] of pairs) {
    if (BULLET.test(next)) continue;
    if (isFull(line.length, next, widest)) {
      full++;
      if (startsWithCapital(next)) capitals++;
    } else short++;
  }
  return full > 0 && full >= 2 * short && capitals <= 0.6 * full ? widest : 0;
}

/**
 * True where `next`'s first word would not have fitted on a line already `width` wide, with 8 columns of slack for a
 * ragged hand.
 */
function isFull(width: number, next: string, wrapAt: number): boolean {
  const trimmed = next.trimStart();
  const space = trimmed.indexOf(' ');
  return width + 1 + (space < 0 ? trimmed.length : space) > wrapAt - 8;
}
