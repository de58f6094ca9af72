/** The view of --why. */
import type { Article } from '../article/model.js';
import { EXIT, LedeError } from '../base/errors.js';
import type { View } from './model.js';
import { cell, count, factLines, paragraph, text } from './parts.js';

/**
 * One removed text, with the rule that removed it and the reason. Rows: name, value.
 * @param number Its number in the view of --removed, from 1.
 * @throws {LedeError} (usage) where no removed text has that number.
 */
export function whyView({ removed }: Pick<Article, 'removed'>, number: number): View {
  const entry = removed[number - 1];
  if (!entry) {
    const found =
      removed.length === 0 ? 'nothing was removed' : `${count(removed.length, 'text was', 'texts were')} removed`;
    throw new LedeError(`there is no removed text number ${number}; ${found} (see lede --removed)`, EXIT.usage);
  }
  const facts = {
    number,
    rule: entry.rule,
    reason: entry.reason,
    ...(entry.where !== undefined && { where: entry.where }),
    ...(entry.evidence !== undefined && { evidence: entry.evidence }),
  };
  const entries = Object.entries(facts).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)] as const,
  );
  const record = { ...facts, text: entry.text };
  return {
    blocks: [
      factLines(entries),
      { type: 'quote', blocks: entry.text.split('\n').map((line) => paragraph(text(line))) },
    ],
    rows: [...entries.map(([name, value]) => [cell(name), cell(value)]), [cell('text'), cell(entry.text)]],
    record: { why: record },
    records: [record],
  };
}
