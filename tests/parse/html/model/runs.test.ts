/** The runs of text of a page, and the counts of their characters. */
import { describe, expect, test } from 'vitest';
import { cutByName } from '../../../../src/parse/html/cut.js';
import { measure } from '../../../../src/parse/html/measure.js';
import { findRuns, isLabelOfCut, type TextRun } from '../../../../src/parse/html/model/runs.js';
import { readTree } from '../../../../src/parse/html/tree.js';
import { runsOf } from './page.js';

describe('a page is divided into runs', () => {
  test.each([
    ['at blocks', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['not at inline elements', '<p>One <b>and</b> <a href="/">two</a></p>', ['One and two']],
    ['at text beside a block', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    [
      'at items and cells',
      '<ul><li>One<li>Two</ul><table><tr><td>Three<td>Four</table>',
      'One Two Three Four'.split(' '),
    ],
    ['not at one line break', '<p>One<br>two</p>', ['One two']],
    ['at two line breaks', '<p>One<br><br>Two</p>', ['One', 'Two']],
    ['at two with white space between them', '<p>One<br> \n<br>Two</p>', ['One', 'Two']],
    ['not at two with text between them', '<p>One<br>two<br>three</p>', ['One two three']],
    ['with white space folded', '<p> One\n\t two\u00a0three </p>', ['One two three']],
    ['without blocks that are empty', '<p> </p><p>One</p><div></div>', ['One']],
    ['without captions', '<p>One</p><figure><img src="a.jpg"><figcaption>Two</figcaption></figure>', ['One']],
    ['without captions by class', '<p>One</p><div class="caption">Two</div><p>Three</p>', ['One', 'Three']],
  ])('%s', (_, page, texts) => expect(runsOf(page).map(({ text }) => text)).toEqual(texts));
});

const onlyRun = (page: string): TextRun => {
  const [run, ...others] = runsOf(page);
  if (run === undefined || others.length > 0) throw new Error('not one run');
  return run;
};

describe('links', () => {
  test.each([
    ['none', '<p>One two</p>', 0, 0],
    ['two', '<p><a href="/a">One</a>, <a href="/b">two</a></p>', 2, 6],
    ['with white space around their text', '<p>One <a href="/a"> two </a></p>', 1, 3],
    ['an element in a link', '<p><a href="/a">One <b>two</b></a></p>', 1, 6],
    ['an anchor without an address', '<p><a name="a">One</a></p>', 0, 0],
  ])('%s', (_, page, links, linked) => expect(onlyRun(page)).toMatchObject({ links, linked }));
});

describe('counts', () => {
  test.each<[string, string, Partial<TextRun['counts']>]>([
    ['words and ends of sentences', 'The boat left. It was late!', { words: 6, stops: 2, capitalised: 2, letters: 20 }],
    ['commas and semicolons', 'one, two; three', { commas: 2, words: 3, stops: 0 }],
    ['an apostrophe or a hyphen inside a word', "It's a half-day, it’s said", { words: 5 }],
    ['digits', 'In 2024 alone', { digits: 4, words: 3 }],
    ['capitals', 'BBC news', { upper: 3, capitalised: 1, letters: 7 }],
    ['other signs', '» Home | News', { marks: 2, words: 2 }],
    ['Cyrillic', 'Паром вернулся.', { words: 2, capitalised: 1, upper: 1, stops: 1 }],
    ['Greek', 'Το πλοίο γύρισε.', { words: 3, capitalised: 1, stops: 1 }],
    ['Arabic', 'عادت العبارة، هل تعلم؟', { words: 4, commas: 1, stops: 1 }],
    ['Hindi', 'नाव लौट आई।', { words: 3, stops: 1 }],
    ['Chinese, 1.8 letters a word', '渡轮返航渡轮返航渡。', { words: 5, dense: 9, stops: 1 }],
    ['Japanese', 'フェリーは、戻った。', { dense: 8, commas: 1, stops: 1 }],
  ])('%s', (_, text, counts) => expect(onlyRun(`<p>${text}</p>`).counts).toMatchObject(counts));
});

describe('in what a rule cuts', () => {
  const SENTENCE = 'The ferry left the north pier at nine, and turned back before the hour was out.';
  const cutRuns = (page: string) => {
    const tree = readTree(page);
    const { body } = tree;
    measure(body);
    cutByName(tree, { hidden: true, names: true });
    return findRuns(body).map((run) => [run.text, run.cutBy, isLabelOfCut(run)]);
  };

  test.each<[string, string, [string, string | undefined, boolean][]]>([
    ['a label is not judged', '<nav>Home</nav>', [['Home', 'navigation', true]]],
    ['a sentence is', `<aside>${SENTENCE}</aside>`, [[SENTENCE, 'aside', false]]],
    ['a short sentence is', '<aside>It rained.</aside>', [['It rained.', 'aside', false]]],
    ['a label outside of it is', '<p>Home</p>', [['Home', undefined, false]]],
    ['the outermost cut counts', '<nav><div class="share">Post</div></nav>', [['Post', 'navigation', true]]],
    ['what is hidden is no run', `<p>One</p><p hidden>${SENTENCE}</p>`, [['One', undefined, false]]],
    ['a control is no run', '<p>One</p><button>Send</button>', [['One', undefined, false]]],
  ])('%s', (_, page, runs) => expect(cutRuns(page)).toEqual(runs));
});
