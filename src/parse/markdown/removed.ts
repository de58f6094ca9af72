/** What a Markdown text holds that is not part of the article, by rule, each with its reason. */
import { clean } from '../../article/clean.js';
import type { Removed } from '../../article/model.js';

const REASONS = {
  'toml-front-matter': 'front matter in TOML, not YAML',
  'unknown-field': 'a front-matter field that is not part of an article',
  comment: 'a comment in the source',
  'code-attributes': 'attributes of a code block',
  'excess-cells': 'cells of a table beyond its columns',
  'unsafe-link': 'an address that is not that of a page',
  'link-title': 'the title of a link, which a browser shows under the pointer',
  'empty-link': 'a link without text',
  'linked-picture': 'the address of an image inside a link',
  'wordless-image': 'an image without alternative text in running text',
  badge: 'a badge: a picture that leads elsewhere',
  'code-of-page': 'a script or a style sheet',
} as const;

export type Rule = keyof typeof REASONS;

/** What was taken out by a rule. */
export function removal(text: string, rule: Rule): Removed {
  return { text: clean(text), rule, reason: REASONS[rule] };
}
