/**
 * Judges which runs of text are story: the trees give each a probability, what stands together is judged together,
 * and a rule is named for what is left out. Pure.
 */
import { getOrMake } from '../../../base/get-or-make.js';
import { hasClassWord } from '../class-words.js';
import { type Element, standsIn } from '../dom.js';
import { isReferenceLabel } from '../reference.js';
import { NOTE_TITLE_WORDS } from '../rules/class-words.js';
import { HEADINGS } from '../rules/elements.js';
import { EMBED_CONSENT, PICTURE_LABEL } from '../rules/phrases.js';
import type { RemovalRule } from '../rules/removal.js';
import { isKeyPointsLabel } from '../story.js';
import { describeRuns, type FeatureTable, type PageContext } from './features.js';
import { isSentence, oddsByRules, ruleForLabel } from './few-runs.js';
import { findRepeats } from './repeats.js';
import type { TextRun } from './runs.js';
import { contributions, logOdds, type Trees, unpackTrees } from './trees.js';
import { WEIGHTS } from './weights.js';

/** What was decided of a run. */
export interface Judgement {
  run: TextRun;
  /** Why it is left out; undefined for story. */
  rule: RemovalRule | undefined;
  /** What weighed most against a run that the model left out, the strongest first; only where it was asked for. */
  evidence?: readonly string[];
}

/** A page of so few runs is judged by the rules alone, one of so many by the model alone, one between by both. */
const FEW = 6;
const MANY = 20;

/**
 * A page with so many words in sentences is judged by the model alone, one of so many by the rules alone, one between
 * by both. Of the pages that the model is trained on few are as long; on manuals in one page (of R, git, Ghostscript)
 * it left out up to two thirds of the text.
 */
const LONG = 4000;
const VERY_LONG = 10_000;

/** From these log-odds on a run is story: it is as likely as not. */
const STORY = 0;

let trees: Trees | undefined;
function loadTrees(): Trees {
  trees ??= unpackTrees(WEIGHTS);
  return trees;
}

/** How many features explain why a run was left out. */
const MOST_EVIDENCE = 5;

/**
 * Judges every run of a page, in order; with `explain`, also says what weighed against those that are left out. A
 * page of few runs, or a very long one, is unlike those that the model has seen: there the rules say more.
 */
export function judgeRuns(runs: readonly TextRun[], context: PageContext, explain = false): Judgement[] {
  const trust = Math.min(shareOfWay(runs.length, FEW, MANY), 1 - shareOfWay(wordsInSentences(runs), LONG, VERY_LONG));
  const table = trust > 0 ? describeRuns(runs, context) : undefined;
  const odds = table ? oddsByModel(table) : runs.map(() => 0);
  if (trust < 1) {
    const byRules = oddsByRules(runs, context);
    runs.forEach((_, i) => {
      odds[i] = (odds[i] ?? 0) * trust + (byRules[i] ?? 0) * (1 - trust);
    });
  }
  if (context.reference !== undefined) favourReference(runs, odds, context.reference, context.headlineElement);
  if (context.opening !== undefined) keepOpening(runs, odds, context.opening);
  judgeTogether(runs, odds);
  if (trust > 0) keepWithNeighbours(runs, odds);
  const byRulesOnly = trust > 0 && isTooLittle(runs, odds, context);
  const final = byRulesOnly ? oddsByRules(runs, context) : odds;
  leaveOutComments(runs, final);
  leaveOutRefrains(runs, final);
  leaveOutPlaceholders(runs, final);
  keepLabels(runs, final);
  const repeats = findRepeats(runs, (i) => (final[i] ?? 0) >= STORY);
  const first = final.findIndex((one) => one >= STORY);
  const last = final.findLastIndex((one) => one >= STORY);
  return runs.map((run, i) => {
    if (repeats.has(i)) return { run, rule: 'repeat' };
    const isStory = (final[i] ?? 0) >= STORY;
    const rule = isStory ? undefined : ruleFor(run, context.root, i < first ? -1 : i > last ? 1 : 0);
    const evidence = explain && table && !byRulesOnly && rule !== undefined ? evidenceAgainst(table, i) : [];
    return { run, rule, ...(evidence.length > 0 && { evidence }) };
  });
}

/** How far a number is on the way from `start` to `end`: 0 before it, 1 after it. */
function shareOfWay(number: number, start: number, end: number): number {
  return Math.min(1, Math.max(0, (number - start) / (end - start)));
}

function wordsInSentences(runs: readonly TextRun[]): number {
  let words = 0;
  for (const run of runs) if (isSentence(run)) words += run.counts.words;
  return words;
}

function oddsByModel({ rows, width }: FeatureTable): number[] {
  const model = loadTrees();
  return Array.from({ length: rows.length / width }, (_, i) => logOdds(model, rows, i * width));
}

/**
 * How much more likely than the model says it is that text of a reference is wanted: log-odds. What stands in the
 * element for its text and isn't cut by a rule is a part of it, with few exceptions.
 */
const FAVOUR = 1.5;

/** The same for headings and the titles of notes, which are hardly ever anything else. */
const FAVOUR_OF_HEADINGS = 3;

/** Log-odds of what is certainly no text of a reference. */
const LABEL = -5;

/**
 * On a reference, keeps the text after the headline that the model would leave out although it isn't sure, but for the
 * page's labels.
 */
function favourReference(
  runs: readonly TextRun[],
  odds: number[],
  reference: Element,
  headline: Element | undefined,
): void {
  const start = headline?.order ?? reference.order;
  runs.forEach(({ cutBy, element, text }, i) => {
    if (!standsIn(element, reference)) return;
    if (isReferenceLabel(text, element)) odds[i] = LABEL;
    else if (cutBy === undefined && element.order >= start)
      odds[i] = (odds[i] ?? 0) + (isTitle(element) ? FAVOUR_OF_HEADINGS : FAVOUR);
  });
}

function isTitle(element: Element): boolean {
  return HEADINGS.has(element.tag) || hasClassWord(element, NOTE_TITLE_WORDS);
}

/** Log-odds of what the page shows as the beginning of its text. */
const OPENING = 3;

function keepOpening(runs: readonly TextRun[], odds: number[], opening: Element): void {
  runs.forEach(({ element }, i) => {
    if (standsIn(element, opening)) odds[i] = OPENING;
  });
}

/** The names of the features that weighed most against run `i`, the strongest first. */
function evidenceAgainst({ rows, width, names }: FeatureTable, i: number): string[] {
  return [...contributions(loadTrees(), rows, i * width)]
    .filter(([, sum]) => sum < 0)
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST_EVIDENCE)
    .flatMap(([feature]) => names[feature] ?? []);
}

/** Elements whose runs are judged together: cells of a table say nothing alone, nor do lines of code. */
const WHOLE: ReadonlySet<string> = new Set(['table', 'pre']);

/** A table with longer cells than this, in UTF-16 units, sets the page rather than showing data. */
const CELL_MAX = 200;

/** Gives the runs of a table, or of code, the mean of their log-odds, weighted by their lengths. */
function judgeTogether(runs: readonly TextRun[], odds: number[]): void {
  const members = new Map<Element, number[]>();
  runs.forEach(({ element }, i) => {
    const whole = wholeAround(element);
    if (whole === undefined) return;
    getOrMake(members, whole, () => []).push(i);
  });
  for (const list of members.values()) {
    if (list.length < 2 || list.some((i) => (runs[i]?.text.length ?? 0) > CELL_MAX) || setsPage(runs, list)) continue;
    let sum = 0;
    let weights = 0;
    for (const i of list) {
      const weight = Math.log1p(runs[i]?.text.length ?? 0);
      sum += (odds[i] ?? 0) * weight;
      weights += weight;
    }
    for (const i of list) odds[i] = sum / weights;
  }
}

/** So many sentences in paragraphs of one cell are the story of a page that a table sets. */
const CELL_SENTENCES = 3;

function setsPage(runs: readonly TextRun[], members: readonly number[]): boolean {
  const sentences = new Map<Element, number>();
  return members.some((i) => {
    const run = runs[i];
    const cell = run?.element.parent;
    if (run === undefined || cell === undefined || run.element.tag !== 'p' || !isSentence(run)) return false;
    const count = (sentences.get(cell) ?? 0) + 1;
    sentences.set(cell, count);
    return count >= CELL_SENTENCES;
  });
}

/**
 * Keeps a sentence that the model would leave out, though not surely, where most of the prose of the container around
 * it is kept.
 */
function keepWithNeighbours(runs: readonly TextRun[], odds: number[]): void {
  const sums = new Map<Element, { runs: number; words: number; kept: number }>();
  runs.forEach((run, i) => {
    if (!isSentence(run)) return;
    for (const element of around(run.element)) {
      const sum = sums.get(element) ?? { runs: 0, words: 0, kept: 0 };
      sums.set(element, sum);
      sum.runs++;
      sum.words += run.counts.words;
      if ((odds[i] ?? 0) >= STORY) sum.kept += run.counts.words;
    }
  });
  runs.forEach((run, i) => {
    if ((odds[i] ?? 0) >= STORY || (odds[i] ?? 0) < UNSURE || run.cutBy !== undefined || !isSentence(run)) return;
    const container = around(run.element).find((element) => (sums.get(element)?.runs ?? 0) > CONTAINER_RUNS);
    const sum = container && sums.get(container);
    if (sum && sum.kept >= (sum.words - run.counts.words) * KEPT_SHARE) odds[i] = STORY;
  });
}

/** Log-odds above which the model is not sure that a sentence is no story. */
const UNSURE = -0.7;

/** A container has more sentences than this, and as much of their words is kept, for one more to be kept. */
const CONTAINER_RUNS = 3;
const KEPT_SHARE = 0.6;

/** The elements around one, from within, as far as sentences are told by their neighbours. */
const LEVELS = 5;

function around(element: Element): Element[] {
  const path: Element[] = [];
  for (let at = element.parent; at !== undefined && path.length < LEVELS; at = at.parent) path.push(at);
  return path;
}

/** A page with as many words in kept sentences outside of what is named for comments has a story of its own. */
const STORY_WORDS = 50;

/** Leaves out readers' comments, which read like a story, where the page has a story without them. */
function leaveOutComments(runs: readonly TextRun[], odds: number[]): void {
  let words = 0;
  runs.forEach((run, i) => {
    if (run.cutBy !== 'comments' && (odds[i] ?? 0) >= STORY && isSentence(run)) words += run.counts.words;
  });
  if (words < STORY_WORDS) return;
  runs.forEach(({ cutBy }, i) => {
    if (cutBy === 'comments') odds[i] = FURNITURE;
  });
}

/** Log-odds of what is certainly no story by its name. */
const FURNITURE = -5;

/** A sentence that a rule cuts and that stands on the page so often is furniture: a placeholder, a disclaimer. */
const OFTEN = 3;

/** Leaves out sentences that a rule cuts and that come again and again. */
function leaveOutRefrains(runs: readonly TextRun[], odds: number[]): void {
  const times = new Map<string, number>();
  for (const run of runs)
    if (run.cutBy !== undefined && isSentence(run)) times.set(run.text, (times.get(run.text) ?? 0) + 1);
  runs.forEach(({ cutBy, text }, i) => {
    if (cutBy !== undefined && (times.get(text) ?? 0) >= OFTEN) odds[i] = FURNITURE;
  });
}

/** A request to allow an embedded video or post is of so many UTF-16 units. */
const CONSENT_MIN = 40;
const CONSENT_MAX = 700;

/** A quick test that is false for nearly all text. */
const MAY_ASK =
  /cookie|consent|permi|privacy|autoris|acept|aceit|accett|accept|zustimm|einwillig|datenschutz|samty|toestem|kakor/i;

/**
 * Leaves out what stands in place of something else: a request to allow an embedded video or post, the label of a
 * picture without a caption.
 */
function leaveOutPlaceholders(runs: readonly TextRun[], odds: number[]): void {
  runs.forEach(({ text }, i) => {
    const { length } = text;
    const asks = length >= CONSENT_MIN && length <= CONSENT_MAX && MAY_ASK.test(text) && EMBED_CONSENT.test(text);
    if (asks || (length < PICTURE_LABEL_MAX && text.endsWith(':') && PICTURE_LABEL.test(text))) odds[i] = PLACEHOLDER;
  });
}

/** Keeps the label of key points with their list: the list is told by it, and it is taken out after. */
function keepLabels(runs: readonly TextRun[], odds: number[]): void {
  runs.forEach(({ element }, i) => {
    const before = runs[i - 1];
    if (before === undefined || element.tag !== 'li' || before.element.tag === 'li') return;
    if ((odds[i] ?? 0) >= STORY && (odds[i - 1] ?? 0) < STORY && isKeyPointsLabel(before.text)) odds[i - 1] = STORY;
  });
}

/** A picture's label is shorter than this: UTF-16 units. */
const PICTURE_LABEL_MAX = 15;

/** Log-odds of a placeholder. */
const PLACEHOLDER = -5;

/** Less of an article than this is too little where the story's element holds more: UTF-16 units. */
const TOO_LITTLE = 250;

/** True where the model keeps nothing of a page, or next to nothing of one in which the rules find a story. */
function isTooLittle(runs: readonly TextRun[], odds: readonly number[], { root }: PageContext): boolean {
  let kept = 0;
  let inRoot = 0;
  runs.forEach((run, i) => {
    if ((odds[i] ?? 0) >= STORY) kept += run.text.length;
    if (run.cutBy === undefined && isSentence(run) && standsIn(run.element, root)) inRoot += run.text.length;
  });
  return kept === 0 || (kept < TOO_LITTLE && inRoot > kept * 2);
}

/** The innermost table or code that an element stands in. */
function wholeAround(element: Element): Element | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) if (WHOLE.has(at.tag)) return at;
  return undefined;
}

/** A run with more than this share of it in links is left out as links. */
const LINKS = 0.7;

/** Why a run is not story: by its name, its words, its links, or its place (-1 before the story, 0 in it, 1 after it). */
function ruleFor(run: TextRun, root: Element, place: -1 | 0 | 1): RemovalRule {
  const { cutBy, text, linked, element } = run;
  const byWords = cutBy ?? ruleForLabel(run);
  if (byWords !== undefined) return byWords;
  const isInStory = standsIn(element, root) || place === 0;
  if (!isInStory) return 'outside-story';
  if (linked > text.length * LINKS) return 'links';
  return place < 0 ? 'before-story' : place > 0 ? 'after-story' : 'outside-story';
}
