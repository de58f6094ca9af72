/** OPML, as programs that read feeds write and read lists of feeds (OPML 2.0, "Subscription lists"). */
import { getOrMake } from '../base/get-or-make.js';

/** A feed in a list of feeds. */
export interface ListedFeed {
  title: string;
  url: string;
  /** The folder that it stands in. */
  folder?: string | undefined;
}

/** A list of feeds, each folder an outline of its own. Returns the text without a newline at its end. */
export function renderOpml(feeds: readonly ListedFeed[]): string {
  const folders = new Map<string, ListedFeed[]>();
  for (const feed of feeds) getOrMake(folders, feed.folder ?? '', () => []).push(feed);
  const outlines = [...folders].flatMap(([folder, inside]) => {
    if (folder === '') return inside.map((feed) => outline(feed, '    '));
    return [
      `    <outline text="${escaped(folder)}">`,
      ...inside.map((feed) => outline(feed, '      ')),
      '    </outline>',
    ];
  });
  return [
    ...['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', '  <head>'],
    ...['    <title>Subscriptions of lede</title>', '  </head>', '  <body>', ...outlines, '  </body>', '</opml>'],
  ].join('\n');
}

function outline({ title, url }: ListedFeed, indent: string): string {
  return `${indent}<outline type="rss" text="${escaped(title)}" xmlUrl="${escaped(url)}"/>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the value of an attribute. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
