/**
 * Scores quotations against annotated news: `npm run score:quotes`. Needs ../shared (the corpora and their scorer); says so
 * and stops where it is missing. Prints each corpus whole, and the English and German ones also in the half that was read while the rules
 * were written and the half that was only ever scored; then the confusion by kind of source and by cue.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..', '..');
const shared = join(root, '..', 'shared', 'quotes');
if (!existsSync(shared)) {
  console.log('skipped: the corpora of ../shared are not here');
  process.exit();
}
const folder = mkdtempSync(join(tmpdir(), 'lede-quotes-'));
const input = { quotes: 'src/quotes/index.ts', languages: 'src/quotes/languages/index.ts' };
const build = await rolldown({ cwd: root, input, platform: 'node' });
await build.write({ dir: folder, entryFileNames: '[name].mjs', format: 'esm' });
const { quotesOf } = await import(join(folder, 'quotes.mjs'));
const { languageOf } = await import(join(folder, 'languages.mjs'));

/** @typedef {{id: string, text: string, quotes: {start: number, end: number, text: string, attributed: boolean, speaker?: string, speakerStart?: number, speakerEnd?: number, cue?: string}[]}} Doc */

/** The document's paragraphs as passages, at their own places in its text. @param {string} text */
function passagesOf(text) {
  const passages = [];
  let paragraph = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === '') continue;
    passages.push({ text: match[0], kind: 'paragraph', paragraph: ++paragraph, start: match.index, quoted: false });
  }
  return passages;
}

/** @param {Doc} doc @param {string} [tag] its language */
function predict(doc, tag = 'en') {
  const passages = passagesOf(doc.text);
  const found = quotesOf(passages, { language: languageOf(passages, tag) });
  const quotes = found.flatMap((/** @type {any} */ one) =>
    one.parts.map((/** @type {any} */ part) => ({
      start: part.start,
      end: part.end,
      speaker: one.speaker?.name ?? null,
      mention: one.speaker?.mention ?? null,
      confidence: one.confidence,
      set: !/["“”„«»‘’']/.test(doc.text.slice(Math.max(0, part.start - 2), part.start)),
    })),
  );
  return { id: doc.id, quotes };
}

/**
 * @param {string} label @param {Doc[]} docs
 * @param {string} tag the language of the documents
 * @param {boolean} marked only runs between marks: the corpora know no others, so that dialogues and block quotations count as extras in them
 */
function score(label, docs, tag = 'en', marked = false) {
  const gold = join(folder, 'gold.jsonl');
  const predictions = join(folder, 'predictions.jsonl');
  writeFileSync(gold, docs.map((doc) => JSON.stringify(doc)).join('\n'));
  const start = process.hrtime.bigint();
  const predicted = docs.map((doc) => predict(doc, tag));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (marked) for (const one of predicted) one.quotes = one.quotes.filter((/** @type {any} */ { set }) => !set);
  writeFileSync(predictions, predicted.map((one) => JSON.stringify(one)).join('\n'));
  const errors = process.env.ERRORS ? ['--errors', process.env.ERRORS] : [];
  const out = execFileSync(process.execPath, [join(shared, 'score.mjs'), gold, predictions, ...errors], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const megabytes = docs.reduce((sum, doc) => sum + doc.text.length, 0) / 2 ** 20;
  console.log(`\n${label}: ${docs.length} documents, ${(megabytes / seconds).toFixed(1)} MB/s\n${out}`);
}

/** The runs whose source is annotated, each with the prediction that begins within two characters of it. @param {Doc[]} docs */
function* found(docs) {
  for (const doc of docs) {
    const mine = predict(doc).quotes;
    for (const gold of doc.quotes) {
      const { attributed, speaker } = gold;
      if (!attributed || speaker === undefined) continue;
      const hit = mine.find((/** @type {{ start: number }} */ one) => Math.abs(one.start - gold.start) <= 2);
      if (hit) yield { gold, speaker, hit };
    }
  }
}

/**
 * Where attribution goes wrong: for each kind of source and each common cue, how many runs were given the annotated source, another, or
 * none.
 * @param {Doc[]} docs
 */
function confusion(docs) {
  /** @type {Map<string, { right: number, other: number, none: number }>} */
  const table = new Map();
  for (const { gold, speaker, hit } of found(docs)) {
    const result = hit.speaker === null ? 'none' : right(gold, hit) ? 'right' : 'other';
    const pronoun = /^(?:he|she|they|i|we|it|who|you)$/i.test(speaker.trim());
    const kind = pronoun ? 'a pronoun' : /\p{Lu}/u.test(speaker) ? 'a name' : 'a description';
    const cue = (gold.cue ?? '').toLowerCase().trim() || 'no cue';
    for (const key of [`source: ${kind}`, `cue: ${cue}`]) {
      const row = table.get(key) ?? { right: 0, other: 0, none: 0 };
      row[result]++;
      table.set(key, row);
    }
  }
  console.log('confusion, news, all            right  other   none');
  const rows = [...table].sort(([a, x], [b, y]) =>
    a.startsWith('s') === b.startsWith('s') ? sum(y) - sum(x) : a.startsWith('s') ? -1 : 1,
  );
  for (const [key, { right, other, none }] of rows.slice(0, 24))
    console.log(`${key.padEnd(30)} ${[right, other, none].map((n) => String(n).padStart(6)).join(' ')}`);
}
/** @param {{ right: number, other: number, none: number }} row */
const sum = ({ right, other, none }) => right + other + none;

/** True where the speaker found is the annotated one: by the mention, or by a name they share. @param {Doc['quotes'][0]} gold @param {any} hit */
function right({ speaker = '', speakerStart = 0, speakerEnd = 0 }, hit) {
  const met = hit.mention && hit.mention.start < speakerEnd && hit.mention.end > speakerStart;
  return met || (speaker.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).some((word) => hit.speaker?.includes(word));
}

/**
 * How often a speaker given with a confidence is the annotated one, by the confidence that was given.
 * @param {Doc[]} docs
 */
function calibration(docs) {
  /** @type {Map<number, { runs: number, right: number }>} */
  const table = new Map();
  for (const { gold, hit } of found(docs)) {
    if (hit.speaker === null) continue;
    const row = table.get(hit.confidence) ?? { runs: 0, right: 0 };
    row.runs++;
    if (right(gold, hit)) row.right++;
    table.set(hit.confidence, row);
  }
  console.log('\nconfidence given   runs  right');
  for (const [confidence, { runs, right }] of [...table].sort(([a], [b]) => b - a))
    console.log(`${confidence.toFixed(2).padStart(16)} ${String(runs).padStart(6)}   ${(right / runs).toFixed(2)}`);
}

/** @param {string} name @returns {Doc[]} */
const read = (name) =>
  readFileSync(join(shared, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
/** @param {Doc} doc */
const isRead = (doc) => (createHash('sha256').update(doc.id).digest()[0] ?? 0) % 2 === 0;

/** @param {Doc} doc */
const isReadGerman = (doc) => (createHash('md5').update(doc.id).digest()[0] ?? 0) % 2 === 0;

const news = read('polnear-train.jsonl');
if (process.env.HALF) score('the half that was read', news.filter(isRead));
else {
  score('news, all', news);
  score('news, all, runs between marks alone', news, 'en', true);
  score('news, the half that was read', news.filter(isRead));
  score(
    'news, the half that was only scored',
    news.filter((doc) => !isRead(doc)),
  );
  const long = news.map((doc) => ({ ...doc, quotes: doc.quotes.filter((one) => one.text.split(/\s+/).length >= 5) }));
  score('news, quotations of five words or more (attribution counts; extras do not)', long);
}
score('wiki news', read('gum-news-dev.jsonl'));
const german = read('german-dev.jsonl');
if (!process.env.HALF) score('German, all', german, 'de');
score('German, the half that was read', german.filter(isReadGerman), 'de');
if (!process.env.HALF) {
  const scored = german.filter((doc) => !isReadGerman(doc));
  score('German, the half that was only scored', scored, 'de');
}
if (!process.env.HALF) {
  confusion(news);
  calibration(news);
}
rmSync(folder, { recursive: true });
