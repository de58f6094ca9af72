/** An article made of paragraphs, parted by " ¶ ". */
import { clean } from '../../src/article/clean.js';
import type { Article } from '../../src/article/model.js';

export const article = (text: string): Article => ({
  authors: [],
  keyPoints: [],
  body: text.split(' ¶ ').map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: clean(words) }] })),
  related: [],
  credits: [],
  source: { format: 'text' },
  removed: [],
});
