/** A page that is read up to the runs that are judged. */
import { readMetadata } from '../../../../src/parse/html/head/index.js';
import { measure } from '../../../../src/parse/html/measure.js';
import { findRuns, type TextRun } from '../../../../src/parse/html/model/runs.js';
import { markHead, placeOf, type ReadPage, readPage } from '../../../../src/parse/html/read-page.js';
import { readTree } from '../../../../src/parse/html/tree.js';

/** The page, cut by the rules, with what stands above its story marked. */
export function readUpToRuns(page: string, url?: string): ReadPage {
  const tree = readTree(page);
  const metadata = readMetadata(tree);
  measure(tree.body);
  const read = readPage(tree, metadata, placeOf(tree, metadata, url), false, () => {});
  markHead(read.head);
  return read;
}

/** The runs of a page on which no rule has cut anything. */
export function runsOf(page: string): TextRun[] {
  const { body } = readTree(page);
  measure(body);
  return findRuns(body);
}
