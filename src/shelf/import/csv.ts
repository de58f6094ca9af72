/** The tables that Pocket and Instapaper export, as comma-separated values (RFC 4180). */
import { parseJson } from '../../base/json.js';
import type { Bookmark } from './bookmark.js';

/** The end of a cell that is not in quotation marks. */
const CELL_END = /[,\r\n]|$/g;

/** The rows of a table, each with its cells. A cell in quotation marks may hold commas, lines and doubled marks. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const parts: string[] = [];
    if (text[at] === '"') {
      let start = at + 1;
      let end = text.indexOf('"', start);
      for (; end >= 0 && text[end + 1] === '"'; end = text.indexOf('"', start)) {
        parts.push(text.slice(start, end + 1));
        start = end + 2;
      }
      parts.push(text.slice(start, end < 0 ? undefined : end));
      at = end < 0 ? text.length : end + 1;
    }
    CELL_END.lastIndex = at;
    const end = CELL_END.exec(text)?.index ?? text.length;
    row.push(parts.join('') + text.slice(at, end));
    const isLast = text[end] !== ',';
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (!isLast && at < text.length) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The names of columns: Pocket's (url, title, time_added, tags, status) and Instapaper's (URL, Title, Selection, …). */
const COLUMNS = ['url', 'title', 'selection', 'folder', 'status', 'tags', 'time_added', 'timestamp'] as const;

/** The bookmarks of a table whose first row names its columns; undefined where none of them is "url". */
export function readCsv(text: string): Bookmark[] | undefined {
  const [head = [], ...rows] = readTable(text);
  const names = head.map((name) => name.trim().toLowerCase());
  if (!names.includes('url')) return undefined;
  const places = Object.fromEntries(COLUMNS.map((name) => [name, names.indexOf(name)]));
  return rows.map((row) => {
    const cell = (name: (typeof COLUMNS)[number]): string => row[places[name] ?? -1] ?? '';
    const folder = cell('folder');
    return {
      url: cell('url'),
      title: cell('title'),
      note: cell('selection'),
      // Instapaper's own folders say whether an article was read or liked.
      tags: [...tagsOf(cell('tags')), ...(/^(?:unread|archive|)$/i.test(folder) ? [] : [folder])],
      saved: cell('time_added') || cell('timestamp'),
      isRead: /^archive$/i.test(cell('status')) || /^archive$/i.test(folder),
    };
  });
}

/** Pocket's tags have bars between them; Instapaper's are a list of JSON. */
function tagsOf(cell: string): string[] {
  if (!cell.startsWith('[')) return cell.split('|');
  const tags = parseJson(cell);
  // Without a list in it the cell only begins like one.
  return Array.isArray(tags) ? tags.map(String) : [cell];
}
