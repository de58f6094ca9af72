/** What training needs of a page: its runs, described as the parser describes them. */
import { readMetadata } from '../../src/parse/html/head/index.js';
import { measure } from '../../src/parse/html/measure.js';
import { describeRuns } from '../../src/parse/html/model/features.js';
import { contextOf, markHead, placeOf, readPage, runsToJudge } from '../../src/parse/html/read-page.js';
import { readTree } from '../../src/parse/html/tree.js';

export { decode } from '../../src/parse/decode/index.js';

/** The runs of a page that the model is asked about, and the table of their features. */
export function describePage(text: string, url: string) {
  const tree = readTree(text);
  const metadata = readMetadata(tree);
  measure(tree.body);
  const page = readPage(tree, metadata, placeOf(tree, metadata, url), false, () => {});
  markHead(page.head);
  const runs = runsToJudge(page);
  return { ...describeRuns(runs, contextOf(page)), runs: runs.map((run) => run.text) };
}
