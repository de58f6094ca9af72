/** The view of saved articles. */
import { formatDate } from '../article/dates.js';
import type { Block, Inline, SafeText } from '../article/model.js';
import type { View } from './model.js';
import { cell, lines, paragraph, strong, text } from './parts.js';

/** A saved article as it is listed. Times are ISO 8601, in UTC. */
export interface SavedEntry {
  /** The number by which it is read; it stays the same. */
  id: number;
  headline?: SafeText;
  url?: SafeText;
  /** The publication, or else the host of the address. */
  site?: SafeText;
  /** The names of its authors. */
  authors: SafeText[];
  /** When it was published. */
  date?: SafeText;
  /** The words of its body; 0 where only the bookmark was saved. */
  words: number;
  saved: SafeText;
  /** When it was read first; absent where it is unread. */
  read?: SafeText;
  tags: SafeText[];
  /** The line that was found, where words were looked for; `true` marks the words. */
  line?: readonly (readonly [words: SafeText, isFound: boolean])[];
}

/**
 * Saved articles in the order given. Rows: number, headline, address, date, authors, site, when it was saved, read or
 * unread, tags, and the line that was found.
 * @param none What to say where there is none.
 */
export function savedView(entries: readonly SavedEntry[], none: string): View {
  const records = entries.map(savedRecord);
  return {
    blocks: entries.length > 0 ? entries.map(numbered) : [paragraph(text(none))],
    rows: entries.map((one) => [
      ...[
        cell(one.id),
        cell(one.headline),
        cell(one.url),
        cell(one.date),
        cell(one.authors.join(', ')),
        cell(one.site),
      ],
      ...[cell(one.saved), cell(one.read === undefined ? 'unread' : 'read'), cell(one.tags.join(', '))],
      ...(one.line ? [cell(one.line.map(([words]) => words).join(''))] : []),
    ]),
    record: { articles: records },
    records,
  };
}

/** A saved article as a program gets it. */
function savedRecord({ id, line, ...entry }: SavedEntry): Record<string, unknown> {
  return { number: id, ...entry, ...(line && { line: line.map(([words]) => words).join('') }) };
}

/** A list of one item, whose number is the article's own. */
function numbered({ id, headline, url, site, authors, date, read, tags, line }: SavedEntry): Block {
  const title = text(headline ?? url ?? 'Without a headline');
  const linked: Inline = url === undefined ? title : { type: 'link', url, children: [title] };
  const facts = [
    read === undefined ? 'unread' : '',
    date === undefined ? '' : formatDate(date),
    site ?? '',
    authors.join(', '),
    ...tags.map((tag) => `#${tag}`),
  ].filter((fact) => fact !== '');
  const parts: Inline[][] = [
    [linked],
    facts.length === 0 ? [] : [{ type: 'emphasis', children: [text(facts.join(' · '))] }],
    line?.map(([words, isFound]) => (isFound ? strong(words) : text(words))) ?? [],
  ];
  const item = { blocks: [lines(parts.filter(({ length }) => length > 0))] };
  return { type: 'list', ordered: true, start: id, items: [item] };
}
