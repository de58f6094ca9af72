/** Which stories of a list are the same, and what a story is known by when its list is read again. Pure. */
import type { Story } from './stories.js';

/** A story with what it is known by. */
export interface KnownStory {
  /** "id …", "url …" or "title …": the same for the same story in a later version of its list. */
  key: string;
  story: Story;
}

/**
 * The stories of a list, each once, with their keys: a story is known by the id that the list gives it, else by its
 * address, else by its headline with its date. An id or an address that different stories of the list share is known to
 * be none: a template's mistake, or the address of the site.
 */
export function knownStories(stories: readonly Story[]): { known: KnownStory[]; repeated: Story[] } {
  const shared = { id: sharedBy(stories, ({ id }) => id), url: sharedBy(stories, ({ url }) => url) };
  const known = new Map<string, Story>();
  const repeated: Story[] = [];
  for (const story of stories) {
    const { id, url, headline, date } = story;
    const key =
      id !== undefined && !shared.id.has(id)
        ? `id ${id}`
        : url !== undefined && !shared.url.has(url)
          ? `url ${url}`
          : `title ${headline} ${date?.iso ?? ''}`;
    if (known.has(key)) repeated.push(story);
    else known.set(key, story);
  }
  return { known: [...known].map(([key, story]) => ({ key, story })), repeated };
}

/** The values that stand at stories which differ in headline and in address. */
function sharedBy(stories: readonly Story[], read: (story: Story) => string | undefined): Set<string> {
  const first = new Map<string, Story>();
  const shared = new Set<string>();
  for (const story of stories) {
    const value = read(story);
    if (value === undefined) continue;
    const before = first.get(value);
    if (!before) first.set(value, story);
    else if (differ(before, story, value)) shared.add(value);
  }
  return shared;
}

/** True where two stories with the same id, or the same address, are two. */
function differ(a: Story, b: Story, value: string): boolean {
  if (a.headline === b.headline) return false;
  return a.url === undefined || a.url !== b.url || a.url === value;
}
