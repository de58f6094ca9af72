/** The rules by which a line of plain text is not part of the article, each with its reason. */
import type { Article } from '../../article/model.js';
import { asItStood } from './make.js';
import type { Unit } from './units.js';

/** By rule, why a line is taken out. */
const REASONS = {
  'line-before-headline': 'a short line in title case above the headline',
  promotion: 'advertising',
  navigation: 'page navigation',
  copyright: 'a copyright notice',
  'empty-label': 'a label with nothing after it',
  'section-label': 'the label over the key points or related stories',
  repeat: 'the headline, repeated',
  'mail-header': 'a header line of a mail',
  tags: 'the tags of the page',
} as const;

export type Rule = keyof typeof REASONS;

/** Takes a unit out: it goes to `removed`. */
export function remove(article: Article, unit: Unit, rule: Rule): void {
  article.removed.push({ text: asItStood(unit), rule, reason: REASONS[rule] });
}
