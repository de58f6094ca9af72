/** The authors' names in a byline. */
import { expect, test } from 'vitest';
import { authorNames } from '../../../../src/parse/html/head/names.js';

test.each([
  ['By Ann Lee', ['Ann Lee']],
  ['by: Ann Lee', ['Ann Lee']],
  ['Story by Ann Lee', ['Ann Lee']],
  ['Words and pictures by Ann Lee', ['Ann Lee']],
  ['Author: Ann Lee', ['Ann Lee']],
  ['Von Jörg Müller', ['Jörg Müller']],
  ['Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Ann Lee & Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Ann Lee, Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Ann Lee, Bo Ek and Cy Fox', ['Ann Lee', 'Bo Ek', 'Cy Fox']],
  ['Ann Lee, staff writer', ['Ann Lee']],
  ['Ann Lee, Ph.D., CFP®', ['Ann Lee']],
  ['Ann Lee (Associated Press)', ['Ann Lee']],
  ['Ann Lee | The Valley Post', ['Ann Lee']],
  ['Ann Lee on Monday, July 26', ['Ann Lee']],
  ['July 26, 2021 · Ann Lee', ['Ann Lee']],
  ['Center for Drug Evaluation and Research', ['Center for Drug Evaluation and Research']],
  ['Ann Lee, Ann Lee', ['Ann Lee']],
  ['admin', []],
  ['Staff', []],
  ['5 min read', []],
  ['https://example.org/ann', []],
  ['@annlee', ['@annlee']],
  ['The boat was late again. Nobody knew why it was so', []],
  ['', []],
])('"%s"', (byline, names) => expect(authorNames(byline)).toEqual(names));
