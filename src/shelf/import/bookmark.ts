/** What the files of other services say of an article, and the article that it makes. */

import { clean, cleanLine } from '../../article/clean.js';
import { parseUrl } from '../../base/url.js';
import { timeOf } from '../record.js';
import type { NewArticle } from '../saving.js';

/** A bookmark as it came. */
export interface Bookmark {
  url: string;
  title?: string | undefined;
  /** A description, or words that were chosen from the page. */
  note?: string | undefined;
  tags: readonly string[];
  /** When it was saved: seconds since 1970, or ISO 8601. */
  saved?: unknown;
  isRead: boolean;
}

/** The bookmark as an article without text; undefined where it is of no web page, such as a search or a script. */
export function articleOfBookmark({ url, title, note, tags, saved: given, isRead }: Bookmark): NewArticle | undefined {
  const address = url.trim();
  if (!/^https?:/i.test(address) || !parseUrl(address)) return undefined;
  const headline = cleanLine(title ?? '');
  const dek = clean(note ?? '').trim();
  const saved = timeOf(given);
  return {
    article: {
      ...(headline !== '' && headline !== address && { headline }),
      ...(dek !== '' && { dek: clean(dek) }),
      authors: [],
      keyPoints: [],
      body: [],
      related: [],
      credits: [],
      source: { format: 'html', url: cleanLine(address) },
      removed: [],
    },
    tags,
    ...(saved !== undefined && { saved }),
    // These files do not say when.
    ...(isRead && { read: saved ?? 0 }),
  };
}
