/** JSON → story: what the store kept of a story is read back without being trusted. Pure. */
import { defined } from '../base/defined.js';
import { isObject } from '../base/is-object.js';
import { cleanLine } from './clean.js';
import { list, readAuthor, readDate } from './from-json.js';
import type { SafeText } from './model.js';
import type { Story, StoryContent } from './stories.js';

/** Reads a story from the JSON of the model; undefined where it has no headline. */
export function storyFromJson(value: unknown): Story | undefined {
  if (!isObject(value)) return undefined;
  const headline = line(value.headline);
  if (headline === undefined) return undefined;
  return {
    headline,
    authors: list(value.authors, readAuthor),
    ...defined({
      ...{ kicker: line(value.kicker), dek: line(value.dek), url: line(value.url), id: line(value.id) },
      ...{ date: readDate(value.date), updated: readDate(value.updated), content: readContent(value.content) },
    }),
  };
}

/** A text of one line; undefined where it is empty. */
function line(value: unknown): SafeText | undefined {
  const made = typeof value === 'string' ? cleanLine(value) : '';
  return made === '' ? undefined : made;
}

/** The text of a story, which stays as it came: only a parser reads it. */
function readContent(value: unknown): StoryContent | undefined {
  if (!isObject(value) || typeof value.source !== 'string') return undefined;
  return { source: value.source, format: value.format === 'text' ? 'text' : 'html', whole: value.whole === true };
}
