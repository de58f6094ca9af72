/** The view of what is bundled. */
import { cleanLine } from '../article/clean.js';
import { parse } from '../parse/index.js';
import { bundledNames, findBundled } from '../source/bundled.js';
import type { View } from './index.js';

/** Every bundled article. Rows: name, date, headline. */
export async function bundledList(): Promise<View> {
  const entries: { name: string; date?: string; headline?: string }[] = [];
  for (const name of bundledNames()) {
    const bundled = findBundled(name);
    if (!bundled) continue;
    const article = bundled.article ?? (await parse(bundled.text, { from: 'markdown', name }));
    const { date, headline } = article;
    entries.push({
      name: cleanLine(name),
      ...(date && { date: date.iso }),
      ...(headline !== undefined && { headline }),
    });
  }
  const rows = entries.map((entry) => [entry.name, entry.date ?? '', entry.headline ?? ''].map(cleanLine));
  return {
    blocks: rows.map(([name, date, headline]) => ({
      type: 'paragraph',
      content: [
        { type: 'strong', children: [{ type: 'text', text: name ?? cleanLine('') }] },
        { type: 'break' },
        { type: 'text', text: cleanLine([date, headline].filter((part) => part).join(' · ')) },
      ],
    })),
    rows,
    record: { articles: entries },
    records: entries,
  };
}
