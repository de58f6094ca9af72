/**
 * Scraped or hand-wrapped plain text → Article. Pure and linear.
 *
 * The order of work: lines → units (a paragraph, a bullet or a label each, hand-wrapped lines joined) → the head
 * (what stands before the body) → the tail (credits and furniture after it) → the body between them. A line is
 * taken out only by a rule that names itself in `removed`; what no rule knows stays in the body.
 */
import type { Article, Author, Block, Credit, Inline, ListItem, Related, Removed, SafeText } from '../article.js';
import { clean } from '../clean.js';
import { findDate } from './dates.js';
import { furniture } from './furniture.js';

/** One logical line of the input, hand-wrapped lines joined. */
interface Unit {
  text: string;
  /** The bullet or number before it, as it stood; empty for none. */
  marker: string;
  /** True where a blank line (or the start of the text) stands before it. */
  apart: boolean;
}

/** Why each rule takes a line out, said to a person. */
const REASONS = {
  'line-before-headline': 'a short title-case line before the headline, no sentence',
  promotion: 'an advertising line',
  navigation: 'a line of page navigation',
  copyright: 'a copyright line',
  'empty-label': 'a label with nothing after it',
  'section-label': 'a label over key points or related stories',
  repeat: 'the headline said again',
} as const;

type Rule = keyof typeof REASONS;

/** A headline is at most this long; the longest of a year of agency headlines stay under 200 characters. */
const HEADLINE_MAX = 220;
/** How many units at either end are looked at as head and tail. */
const HEAD_UNITS = 40;
const TAIL_UNITS = 24;

/** Texts are read in pieces of about this many UTF-16 units, so that the first screen of a long one need not wait for its end. */
const PIECE = 1 << 18;

/** Where a text comes from: its name and its address. */
interface Origin {
  name?: SafeText;
  url?: SafeText;
}

/** Parses plain text. Never throws: a text of nothing gives an Article of nothing. */
export function parseText(source: string, origin: Origin = {}): Article {
  const article = openText(source, origin);
  while (article.rest) article.rest.read();
  return article;
}

/** Parses the first piece of a plain text; `rest` of the Article reads on. A text of one piece is whole at once. */
export function openText(source: string, origin: Origin = {}): Article {
  const article: Article = {
    authors: [],
    keyPoints: [],
    body: [],
    related: [],
    credits: [],
    source: { format: 'text', ...origin },
    removed: [],
  };
  const state: BodyState = { paragraphs: 0, once: new Set(), twice: new Set() };
  const wrapAt = wrapWidth(clean(source.slice(0, 64_000)));
  const unitsOf = (from: number, to: number) => readUnits(clean(source.slice(from, to)), wrapAt);
  const tailAt = source.length > 3 * PIECE ? cut(source, source.length - PIECE) : source.length;
  let at = tailAt < source.length ? cut(source, PIECE) : source.length;
  const whole = at >= tailAt;
  const head = unitsOf(0, whole ? source.length : at);
  const start = readHead(head, article);
  if (whole) {
    const end = findTail(head, start);
    readBody(head, start, end, article, state);
    readTail(head, end, article);
    return article;
  }
  readBody(head, start, head.length, article, state);
  const read = () => {
    const to = Math.min(tailAt, cut(source, at + PIECE));
    const units = unitsOf(at, at < tailAt ? to : source.length);
    if (at < tailAt) {
      readBody(units, 0, units.length, article, state);
      at = to;
      article.rest = { length: source.length - at, read };
      return;
    }
    const end = findTail(units, 0);
    readBody(units, 0, end, article, state);
    readTail(units, end, article);
    delete article.rest;
  };
  article.rest = { length: source.length - at, read };
  return article;
}

/**
 * Where a text may be cut at or soon after `from`: behind a line too long for a headline, a bullet's label or a teaser, so that
 * what stands there reads the same whether or not the text goes on; behind any line where there is no such line near.
 */
function cut(source: string, from: number): number {
  let first = -1;
  for (let at = source.indexOf('\n', from); at >= 0 && at < from + PIECE; ) {
    const next = source.indexOf('\n', at + 1);
    if (first < 0) first = at + 1;
    if (next < 0) break;
    if (next - at > 2 * HEADLINE_MAX) return next + 1;
    at = next;
  }
  return first < 0 ? source.length : first;
}

// --- lines → units -------------------------------------------------------------------------------------------

const BULLET = /^(?:[•‣◦▪▫■□●○◆◇►▶▸➤➢✓✔✦★☆·∙⁃]|[-*+–—](?=\s)|(?:\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\))(?=\s))\s*/;

/** Widest line that somebody may have wrapped by hand (a mail or a README rarely passes 100). */
const WRAP_MAX = 100;

function readUnits(source: string, wrapAt: number): Unit[] {
  const text = foldSpaces(source);
  const units: Unit[] = [];
  let apart = true;
  /** A bullet that stood alone on its line: its words are on the next. */
  let pending = '';
  let before: { width: number; unit: Unit } | undefined;
  for (let at = 0; at <= text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let [from, to] = [at, end];
    at = end + 1;
    while (from < to && text.charCodeAt(from) === 32) from++;
    while (to > from && text.charCodeAt(to - 1) === 32) to--;
    if (from === to) {
      apart = true;
      before = undefined;
      continue;
    }
    let line = text.slice(from, to);
    if (line.includes('  ')) line = line.replace(/ {2,}/g, ' ');
    const width = to - from;
    let marker = mayBeBullet(line.charCodeAt(0), line.charCodeAt(1)) ? (BULLET.exec(line)?.[0] ?? '') : '';
    if (before && wrapAt > 0 && marker === '' && fills(before.width, line, wrapAt)) {
      before.unit.text += ` ${line}`;
      before.width = width;
      continue;
    }
    if (marker.length === line.length) {
      if (pending) units.push({ text: pending, marker: '', apart });
      pending = marker.trim();
      before = undefined;
      continue;
    }
    const words = marker ? line.slice(marker.length) : line;
    marker = marker.trim();
    if (pending && marker) units.push({ text: pending, marker: '', apart });
    const unit = { text: words, marker: marker || pending, apart };
    pending = '';
    units.push(unit);
    before = { width, unit };
    apart = false;
  }
  if (pending) units.push({ text: pending, marker: '', apart });
  return units;
}

/** No-break and other spaces become spaces, as prose has them; newlines stay. */
function foldSpaces(text: string): string {
  return /[^\S\n ]/.test(text) ? text.replace(/[^\S\n ]/g, ' ') : text;
}

/** Cheap: false for nearly every line, by its first two characters. A letter or a quotation mark begins no bullet. */
function mayBeBullet(first: number, second: number): boolean {
  if (first < 128)
    return (
      !(first >= 65 && first <= 90) && (!(first >= 97 && first <= 122) || second === 41) && first !== 34 && first !== 39
    );
  return (
    first === 0xb7 || (first >= 0x2013 && first <= 0x2014) || (first >= 0x2022 && first <= 0x2605) || first >= 0x2713
  );
}

/**
 * The width the text was wrapped at by hand, in characters, or 0 where each line is a paragraph of its own.
 * Wrapped text has runs of lines in which the next line's first word would not have fitted.
 */
function wrapWidth(text: string): number {
  const lines = text
    .slice(0, 64_000)
    .split('\n', 600)
    .map((line) => line.trimEnd());
  let widest = 0;
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1] as string, lines[i] as string];
    if (line !== '' && next !== '') widest = Math.max(widest, line.length, next.length);
  }
  if (widest === 0 || widest > WRAP_MAX || widest < 30) return 0;
  let full = 0;
  let short = 0;
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1] as string, lines[i] as string];
    if (line === '' || next === '' || BULLET.test(next.trimStart())) continue;
    if (fills(line.length, next, widest)) full++;
    else short++;
  }
  return full > 0 && full >= 2 * short ? widest : 0;
}

/** True where `next`'s first word would not have fitted on a line already `width` wide; 8 columns of slack for a ragged hand. */
function fills(width: number, next: string, wrapAt: number): boolean {
  const word = next.trimStart().indexOf(' ');
  const first = word < 0 ? next.trimStart().length : word;
  return width + 1 + first > wrapAt - 8;
}

// --- what a unit may be --------------------------------------------------------------------------------------

const CLOSERS = '”’"\'»)]';

/** Where the last character before closing quotes and brackets stands. */
function lastMark(text: string): number {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.includes(text[at] as string)) at--;
  return at;
}

/** Ends as a sentence does: a full stop, question or exclamation mark, ellipsis, or such before a closing quote or bracket. */
function endsSentence(text: string): boolean {
  return '.!?…'.includes(text[lastMark(text)] ?? 'x');
}

/** Ends with a full stop that ends a sentence, not with an abbreviation's or three dots. */
function endsWithStop(text: string): boolean {
  const at = lastMark(text);
  if (text[at] === '…') return true;
  return text[at] === '.' && !/[.\s]/.test(text[at - 1] ?? ' ') && !ABBREVIATED.test(text.slice(-12));
}

const ABBREVIATED = /\b(?:[A-Z]\.)+$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St)\.$/;

function words(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** True for a line that could be a headline, a dek or a subhead: it is no sentence with a full stop. */
function titleLike(text: string): boolean {
  return text.length <= HEADLINE_MAX && !/[,;:]$/.test(text) && !endsWithStop(text);
}

/** "Domain Registration", "Top Travel Deals": a few words, each with a capital, no sentence. */
function shortTitleCase(text: string): boolean {
  if (text.length > 40 || /[.!?…,;”"’'\d]/.test(text)) return false;
  const parts = text.split(' ');
  return (
    parts.length <= 4 && parts.every((word) => CAPITAL_FIRST.test(word) || /^(?:and|of|the|for|in|on|&)$/.test(word))
  );
}

/** Capitals and letters of the Latin, Greek and Cyrillic scripts, as ranges: Unicode classes cost milliseconds to compile. */
const U = 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u017f\\u0391-\\u03a9\\u0400-\\u042f';
const L = `${U}a-z\\u00df-\\u00f6\\u00f8-\\u00ff\\u0180-\\u024f\\u0386-\\u03ff\\u0430-\\u04ff`;
const CAPITAL_FIRST = new RegExp(`^[${U}]`);

const NAME = `[${U}][${L}.’'-]*(?: (?:(?:de|da|del|der|van|von|al|el|bin|ibn|la|le|di|du|dos|ter|ten)[ -])*(?:al-|el-|d’|d')?[${U}][${L}.’'-]*){1,4}`;
const NAMES = `${NAME}(?:(?:, ${NAME})*,? (?:and|&) ${NAME})?`;

let patterns: ReturnType<typeof compile> | undefined;
/** The larger patterns, compiled when the first is needed. */
function compile() {
  return {
    byline: new RegExp(
      `^(?:[Bb][Yy]|[Ww]ritten by|[Ss]tory by)[: ]\\s*(${NAMES})((?:\\s*[,|·•/–—-]\\s*|\\s+\\().{0,80})?$`,
    ),
    upperByline: /^(?:by|written by|story by)\b/i,
    tagline: new RegExp(
      `^(${NAMES})\\s+(?:cover(?:s|ed)?|reports? (?:on|from|for)|writes? (?:about|for)|(?:is|are) (?:an? |the )?(?:[${L}-]+ ){0,6}(?:reporters?|correspondents?|writers?|editors?|columnists?|journalists?|producers?|critics?|fellows?|contributors?|authors?|professors?))\\b(.*)$`,
    ),
    follow: /^(?:follow|reach|contact|email|e-mail|tweet)\b.{0,200}(?:@|\btwitter\b|\bat\b)/i,
    agencyHelp: new RegExp(`^(?:the )?[${U}][${L}. ’'&-]{1,60} contributed to this (?:report|story|article)\\.?$`),
    contributing:
      /^(?:contributing|contributors?|with reporting by|additional reporting(?: by)?|reporting by|with files from|writing by|editing by)\s*:?\s*(.+)$/i,
    dateline: new RegExp(
      `^([${U}][${U}.’' -]{1,40}(?:/[${U}][${U}.’' -]{1,40})?)((?:, [${L}. ]{2,30}?)?(?:, [${U}][${L}]{2,8}\\.? \\d{1,2})?)\\s*(\\((?:[${L} .&-]{2,40})\\))?\\s*(?:[–—]|--?)\\s+(?=\\S)`,
    ),
    agencyDateline: new RegExp(
      `^([${U}][${L}.’' -]{1,40}?)((?:, [${L}. ]{2,30}?)?(?:, [${U}][${L}]{2,8}\\.? \\d{1,2})?)\\s*\\(((?:AP|Reuters|AFP|UPI|CNN|PTI|ANI|Bloomberg|Xinhua|dpa|IANS)[^)]{0,30})\\)\\s*(?:[–—]|--?)\\s+(?=\\S)`,
    ),
  };
}
const pattern = () => (patterns ??= compile());

// --- the head ------------------------------------------------------------------------------------------------

/** Reads what stands before the body into the article; returns the index of the body's first unit. */
function readHead(units: Unit[], article: Article): number {
  const stop = Math.min(units.length, HEAD_UNITS);
  const chosen = findHeadline(units, stop);
  let at = 0;
  if (chosen >= 0) {
    for (; at < chosen; at++) readBeforeHeadline(units[at] as Unit, article);
    article.headline = whole(units[at] as Unit);
    at++;
  }
  const bullets: ListItem[] = [];
  for (; at < stop; at++) {
    const unit = units[at] as Unit;
    const next = units[at + 1];
    if (readDateLine(unit, article) || readByline(unit, article)) continue;
    const kind = furniture(whole(unit));
    if (kind === 'key-points-label' && next?.marker) remove(article, unit, 'section-label');
    else if (kind === 'promotion' || kind === 'navigation' || kind === 'copyright') remove(article, unit, kind);
    else if (article.headline !== undefined && whole(unit) === article.headline) remove(article, unit, 'repeat');
    else if (bulletPoint(unit) && keyPointsAhead(units, at)) {
      bullets.push(item(unit));
    } else if (article.headline !== undefined && !article.dek && bullets.length === 0 && isDek(units, at)) {
      article.dek = whole(unit);
    } else break;
  }
  article.keyPoints = bullets;
  return at;
}

/** Key points stand on bullets, not numbers: a numbered list is the story itself. */
function bulletPoint(unit: Unit): boolean {
  return unit.marker !== '' && !/\d|[a-z]/.test(unit.marker);
}

/** True where the run of bullets at `at` is short and has a story after it. */
function keyPointsAhead(units: Unit[], at: number): boolean {
  let length = 0;
  let i = at;
  for (; units[i]?.marker; i++) length += (units[i] as Unit).text.length;
  if (i - at > 12) return false;
  let story = 0;
  for (; i < units.length && i < at + 60 && story <= length; i++) {
    const unit = units[i] as Unit;
    if (!unit.marker && endsSentence(unit.text)) story += unit.text.length;
  }
  return story > length;
}

/** The index of the headline among the first units, or -1 where the story starts at once. */
function findHeadline(units: Unit[], stop: number): number {
  if (units.length < 2) return -1;
  let first = -1;
  for (let i = 0; i < stop; i++) {
    const unit = units[i] as Unit;
    if (unit.marker || !titleLike(unit.text) || dateline(unit.text)) break;
    const kind = furniture(unit.text);
    if (
      kind === 'section' ||
      kind === 'promotion' ||
      kind === 'navigation' ||
      kind === 'related-label' ||
      kind === 'copyright'
    )
      continue;
    if (isDateLine(unit.text) || isByline(unit.text)) {
      if (first >= 0) break;
      continue;
    }
    if (first < 0) {
      first = i;
      if (!shortTitleCase(unit.text)) break;
    } else {
      // A few capitalised words above a longer line are a label; the longer line is the headline.
      if (words(unit.text) >= 5 && words(unit.text) >= 2 * words((units[first] as Unit).text)) first = i;
      break;
    }
  }
  return first >= 0 && first + 1 < units.length ? first : -1;
}

function readBeforeHeadline(unit: Unit, article: Article): void {
  const kind = furniture(unit.text);
  if (readDateLine(unit, article) || readByline(unit, article)) return;
  if (kind === 'section' && !article.kicker) article.kicker = whole(unit);
  else if (kind === 'promotion' || kind === 'navigation' || kind === 'copyright') remove(article, unit, kind);
  else remove(article, unit, 'line-before-headline');
}

/**
 * A dek is the one line under the headline that is no sentence with a full stop, stands apart, and has a byline, a date,
 * bullets or a paragraph after it; a sentence counts only before a byline or date. When unsure it stays in the body.
 */
function isDek(units: Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  const next = units[at + 1];
  if (!next || unit.marker || unit.text.length > 300 || words(unit.text) < 4 || dateline(unit.text)) return false;
  const headMatter = isDateLine(next.text) || isByline(next.text);
  if (headMatter) return true;
  return (
    titleLike(unit.text) &&
    !teaser(unit.text) &&
    !/[?”"]$/.test(unit.text) &&
    (bulletPoint(next) || endsSentence(next.text))
  );
}

function readDateLine(unit: Unit, article: Article): boolean {
  const { text } = unit;
  const found = findDate(text);
  if (!found) return false;
  const second = found.alone ? undefined : findDate(text.slice(found.end));
  // "Published June 1, 2023 | Updated June 2, 2023" says two dates and nothing else.
  const both = second?.alone === true && dateOnly(text.slice(0, found.end));
  if (!found.alone && !both) return false;
  const date = { iso: found.iso, words: clean(text), ...(unit.marker && { marker: clean(unit.marker) }) };
  const changed = /\b(?:updated|modified)\b/i.test(text) && !/\b(?:published|posted)\b/i.test(text);
  if (changed && !article.updated) article.updated = date;
  else if (!article.date) {
    article.date = date;
    if (both && second && !article.updated) article.updated = { iso: second.iso, words: clean('') };
  } else return false;
  return true;
}

const dateOnly = (text: string) => findDate(text)?.alone === true;

/** True for a line of one date, or of two. */
function isDateLine(text: string): boolean {
  const found = findDate(text);
  if (!found) return false;
  return found.alone || (dateOnly(text.slice(0, found.end)) && dateOnly(text.slice(found.end)));
}

function isByline(text: string): boolean {
  return text.length <= 160 && pattern().upperByline.test(text) && pattern().byline.test(text);
}

function readByline(unit: Unit, article: Article): boolean {
  if (unit.marker || !isByline(unit.text)) return false;
  const match = pattern().byline.exec(unit.text);
  if (!match?.[1]) return false;
  const names = splitNames(match[1]);
  for (const name of names) if (!article.authors.some((author) => author.name === name)) article.authors.push({ name });
  const rest = match[2] ?? '';
  const found = findDate(rest);
  let line: string = whole(unit);
  if (found && !article.date && rest.slice(found.end).trim() === '') {
    const at = unit.text.length - rest.length + found.start;
    article.date = { iso: found.iso, words: clean(unit.text.slice(at)) };
    line = unit.text.slice(0, at).trimEnd();
  }
  article.credits.push({ kind: 'byline', names, words: clean(line) });
  return true;
}

function splitNames(text: string): SafeText[] {
  return text
    .split(/,? (?:and|&) |, /)
    .map((name) => (name === name.toUpperCase() ? capitalise(name) : name))
    .map((name) => clean(name.trim()))
    .filter((name) => name !== '');
}

/** "JANE O’NEILL" as a name is written: "Jane O’Neill". */
function capitalise(name: string): string {
  return name
    .toLowerCase()
    .replace(
      new RegExp(`(^|[\\s’'.-])([${L}])`, 'g'),
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

// --- the body ------------------------------------------------------------------------------------------------

/** What is known of the body from the pieces before. */
interface BodyState {
  paragraphs: number;
  /** Labels before a colon that were seen, and those that came back. */
  once: Set<string>;
  twice: Set<string>;
}

function readBody(units: Unit[], start: number, end: number, article: Article, state: BodyState): void {
  recurringLabels(units, start, end, state);
  for (let at = start; at < end; at++) {
    const unit = units[at] as Unit;
    if (unit.marker) {
      const run: ListItem[] = [];
      const ordered = /\d/.test(unit.marker);
      for (; at < end && (units[at] as Unit).marker && /\d/.test((units[at] as Unit).marker) === ordered; at++)
        run.push(item(units[at] as Unit));
      at--;
      state.paragraphs += run.length;
      article.body.push({
        type: 'list',
        ordered,
        ...(ordered && { start: Number(/\d+/.exec(unit.marker)?.[0]) }),
        items: run,
      });
      continue;
    }
    const text = unit.text;
    if (text.length <= HEADLINE_MAX && !readAside(units, at, state, article)) {
      if (isSubhead(units, at, start, end)) {
        article.body.push({ type: 'heading', level: 2, content: prose(text) });
        continue;
      }
    } else if (text.length <= HEADLINE_MAX) continue;
    state.paragraphs++;
    article.body.push({
      type: 'paragraph',
      content: prose(state.paragraphs === 1 ? takeDateline(text, article) : text),
    });
  }
}

/** Reads a line of the body that is not the story: furniture, a teaser, a credit. False where it is the story's own. */
function readAside(units: Unit[], at: number, { paragraphs, twice }: BodyState, article: Article): boolean {
  const unit = units[at] as Unit;
  // Nearly every line is a sentence, which can be a credit but neither furniture nor a teaser.
  if (unit.text.length > 60 && unit.text.endsWith('.')) return readCredit(unit, article);
  const kind = furniture(unit.text);
  if (kind === 'promotion' || kind === 'navigation' || kind === 'copyright') {
    remove(article, unit, kind);
    return true;
  }
  const found = teaser(unit.text);
  if (found && !twice.has(found.kicker)) {
    article.related.push({
      kicker: clean(found.kicker),
      headline: clean(found.headline),
      after: paragraphs,
      words: whole(unit),
    });
    return true;
  }
  return readCredit(unit, article);
}

const CUE_AT_END =
  /\b(?:says?|said|told|adds?|added|asks?|asked|writes?|wrote|tweeted|replied|answered|warned|explained|continued|concluded)$/i;

/** Labels of teasers that name no story: what follows is the headline. */
const TEASER_LABEL =
  /^(?:read(?: more| also| next)?|also read|more|related(?: story| stories| article)?|see also|see more|watch|listen|opinion|analysis|explainer|fact check|live updates|in photos|photos|video)$/i;

/**
 * A teaser for another story: a kicker of at most eight words, a colon, and a headline, which ends without a full stop.
 * Scrapes lose the space after the colon ("Close call:Ferry misses pier"), and no writer leaves it out; with the space
 * only a quoted kicker or a known label will do, for a sentence may hold a colon too.
 */
function teaser(text: string): { kicker: string; headline: string } | undefined {
  const colon = text.indexOf(':');
  if (colon < 2 || colon > 80 || !titleLike(text)) return undefined;
  const kicker = text.slice(0, colon).trim();
  const headline = text.slice(colon + 1).trim();
  if (words(kicker) > 8 || words(headline) < 3 || CUE_AT_END.test(kicker) || furniture(kicker) === 'field-label')
    return undefined;
  if (
    !(CAPITAL_FIRST.test(headline) || /^[\d“‘"'«¿¡]/.test(headline)) ||
    /^(?:q|a)$/i.test(kicker) ||
    /^https?$/i.test(kicker)
  )
    return undefined;
  if (TEASER_LABEL.test(kicker)) return { kicker, headline };
  const glued = text[colon + 1] !== ' ' && !/\d$/.test(kicker);
  if (glued) return { kicker, headline };
  return /^[‘“"'«].*[’”"'»]$/.test(kicker) && words(kicker) >= 2 ? { kicker, headline } : undefined;
}

/** Notes the labels before a colon that come back: the speakers of an interview, whose lines are no teasers. */
function recurringLabels(units: Unit[], start: number, end: number, { once, twice }: BodyState): void {
  for (let i = start; i < end; i++) {
    const { text } = units[i] as Unit;
    // Only a line short enough for a teaser is ever compared.
    const colon = text.length > HEADLINE_MAX ? -1 : text.indexOf(':');
    if (colon < 1 || colon > 80) continue;
    const label = text.slice(0, colon).trim();
    if (once.has(label)) twice.add(label);
    else once.add(label);
  }
}

/** A subhead: a short line without closing punctuation or quotes, apart from the paragraph that follows it. */
function isSubhead(units: Unit[], at: number, start: number, end: number): boolean {
  const { text } = units[at] as Unit;
  const next = units[at + 1];
  if (at === start || at + 1 >= end || !next || next.marker) return false;
  if (
    text.length > 80 ||
    words(text) > 12 ||
    !(CAPITAL_FIRST.test(text) || /^\d/.test(text)) ||
    /[.!,;:…”"’'–—-]$/.test(text)
  )
    return false;
  return words(next.text) > words(text) && (endsSentence(next.text) || next.text.length > 120);
}

/** A dateline ends with a dash among its first words. */
const DASH_AHEAD = /^.{3,90}?(?:[–—]|-)\s/;

function dateline(text: string): { name: string; words: string; agency?: string } | undefined {
  const match = DASH_AHEAD.test(text) ? (pattern().dateline.exec(text) ?? pattern().agencyDateline.exec(text)) : null;
  if (!match) return undefined;
  const [all, name = '', , agency] = match;
  const place = capitals(name) ? name : name.trim();
  return { name: place.trim(), words: all, ...(agency && { agency: agency.replace(/[()]/g, '') }) };
}

const capitals = (text: string) => text === text.toUpperCase();

function takeDateline(text: string, article: Article): string {
  const found = dateline(text);
  if (!found) return text;
  article.place = { name: clean(found.name), words: clean(found.words.trim()) };
  if (found.agency) article.credits.push({ kind: 'agency', names: [clean(found.agency)], words: clean('') });
  return text.slice(found.words.length);
}

// --- credits and the tail ------------------------------------------------------------------------------------

const CREDIT_AHEAD = /^(?:contribut|with |additional|reporting|writing|editing)/i;

function readCredit(unit: Unit, article: Article): boolean {
  const { text } = unit;
  if (unit.marker || text.length > 400) return false;
  const contributing =
    'cwareCWARE'.includes(text[0] ?? ' ') && CREDIT_AHEAD.test(text) ? pattern().contributing.exec(text) : null;
  if (
    contributing?.[1] &&
    (/:/.test(text.slice(0, 40)) || /\bby\b|\bfrom\b/i.test(text.slice(0, 30))) &&
    words(text) <= 40
  ) {
    const names = splitNames(contributing[1].replace(/[.;]\s*(?:editing|writing) by .*$/i, '').replace(/\.$/, ''));
    article.credits.push({ kind: 'contributors', names, words: whole(unit) });
    return true;
  }
  if (text.includes('contributed to this') && pattern().agencyHelp.test(text)) {
    const names = splitNames(text.slice(0, text.indexOf(' contributed')));
    article.credits.push({ kind: 'contributors', names, words: whole(unit) });
    return true;
  }
  return false;
}

/** True for a unit that may stand after the story: a credit, a label, furniture, a teaser, a date. */
function tailUnit(unit: Unit): boolean {
  const { text } = unit;
  if (unit.marker) return false;
  if (furniture(text) || teaser(text) || isTagline(text) || sourceLine(text)) return true;
  if (readCredit(unit, { credits: [] as Credit[] } as Article)) return true;
  return isDateLine(text) || isByline(text);
}

function isTagline(text: string): boolean {
  return text.length <= 400 && (pattern().tagline.test(text) || (/@/.test(text) && pattern().follow.test(text)));
}

const SOURCE_LINE =
  /^(?:article |original )?source\s*:\s*(\S.*)$|^this (?:article|story|report) (?:was )?(?:originally|first) (?:appeared|published)\b.*$/i;
const sourceLine = (text: string) => (text.length <= 200 ? SOURCE_LINE.exec(text) : null);

/** The index where the tail begins: after the last paragraph of the story. */
function findTail(units: Unit[], start: number): number {
  const stop = Math.max(start, units.length - TAIL_UNITS);
  let end = units.length;
  for (let i = units.length - 1; i >= stop; i--) {
    const unit = units[i] as Unit;
    if (tailUnit(unit)) {
      end = i;
      continue;
    }
    // Headlines under a "Related stories" label belong to the tail as well.
    const label = relatedLabelAbove(units, i, stop);
    if (label < 0) break;
    end = label;
    i = label;
  }
  return Math.max(end, start);
}

/** The index of the label over a run of headline-like lines that ends at `at`, or -1. */
function relatedLabelAbove(units: Unit[], at: number, stop: number): number {
  for (let i = at; i >= stop; i--) {
    const unit = units[i] as Unit;
    if (furniture(unit.text) === 'related-label') return i < at || !unit.marker ? i : -1;
    if (!titleLike(unit.text) || words(unit.text) < 3 || words(unit.text) > 30) return -1;
  }
  return -1;
}

function readTail(units: Unit[], from: number, article: Article): void {
  const paragraphs = countParagraphs(article.body);
  for (let at = from; at < units.length; at++) {
    const unit = units[at] as Unit;
    const kind = furniture(unit.text);
    const story = teaser(unit.text);
    const origin = sourceLine(unit.text);
    if (story) {
      article.related.push({
        kicker: clean(story.kicker),
        headline: clean(story.headline),
        after: paragraphs,
        words: whole(unit),
      });
    } else if (kind === 'related-label') {
      const found: Related[] = [];
      while (isListedHeadline(units[at + 1])) {
        const next = units[++at] as Unit;
        found.push({ headline: clean(next.text), after: paragraphs, words: whole(next) });
      }
      remove(article, unit, found.length > 0 ? 'section-label' : 'empty-label');
      article.related.push(...found);
    } else if (isTagline(unit.text)) readTagline(unit, article);
    else if (origin) readSource(unit, origin[1], article);
    else if (kind === 'field-label' || kind === 'section' || kind === 'key-points-label')
      remove(article, unit, 'empty-label');
    else if (kind) remove(article, unit, kind);
    else if (!readCredit(unit, article) && !readDateLine(unit, article) && !readByline(unit, article)) {
      if (unit.marker) article.body.push({ type: 'list', ordered: false, items: [item(unit)] });
      else article.body.push({ type: 'paragraph', content: prose(unit.text) });
    }
  }
}

function isListedHeadline(unit: Unit | undefined): boolean {
  if (!unit || furniture(unit.text) || isTagline(unit.text) || sourceLine(unit.text) || teaser(unit.text)) return false;
  return titleLike(unit.text) && words(unit.text) >= 3 && words(unit.text) <= 30 && !isDateLine(unit.text);
}

function readSource(unit: Unit, name: string | undefined, article: Article): void {
  article.credits.push({ kind: 'source', names: name ? [clean(name)] : [], words: whole(unit) });
  if (!name) return;
  if (/^https?:\/\/\S+$/.test(name)) article.source.url ??= clean(name);
  else article.source.site ??= clean(name);
}

const HANDLE = /@[A-Za-z0-9_]{2,30}(?![\w.]*\.[a-z]{2,})/g;

/** "X and Y cover the White House. Follow X on Twitter @x and Y at @y.": names, what they cover, their handles. */
function readTagline(unit: Unit, article: Article): void {
  const { text } = unit;
  const match = pattern().tagline.exec(text);
  const names = match?.[1] ? splitNames(match[1]) : [];
  const beat = /\bcovers? (.+?)(?:[.;]\s|[.;]?$| for (?:the )?[A-Z])/.exec(text)?.[1];
  const authors: Author[] = names.map(
    (name) => article.authors.find((known) => sameName(known.name, name)) ?? { name },
  );
  for (const author of authors) {
    if (beat && beat.length <= 80) author.beat = clean(beat);
    if (!article.authors.includes(author)) article.authors.push(author);
  }
  giveHandles(text, authors.length > 0 ? authors : article.authors);
  article.credits.push({ kind: 'tagline', names, words: whole(unit) });
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Each handle goes to the author whose surname stands nearest before it, a lone author's to that author. */
function giveHandles(text: string, authors: Author[]): void {
  for (const match of text.matchAll(HANDLE)) {
    const before = text.slice(0, match.index);
    let nearest: Author | undefined;
    let place = -1;
    for (const author of authors) {
      const surname = author.name.slice(author.name.lastIndexOf(' ') + 1);
      const found = before.lastIndexOf(surname);
      if (found > place) [nearest, place] = [author, found];
    }
    const author = nearest ?? (authors.length === 1 ? authors[0] : undefined);
    if (author && !author.handle) author.handle = clean(match[0]);
  }
}

// --- small makers --------------------------------------------------------------------------------------------

/** A unit's words as they stood, marker and all. */
function whole(unit: Unit): SafeText {
  return clean(unit.marker ? `${unit.marker} ${unit.text}` : unit.text);
}

function prose(text: string): Inline[] {
  return [{ type: 'text', text: text as SafeText }];
}

function item(unit: Unit): ListItem {
  return { marker: clean(unit.marker), blocks: [{ type: 'paragraph', content: prose(unit.text) }] };
}

function remove(article: Article, unit: Unit, rule: Rule): void {
  const entry: Removed = { text: whole(unit), rule, reason: REASONS[rule] };
  article.removed.push(entry);
}

function countParagraphs(blocks: Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph') count++;
    else if (block.type === 'list') count += block.items.length;
  }
  return count;
}
