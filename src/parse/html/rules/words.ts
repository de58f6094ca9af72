/**
 * How the rules' lists are written: words in a string, and rows of phrases that become one regular expression.
 * Pure.
 */
import { oneOf } from '../../patterns.js';

/** The words of a list that is written as one text, over as many lines as it likes. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** A row of a list of words: what they mean, and the words. */
export type WordRow<Meaning> = readonly [meaning: Meaning, words: string];

/** What each word of the rows means. */
export function byWord<Meaning>(rows: readonly WordRow<Meaning>[]): ReadonlyMap<string, Meaning> {
  return new Map(rows.flatMap(([meaning, list]) => [...words(list)].map((word) => [word, meaning] as const)));
}

/**
 * A row of a list of phrases: a pattern, and an example of what it matches, which a test checks. The pattern is
 * a regular expression in which round brackets only group: "get (the|our) app".
 */
export type PhraseRow = readonly [pattern: string, example: string];

/** The rows' patterns as one alternative, to be set into a larger regular expression. Their order has no effect. */
export function anyOf(rows: readonly PhraseRow[]): string {
  return oneOf(rows.map(([pattern]) => plainGroups(pattern)));
}

/** Groups that capture nothing: "(a|b)" → "(?:a|b)". */
function plainGroups(pattern: string): string {
  return pattern.replace(/(?<!\\)\((?!\?)/g, '(?:');
}
