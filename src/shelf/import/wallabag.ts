/** The articles that wallabag exports as JSON. */
import { cleanLine } from '../../article/clean.js';
import { readIsoDate } from '../../article/dates.js';
import type { Article } from '../../article/model.js';
import { LedeError } from '../../base/errors.js';
import { isObject } from '../../base/is-object.js';
import { parse } from '../../parse/index.js';
import type { NewArticle } from '../saving.js';
import { articleOfBookmark } from './bookmark.js';

/** An entry of wallabag; undefined where it is none, or not of a web page. */
export async function readWallabag(entry: Readonly<Record<string, unknown>>): Promise<NewArticle | undefined> {
  const { url, title, content, tags, is_archived, is_starred, created_at } = entry;
  if (typeof url !== 'string') return undefined;
  const labels = Array.isArray(tags) ? tags.map((tag) => String(isObject(tag) ? tag.label : tag)) : [];
  const bookmark = articleOfBookmark({
    url,
    title: typeof title === 'string' ? title : undefined,
    tags: [...labels, ...(isOn(is_starred) ? ['starred'] : [])],
    saved: created_at,
    isRead: isOn(is_archived),
  });
  if (!bookmark) return undefined;
  const text = typeof content === 'string' ? await textOf(content, url) : undefined;
  return text ? { ...bookmark, article: { ...bookmark.article, ...text, ...factsOf(entry) } } : bookmark;
}

/** wallabag writes 1 and 0, or true and false. */
const isOn = (value: unknown): boolean => value === true || value === 1;

/** The body of an entry, whose page wallabag has cut to the article already. */
async function textOf(content: string, url: string): Promise<Pick<Article, 'body' | 'removed'> | undefined> {
  try {
    const { body, removed } = await parse(content, { from: 'html', raw: true, url });
    return body.length > 0 ? { body, removed } : undefined;
  } catch (error) {
    // Content without text, such as "wallabag can't retrieve contents": the bookmark is kept.
    if (error instanceof LedeError) return undefined;
    throw error;
  }
}

function factsOf({ published_by, published_at, language }: Readonly<Record<string, unknown>>): Partial<Article> {
  const authors = (Array.isArray(published_by) ? published_by : []).flatMap((name) => {
    const line = typeof name === 'string' ? cleanLine(name) : '';
    return line === '' ? [] : [{ name: line }];
  });
  const words = cleanLine(typeof published_at === 'string' ? published_at : '');
  const day = readIsoDate(words, 'start')?.day;
  return {
    authors,
    ...(day !== undefined && { date: { iso: day, words } }),
    ...(typeof language === 'string' && { language: cleanLine(language).replace('_', '-') }),
  };
}
