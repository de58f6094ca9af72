/**
 * Scraped or hand-wrapped plain text → Article. Pure and linear.
 *
 * The order of work: lines → units (a paragraph, a bullet or a label each, hand-wrapped lines joined) → the head
 * (what stands before the body) → the tail (credits and furniture after it) → the body between them. A line is
 * taken out only by a rule that names itself in `removed`; what no rule knows stays in the body.
 */

import { linkAddresses } from '../../article/bare-addresses.js';
import { clean } from '../../article/clean.js';
import { type ArticleInPieces, readToEnd } from '../../article/in-pieces.js';
import type { Article, Author, Block, Credit, Inline, ListItem, Removed, SafeText } from '../../article/model.js';
import { findDate } from '../news/dates.js';
import { furniture, namesGoodsOrPaper } from '../news/furniture.js';

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
  'mail-header': 'a header line of a mail',
  tags: 'the tags the page is filed under',
} as const;

type Rule = keyof typeof REASONS;

/** A headline is at most this long; the longest of a year of agency headlines stay under 200 characters. */
const HEADLINE_MAX = 220;
/** How many units at either end are looked at as head and tail. */
const HEAD_UNITS = 40;
const TAIL_UNITS = 24;

/** Texts are read in pieces of about this many UTF-16 units, so that the first screen of a long one need not wait for its end. */
const PIECE = 1 << 18;

/** A text of more blocks than this is no text that anybody reads; its further lines are one paragraph a piece, so that memory holds them. */
const MAX_BLOCKS = 700_000;

/** Where a text comes from: its name and its address. */
interface Origin {
  name?: SafeText;
  url?: SafeText;
}

/** Parses plain text. Never throws: an empty text gives an empty Article. */
export function parseText(source: string, origin: Origin = {}): Article {
  return readToEnd(parseTextInPieces(source, origin));
}

/** Parses the first piece of a plain text; `unread`, absent for a text of one piece, parses the others. */
export function parseTextInPieces(source: string, origin: Origin = {}): ArticleInPieces {
  const article: Article = {
    authors: [],
    keyPoints: [],
    body: [],
    related: [],
    credits: [],
    source: { format: 'text', ...origin },
    removed: [],
  };
  const state: BodyState = { paragraphs: 0, once: new Set(), twice: new Set(), number: 0 };
  const wrapAt = wrapWidth(clean(source.slice(0, 64_000)));
  const unitsOf = (from: number, to: number) => {
    const text = clean(source.slice(from, to));
    return readUnits(article.body.length > MAX_BLOCKS ? text.replace(/\n+/g, ' ') : text, wrapAt);
  };
  const tailAt = source.length > 3 * PIECE ? cut(source, source.length - PIECE) : source.length;
  let at = tailAt < source.length ? cut(source, PIECE) : source.length;
  const whole = at >= tailAt;
  const head = unitsOf(0, whole ? source.length : at);
  const start = readHead(head, article);
  if (whole) {
    const end = findTail(head, start, article);
    readBody(head, start, end, article, state);
    readTail(head, end, article);
    return { article };
  }
  readBody(head, start, head.length, article, state);
  const readNext = () => {
    if (at >= source.length) return;
    const from = at;
    if (from < tailAt) {
      at = Math.min(tailAt, cut(source, from + PIECE));
      const units = unitsOf(from, at);
      readBody(units, 0, units.length, article, state);
      return;
    }
    at = source.length;
    const units = unitsOf(from, at);
    const end = findTail(units, 0, article);
    readBody(units, 0, end, article, state);
    readTail(units, end, article);
  };
  return {
    article,
    unread: {
      get length() {
        return source.length - at;
      },
      readNext,
    },
  };
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

const BULLET = /^(?:[•‣◦▪▫■□●○◆◇►▶▸➤➢✓✔✦★☆·∙⁃\uf0a7\uf0b7]|[-*+–—](?=\s)|(?:\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\))(?=\s))\s*/;

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
    if (before && wrapAt > 0 && marker === '' && fills(before.width, line, wrapAt) && !MAIL_HEADER.test(line)) {
      before.unit.text += breaksWord(before.unit.text, line) ? line : ` ${line}`;
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

/** A line broken after a hyphen inside a word goes on without a space: "long-" and "term"; "pre-" and "and post-war" does not. */
function breaksWord(text: string, next: string): boolean {
  if (text.charCodeAt(text.length - 1) !== 45) return false;
  return /[a-z\u00df-\u00ff]/.test(text.charAt(text.length - 2)) && !/^(?:and|or|to|und|oder)\b/.test(next);
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
 * Wrapped text has runs of lines in which the next line's first word would not have fitted, and most of those
 * begin within a sentence: where nearly all begin with a capital they are verses, or a list of titles.
 */
function wrapWidth(text: string): number {
  const lines = text
    .slice(0, 64_000)
    .split('\n', 600)
    .map((line) => line.trim());
  const pairs: [line: string, next: string][] = [];
  let widest = 0;
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1] as string, lines[i] as string];
    if (line === '' || next === '') continue;
    // An address is never broken, so it says nothing of the width.
    for (const one of [line, next])
      if (one.length <= WRAP_MAX || !one.includes('://')) widest = Math.max(widest, one.length);
    pairs.push([line, next]);
  }
  if (widest > WRAP_MAX || widest < 30) return 0;
  let full = 0;
  let short = 0;
  let capitals = 0;
  for (const [line, next] of pairs) {
    if (BULLET.test(next)) continue;
    if (fills(line.length, next, widest)) {
      full++;
      if (CAPITAL_FIRST.test(next)) capitals++;
    } else short++;
  }
  return full > 0 && full >= 2 * short && capitals <= 0.6 * full ? widest : 0;
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

/** Wire services and desks, as credits name them. */
const AGENCY =
  '(?:Associated Press|AP|Reuters|Thomson Reuters|Agence France-Presse|AFP|UPI|Bloomberg(?: News)?|Xinhua|dpa|PTI|ANI|IANS|CNN|BBC(?: News)?|NPR|PA Media|wire (?:services|reports)|staff(?: reports?)?)';
const TRAILING_AGENCY = new RegExp(` (?:[Tt]he )?${AGENCY}(?: writers?)?$`);

/** What a person is, on a line of its own under the byline: "Staff Writer". */
const ROLE =
  /^(?:(?:[a-z&’'-]+ ){0,4}(?:staff writer|columnist|correspondent|reporter|editor|contributor|writer|bureau chief)s?|(?:the )?associated press|reuters|afp|bloomberg(?: news)?|usa today(?: network)?)$/i;

let patterns: ReturnType<typeof compile> | undefined;
/** The larger patterns, compiled when the first is needed. */
function compile() {
  return {
    byline: new RegExp(
      `^(?:[Bb][Yy]|[Ww]ritten by|[Ss]tory by)[: ]\\s*(${NAMES}|${AGENCY})((?:\\s*[,|·•/–—-]\\s*|\\s+\\(|\\s+(?:in|for) (?=[${U}])).{0,80})?$`,
    ),
    upperByline: /^(?:by|written by|story by)\b/i,
    tagline: new RegExp(
      `^(${NAMES})\\s+(?:cover(?:s|ed)?|reports? (?:on|from|for)|writes? (?:about|for)|can be reached|(?:is|are) (?:an? |the )?(?:[${L}-]+ ){0,6}(?:reporters?|correspondents?|writers?|editors?|columnists?|journalists?|producers?|critics?|fellows?|contributors?|authors?|professors?))\\b(.*)$`,
    ),
    follow: /^(?:follow|reach|contact|email|e-mail|tweet)\b.{0,200}(?:@|\btwitter\b|\bat\b)/i,
    helpers: new RegExp(
      `^(.{0,40}[${U}].{1,300}?) (?:also )?contributed(?: reporting)? (?:to|for) this (?:report|story|article)(?: from [${U}][${L}. ]{1,40})?\\.?$`,
    ),
    /** A label with a colon may stand over any names; without one only people's names will do, for it may begin a sentence. */
    contributing:
      /^(?:(?:contributing|contributors?|additional reporting|reporting|writing|editing|additional contributions?)(?: by| from)?\s*:|(?:with |additional )?reporting by|with (?:files|reporting|contributions) (?:from|by)|writing by|(?:additional )?editing by|compiled by)\s*(.+)$/i,
    photo:
      /^\(?(?:(?:photo(?:graph)?s?|image|picture|illustration|graphic|video)(?: credit| source|s? courtesy(?: of)?)?(?: ?[:/,] ?| by )|(?:getty images|ap photo|shutterstock)\b)/i,
    bareName: new RegExp(`^(${NAME}(?: (?:and|&) ${NAME})?)(?:(?:, | \\| |/)(${AGENCY}|[${U}][${U} ]{2,30}))?$`),
    dateline: new RegExp(
      `^([${U}][${U}.’' -]{1,40}(?:/[${U}][${U}.’' -]{1,40})?)((?:, [${L}. ]{2,30}?)?(?:, [${U}][${L}]{2,8}\\.? \\d{1,2})?)\\s*(\\((?:[${L} .&-]{2,40})\\))?\\s*(?:[–—]|--?)\\s+(?=[“"‘'«]?[${U}\\d])`,
    ),
    agencyDateline: new RegExp(
      `^([${U}][${L}.’' -]{1,40}?)((?:, [${L}. ]{2,30}?)?(?:, [${U}][${L}]{2,8}\\.? \\d{1,2})?)\\s*\\(((?:AP|Reuters|AFP|UPI|CNN|PTI|ANI|Bloomberg|Xinhua|dpa|IANS)[^)]{0,30})\\)\\s*(?:[–—:]|--?)\\s+(?=\\S)`,
    ),
  };
}
const pattern = () => (patterns ??= compile());

// --- the head ------------------------------------------------------------------------------------------------

/** Reads what stands before the body into the article; returns the index of the body's first unit. */
function readHead(units: Unit[], article: Article): number {
  const stop = Math.min(units.length, HEAD_UNITS);
  let at = readMailHeader(units, article);
  const chosen = at > 0 ? -1 : findHeadline(units, stop);
  if (chosen >= 0) {
    for (; at < chosen; at++) readBeforeHeadline(units[at] as Unit, article);
    article.headline = whole(units[at] as Unit);
    at++;
  }
  const bullets: ListItem[] = [];
  for (; at < stop; at++) {
    const unit = units[at] as Unit;
    const next = units[at + 1];
    if (readDateLine(unit, article) || readByline(unit, article) || readBareByline(units, at, article)) continue;
    if (article.credits.length > 0 && unit.text.length < 60 && ROLE.test(unit.text)) {
      article.credits.push({ kind: 'byline', names: [], words: whole(unit) });
      continue;
    }
    const kind = furniture(whole(unit));
    if (kind === 'key-points-label' && next?.marker) remove(article, unit, 'section-label');
    else if (kind === 'promotion' || kind === 'navigation' || kind === 'copyright') remove(article, unit, kind);
    else if (kind === 'field-label' && BUTTON.test(unit.text)) remove(article, unit, 'empty-label');
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

/** Labels of a page's buttons, which stand between headline and story. */
const BUTTON = /^(?:share(?: this)?|comments|views|photos?|image):?$/i;

const MAIL_HEADER = /^(From|To|Cc|Subject|Date|Sent|Reply-To|Message-ID|List-Id): ?(.*)$/i;

/** Reads the header lines of a mail, where the text begins with them; returns the index of the unit after them, 0 for no mail. */
function readMailHeader(units: Unit[], article: Article): number {
  const fields: { unit: Unit; name: string; value: string }[] = [];
  for (const unit of units.slice(0, 20)) {
    const match = unit.marker === '' && unit.text.length <= 500 ? MAIL_HEADER.exec(unit.text) : null;
    if (!match) break;
    fields.push({ unit, name: (match[1] as string).toLowerCase(), value: match[2] as string });
  }
  const has = (name: string) => fields.some((field) => field.name === name && field.value !== '');
  if (!has('from') || !has('subject')) return 0;
  for (const { unit, name, value } of fields) {
    if (name === 'subject' && article.headline === undefined && value !== '') {
      article.headline = clean(value);
      remove(article, { ...unit, text: unit.text.slice(0, unit.text.length - value.length).trim() }, 'mail-header');
    } else if (name === 'from' && value !== '') {
      const person = value.replace(/\s*<[^>]*>$|^"|"(?=\s*<|$)/g, '').trim();
      const names = person.includes('@') ? [] : addAuthors(person, article);
      article.credits.push({ kind: 'byline', names, words: whole(unit) });
    } else if (!readDateLine(unit, article)) remove(article, unit, 'mail-header');
  }
  return fields.length;
}

/** Key points stand on bullets, not numbers: a numbered list is the story itself; nor on a long dash, which begins a speech. */
function bulletPoint(unit: Unit): boolean {
  return unit.marker !== '' && unit.marker !== '—' && !/\d|[a-z]/.test(unit.marker);
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
    const next = units[i + 1];
    // A sentence is a headline only where a byline or a date under it says so.
    const told = first < 0 && next !== undefined && (isByline(next.text) || isDateLine(next.text));
    if (unit.marker || unit.text.length > HEADLINE_MAX || dateline(unit.text)) break;
    if (!titleLike(unit.text) && !told) break;
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
      const above = (units[first] as Unit).text;
      if (shortTitleCase(unit.text) && isLabel(above, unit.text)) continue;
      if (words(unit.text) >= 5 && words(unit.text) >= 2 * words(above) && isLabel(above, unit.text)) first = i;
      break;
    }
  }
  return first >= 0 && first + 1 < units.length ? first : -1;
}

/** Words that begin a title, and no label: "The Last Ferryman", "Why We Swim". */
const TITLE_START =
  /^(?:the|an?|how|why|what|when|where|who|my|our|your|his|her|their|inside|in|on|at|after|before|is|are|can|no|not|i|we|you|it)\b/i;

/**
 * Whether a few capitalised words above a longer line are a label ("Domain Registration") and that line the headline. They
 * are where they name goods, a paper or a section; where the longer line is in title case, for a dek hardly ever is;
 * and where they are one or two words that begin no title. Else they are the headline and the longer line its dek.
 */
function isLabel(short: string, long: string): boolean {
  if (namesGoodsOrPaper(short) || titleCase(long)) return true;
  return words(short) <= 2 && !TITLE_START.test(short);
}

/** True where nearly all of the longer words have a capital. */
function titleCase(text: string): boolean {
  const long = text.split(' ').filter((word) => word.length > 3);
  return long.length > 1 && long.filter((word) => /^\W*[A-Z]/.test(word)).length >= 0.8 * long.length;
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

/** What may stand between a byline and its date: "By Ann Lee | Published on Monday, July 26, 2021". */
const BEFORE_DATE =
  /(?:[\s|·•,/(–—-]|\b(?:published|posted|updated|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b:?)+$/i;

/** A byline's own words, its names and, where the line ends with a date, the words of that. */
function bylineOf(text: string): { line: string; names: string; dated: string } | undefined {
  if (text.length > 160 || !pattern().upperByline.test(text)) return undefined;
  const found = findDate(text);
  const cutAt = found ? text.slice(0, found.start).replace(BEFORE_DATE, '').length : text.length;
  const dated = text.slice(cutAt).trim();
  const line = dated !== '' && isDateLine(dated) ? text.slice(0, cutAt) : text;
  const names = pattern().byline.exec(line)?.[1];
  return names === undefined ? undefined : { line, names, dated: line === text ? '' : dated };
}

const isByline = (text: string) => bylineOf(text) !== undefined;

function readByline(unit: Unit, article: Article): boolean {
  const found = unit.marker ? undefined : bylineOf(unit.text);
  if (!found) return false;
  const names = addAuthors(found.names, article);
  const dated = found.dated !== '' && readDateLine({ text: found.dated, marker: '', apart: false }, article);
  article.credits.push({ kind: 'byline', names, words: clean(dated ? found.line : unit.text) });
  return true;
}

/** A byline without "By": a name alone over a role or a date ("Jane Doe", "Staff Writer"), or a name and a paper ("Jane Doe, USA TODAY"). */
function readBareByline(units: Unit[], at: number, article: Article): boolean {
  const unit = units[at] as Unit;
  const next = units[at + 1];
  if (unit.marker || unit.text.length > 100 || !next || article.authors.length > 0) return false;
  const match = pattern().bareName.exec(unit.text);
  if (!match?.[1] || !(isDateLine(next.text) || ROLE.test(next.text))) return false;
  article.credits.push({ kind: 'byline', names: addAuthors(match[1], article), words: whole(unit) });
  return true;
}

function addAuthors(line: string, article: Article): SafeText[] {
  const names = splitNames(line);
  for (const name of names) if (!article.authors.some((author) => author.name === name)) article.authors.push({ name });
  return names;
}

function splitNames(text: string): SafeText[] {
  return text
    .split(/,? (?:and|&) |, /)
    .map((name) => {
      const bare = name.replace(TRAILING_AGENCY, '');
      return words(bare) > 1 ? bare : name;
    })
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
  /** The last number that a numbered line stood on. */
  number: number;
}

const numberOf = (unit: Unit) => Number(/\d+/.exec(unit.marker)?.[0]);

/** A number begins an item where it is 1, or one more or less than a number before or soon after it; else a sentence ("12. Juli war heiß"). */
function numbered(units: Unit[], at: number, end: number, state: BodyState): boolean {
  const number = numberOf(units[at] as Unit);
  if (number === 1 || Math.abs(number - state.number) === 1) return true;
  state.number = number;
  for (let i = at + 1; i < end && i < at + 12; i++) {
    const { marker } = units[i] as Unit;
    if (/\d/.test(marker)) return Math.abs(numberOf(units[i] as Unit) - number) === 1;
  }
  return false;
}

function readBody(units: Unit[], start: number, end: number, article: Article, state: BodyState): void {
  recurringLabels(units, start, end, state);
  let apart = 0;
  for (let at = start; at < end; at++) if ((units[at] as Unit).apart) apart++;
  const spaced = apart > (end - start) / 2;
  for (let at = start; at < end; at++) {
    const unit = units[at] as Unit;
    if (unit.marker) {
      const run: ListItem[] = [];
      const ordered = /\d/.test(unit.marker);
      if (ordered && !numbered(units, at, end, state)) {
        state.paragraphs++;
        article.body.push({ type: 'paragraph', content: prose(whole(unit)) });
        continue;
      }
      for (; at < end && (units[at] as Unit).marker && /\d/.test((units[at] as Unit).marker) === ordered; at++)
        run.push(item(units[at] as Unit));
      at--;
      if (ordered) state.number = numberOf(units[at] as Unit);
      state.paragraphs += run.length;
      article.body.push({
        type: 'list',
        ordered,
        ...(ordered && { start: numberOf(unit) }),
        items: run,
      });
      continue;
    }
    const text = unit.text;
    const stories = text.length <= LABEL_MAX ? listedStories(units, at, end) : 0;
    if (stories > 0) {
      readListed(units, at, stories, state.paragraphs, article);
      at += stories;
      continue;
    }
    if (text.length <= HEADLINE_MAX && !readAside(units, at, state, article)) {
      if (isSubhead(units, at, start, end, spaced) && !state.twice.has(labelOf(text))) {
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

/** A label is at most this long. */
const LABEL_MAX = 30;

/** Labels that can stand in a story over nothing but other stories. */
const STORIES = /^(?:related|more on this|more stories|read (?:more|next|also)|also read|see also)\b/i;

/** How many headlines of other stories stand under the label at `at`, in the middle of a story: bullets, or lines that touch it. */
function listedStories(units: Unit[], at: number, end: number): number {
  const label = units[at] as Unit;
  if (!STORIES.test(label.text) || furniture(label.text) !== 'related-label') return 0;
  let count = 0;
  for (let i = at + 1; i < end && i <= at + 12; i++) {
    const unit = units[i] as Unit;
    if (!unit.marker && (unit.apart || (units[i - 1]?.marker ?? '') !== '')) break;
    if (!isListedHeadline(unit)) return 0;
    count++;
  }
  return count;
}

/** Reads a label and the headlines under it into the related stories. */
function readListed(units: Unit[], at: number, stories: number, after: number, article: Article): void {
  remove(article, units[at] as Unit, stories > 0 ? 'section-label' : 'empty-label');
  for (const unit of units.slice(at + 1, at + 1 + stories))
    article.related.push({ headline: clean(unit.text), after, words: whole(unit) });
}

/** Reads a line of the body that is not the story: furniture, a teaser, a credit. False where it is the story's own. */
function readAside(units: Unit[], at: number, { paragraphs, twice }: BodyState, article: Article): boolean {
  const unit = units[at] as Unit;
  // Nearly every line is a sentence, which can be a credit but neither furniture nor a teaser.
  const { text } = unit;
  const exception = '©(cCrRaAsS'.includes(text[0] ?? ' ') && EXCEPTION.test(text);
  if (text.length > 60 && text.endsWith('.') && !exception) return readCredit(unit, article);
  const kind = furniture(unit.text);
  if ((kind === 'promotion' || kind === 'navigation' || kind === 'copyright') && !echoed(unit, units[at + 1])) {
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

/** How a line that ends as a sentence must begin to be a notice of copyright or a labelled teaser. */
const EXCEPTION = /^(?:©|\(c\)|copyright|related|read |also read|see also)/i;

/** True for a subhead of advice that only looks like a button: the paragraph under it takes its words up ("Register", "To register, …"). */
function echoed(unit: Unit, next: Unit | undefined): boolean {
  if (unit.text.length < 5 || !next) return false;
  return next.text.slice(0, 80).toLowerCase().includes(unit.text.toLowerCase());
}

const CUE_AT_END =
  /\b(?:says?|said|told|adds?|added|asks?|asked|writes?|wrote|tweeted|replied|answered|warned|explained|continued|concluded)$/i;

/** Labels of teasers that name no story: what follows is the headline. */
const TEASER_LABEL =
  /^(?:read(?: more| also| next)?|also read|more|related(?: story| stories| article)?|see also|see more|watch|listen|opinion|analysis|explainer|fact check|live updates|in photos|photos|video)$/i;

/** Labels that leave no doubt, and what may part them from a headline, which may then end with a full stop. */
const STRONG_LABEL =
  /^(read (?:more|also|next)|also read|related(?: stor(?:y|ies)| articles?| coverage)?|see also) ?(?::|\||>+|»|→) ?([A-Z\d“‘"'«].*)$/i;

/** Labels of a notice, not of a story: "When:Saturday, June 5 at noon". */
const NOTICE_LABEL =
  /^(?:when|where|who|what|why|how|time|date|day|venue|place|location|address|tickets?|price|cost|entry|admission|phone|tel|telephone|mobile|fax|e-?mail|web(?:site)?|info(?:rmation)?|score|result|rating|ingredients|serves|method|hours|open|closed|age|born|died|name|job|note|warning|tip|cast|director|running time|final score|box office)$/i;

/**
 * A teaser for another story: a kicker of at most eight words, a colon, and a headline, which ends without a full stop.
 * Scrapes lose the space after the colon ("Close call:Ferry misses pier"), and no writer leaves it out; with the space
 * only a quoted kicker or a known label will do, for a sentence may hold a colon too.
 */
function teaser(text: string): { kicker: string; headline: string } | undefined {
  const labelled = text.length <= HEADLINE_MAX && 'rRaAsS'.includes(text[0] ?? ' ') ? STRONG_LABEL.exec(text) : null;
  if (labelled) {
    const [, kicker = '', headline = ''] = labelled;
    if (words(headline) >= 3 && !/[.!?] /.test(headline)) return { kicker, headline };
  }
  const colon = text.indexOf(':');
  if (colon < 2 || colon > 80 || !titleLike(text)) return undefined;
  const kicker = text.slice(0, colon).trim();
  const headline = text.slice(colon + 1).trim();
  if (words(kicker) > 8 || words(headline) < 3 || CUE_AT_END.test(kicker) || furniture(kicker) === 'field-label')
    return undefined;
  if (NOTICE_LABEL.test(kicker)) return undefined;
  if (
    !(CAPITAL_FIRST.test(headline) || /^[\d“‘"'«¿¡]/.test(headline)) ||
    /^(?:q|a)$/i.test(kicker) ||
    /^https?$/i.test(kicker)
  )
    return undefined;
  if (TEASER_LABEL.test(kicker)) return { kicker, headline };
  const glued = text[colon + 1] !== ' ' && !/\d$/.test(kicker);
  if (glued && words(headline) >= (words(kicker) > 1 ? 3 : 5)) return { kicker, headline };
  if (glued) return undefined;
  return /^[‘“"'«].*[’”"'»]$/.test(kicker) && words(kicker) >= 2 ? { kicker, headline } : undefined;
}

/** What stands before a line's colon. */
const labelOf = (text: string) => text.slice(0, Math.max(0, text.indexOf(':'))).trim();

/** Notes the labels before a colon that come back: the speakers of an interview, whose lines are no teasers. */
function recurringLabels(units: Unit[], start: number, end: number, { once, twice }: BodyState): void {
  for (let i = start; i < end; i++) {
    const { text } = units[i] as Unit;
    // Only a line short enough for a teaser is ever compared.
    const colon = text.length > HEADLINE_MAX ? -1 : text.indexOf(':');
    if (colon < 1 || colon > 80) continue;
    const label = labelOf(text);
    if (once.has(label)) twice.add(label);
    else once.add(label);
  }
}

/**
 * A subhead: a short line without closing punctuation or quotes over a longer paragraph. Where blank lines part the
 * paragraphs (`spaced`), it has one above it and one or a long paragraph below it, which a verse has not.
 */
function isSubhead(units: Unit[], at: number, start: number, end: number, spaced: boolean): boolean {
  const { text, apart } = units[at] as Unit;
  const next = units[at + 1];
  if (spaced && (!apart || (next && !next.apart && next.text.length <= 120))) return false;
  if ((text.endsWith('?') && words(text) === 1) || /:\S|^[QA]:/.test(text)) return false;
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

/** A dateline ends with a dash, or an agency and a colon, among its first words. */
const DATELINE_AHEAD = /^.{3,90}?(?:[–—-]|\):)\s/;

/** Words in capitals that stand before a dash and are no place. */
const NO_PLACE =
  /^(?:breaking|exclusive|updated?|correction|clarification|editor|note|warning|live|watch|opinion|analysis|explainer|video|photos?|related|more|read|nato|nasa|covid|ibm|fbi|cia|fifa|uefa|nfl|nba|dear|please|[IAQ])\b/i;

/** "(CNN) — " or "(CNN)" alone: an agency without a place. */
const AGENCY_PREFIX =
  /^\((CNN|AP|Reuters|AFP|UPI|Bloomberg|Xinhua|dpa|PTI|ANI|IANS)(?: Business)?\)\s*(?:(?:[–—]|--?)\s*)?(?=[“"‘'A-Z])/;

function dateline(text: string): { name: string; words: string; agency?: string } | undefined {
  const match = DATELINE_AHEAD.test(text)
    ? (pattern().dateline.exec(text) ?? pattern().agencyDateline.exec(text))
    : null;
  if (!match || NO_PLACE.test(match[1] ?? '')) return undefined;
  const [all, name = '', , agency] = match;
  const place = capitals(name) ? name : name.trim();
  return { name: place.trim(), words: all, ...(agency && { agency: agency.replace(/[()]/g, '') }) };
}

const capitals = (text: string) => text === text.toUpperCase();

/**
 * Takes the dateline or the agency at the head of a story's first paragraph into `article`; returns the text after it, or the text
 * as it was.
 */
export function takeDateline(text: string, article: Article): string {
  const wire = text.charCodeAt(0) === 40 ? AGENCY_PREFIX.exec(text) : null;
  if (wire?.[1]) {
    article.credits.push({ kind: 'agency', names: [clean(wire[1])], words: clean(wire[0].trim()) });
    return text.slice(wire[0].length);
  }
  const found = dateline(text);
  if (!found) return text;
  article.place = { name: clean(found.name), words: clean(found.words.trim()) };
  if (found.agency) article.credits.push({ kind: 'agency', names: [clean(found.agency)], words: clean('') });
  return text.slice(found.words.length);
}

// --- credits and the tail ------------------------------------------------------------------------------------

const CREDIT_AHEAD =
  /^(?:contribut|with |additional|reporting|writing|editing|compiled|\(?(?:photo|image|picture|illus|graphic|video|getty|ap photo|shutter))/i;

/** Where the next credit of a line begins: "Reporting by Ann Lee; Editing by Bo Ek". */
const NEXT_CREDIT =
  /(?:;|\.|,)?(?<!^with|\badditional)\s+(?=(?:additional )?(?:reporting|writing|editing|graphics|compiled) by )/i;

function readCredit(unit: Unit, article: Article): boolean {
  const { text } = unit;
  if (unit.marker || text.length > 400) return false;
  if ('cwareipgsvCWAREIPGSV('.includes(text[0] ?? ' ') && CREDIT_AHEAD.test(text)) {
    const parts = text.split(NEXT_CREDIT);
    const named = parts.map((part) => pattern().contributing.exec(part.replace(/[.;]$/, ''))?.[1]);
    if (named.every((names) => names !== undefined && properNames(names))) {
      article.credits.push({ kind: 'contributors', names: creditNames(named[0] as string), words: whole(unit) });
      return true;
    }
    const photo = text.length <= 120 ? pattern().photo.exec(text) : null;
    if (photo && properNames(text.slice(photo[0].length).replace(/[).]+$/, ''))) {
      article.credits.push({ kind: 'note', names: [], words: whole(unit) });
      return true;
    }
  }
  const helpers = text.includes(' contributed') ? pattern().helpers.exec(text)?.[1] : undefined;
  if (helpers !== undefined && properNames(helpers)) {
    article.credits.push({ kind: 'contributors', names: creditNames(helpers), words: whole(unit) });
    return true;
  }
  return false;
}

const LOWER_IN_NAMES =
  /^(?:and|&|of|the|in|at|for|from|by|via|with|de|da|del|der|van|von|al|el|bin|ibn|la|le|di|du|dos|ter|ten|staff|writers?|reporters?|journalists?|correspondents?|colleagues|editors?|wire|services?|reports?|news|dpa|via|\/|\||-|–)$/;

/** True for words that are nothing but names: each has a capital, but for the small words of names and of their desks. */
function properNames(text: string): boolean {
  return (
    words(text) <= 60 &&
    text
      .split(/[\s,/;]+/)
      .every((word) => word === '' || CAPITAL_FIRST.test(word) || word[0] === '@' || LOWER_IN_NAMES.test(word))
  );
}

/** The names in a credit, without their desks and places: "Reuters writers Ann Lee in Oslo and Bo Ek". */
function creditNames(text: string): SafeText[] {
  const bare = text
    .replace(/\.$/, '')
    .replace(/^.{1,40}? (?:writers?|reporters?|journalists?|correspondents?) (?=[A-Z])/, '');
  return splitNames(bare.replace(/ in (?:the )?[A-Z][^,;]*?(?=,| and |$)/g, ''));
}

/** True for a unit that may stand after the story: a credit, a label, furniture, a teaser, a date. */
function tailUnit(unit: Unit): boolean {
  const { text } = unit;
  if (unit.marker) return false;
  if (furniture(text) || teaser(text) || isTagline(text) || sourceLine(text) || TAGS.test(text)) return true;
  if (readCredit(unit, { credits: [] as Credit[] } as Article)) return true;
  return isDateLine(text) || isByline(text);
}

/** Takes a closing line of credit ("Reporting by …", "Ann Lee covers …") into `article`; false for any other line. */
export function takeCredit(text: string, article: Article): boolean {
  const unit: Unit = { text, marker: '', apart: true };
  if (isTagline(text)) readTagline(unit, article);
  else if (!readCredit(unit, article)) return false;
  return true;
}

function isTagline(text: string): boolean {
  return text.length <= 400 && (pattern().tagline.test(text) || (/@/.test(text) && pattern().follow.test(text)));
}

const TAGS = /^(?:tags|tagged(?: as)?|topics|filed under|categor(?:y|ies)|keywords|posted in) ?: ?[^.!?]{1,200}$/i;

const SOURCE_LINE =
  /^(?:article |original )?source\s*:\s*(\S.*)$|^this (?:article|story|report) (?:was )?(?:originally|first) (?:appeared|published)\b.*$/i;
const sourceLine = (text: string) => (text.length <= 200 ? SOURCE_LINE.exec(text) : null);

/** The index where the tail begins: after the last paragraph of the story. */
function findTail(units: Unit[], start: number, article: Article): number {
  const stop = Math.max(start, units.length - TAIL_UNITS);
  let end = units.length;
  for (let i = units.length - 1; i >= stop; i--) {
    const unit = units[i] as Unit;
    if (tailUnit(unit) && !ofTheStory(units, i, start, article)) {
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

/** True for a line like a tagline about somebody whom the story has named, who is no author but a person in it. */
function ofTheStory(units: Unit[], at: number, start: number, article: Article): boolean {
  const { text } = units[at] as Unit;
  const match = text.length <= 400 ? pattern().tagline.exec(text) : null;
  if (!match?.[1]) return false;
  return splitNames(match[1]).some((name) => {
    if (article.authors.some((author) => sameName(author.name, name))) return false;
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    for (let i = start; i < at; i++) {
      const unit = units[i] as Unit;
      if (unit.text.includes(surname) && !isTagline(unit.text) && !isByline(unit.text)) return true;
    }
    return false;
  });
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
      let stories = 0;
      while (isListedHeadline(units[at + stories + 1])) stories++;
      readListed(units, at, stories, paragraphs, article);
      at += stories;
    } else if (isTagline(unit.text)) readTagline(unit, article);
    else if (origin) readSource(unit, origin[1], article);
    else if (TAGS.test(unit.text)) remove(article, unit, 'tags');
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
  if (TAGS.test(unit.text)) return false;
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
  return linkAddresses([{ type: 'text', text: text as SafeText }]);
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
