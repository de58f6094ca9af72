/** OPML: a list of feeds, as programs that read feeds write it. Pure. */
import { type Opml, parseOpml } from 'feedsmith';
import { cleanLine } from '../../article/clean.js';
import type { Story } from '../../article/stories.js';
import { resolveAddress } from '../html/address.js';

/**
 * The feeds of an OPML document, in its order; `section` is the folder that a feed stands in.
 * @param text well-formed XML.
 * @param url the document's own address, where it is known.
 * @throws an error of feedsmith's where the text is no OPML.
 */
export function readOpml(text: string, url: string | undefined): { title: string | undefined; stories: Story[] } {
  const { head, body } = parseOpml(text);
  const stories: Story[] = [];
  const walk = (outlines: readonly Opml.Outline<string>[], folder: string): void => {
    for (const outline of outlines) {
      const name = cleanLine(outline.title ?? outline.text ?? '');
      const address =
        outline.xmlUrl ?? (outline.type === 'link' || outline.type === 'include' ? outline.url : undefined);
      const feed = address === undefined ? undefined : resolveAddress(withoutFeedScheme(address), url);
      if (feed !== undefined) stories.push(storyOf(outline, name, feed, folder));
      if (outline.outlines) walk(outline.outlines, [folder, name].filter((part) => part !== '').join(' / '));
    }
  };
  walk(body?.outlines ?? [], '');
  return { title: head?.title, stories };
}

/** Programs write "feed://host/path" and "feed:https://host/path" for the address of a feed. */
const withoutFeedScheme = (address: string): string =>
  address
    .trim()
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^feed:(?=\/\/)/i, 'http:');

function storyOf({ description }: Opml.Outline<string>, name: string, feed: string, folder: string): Story {
  const dek = cleanLine(description ?? '');
  return {
    headline: cleanLine(name === '' ? feed : name),
    ...(dek !== '' && { dek }),
    authors: [],
    url: cleanLine(feed),
    ...(folder !== '' && { section: cleanLine(folder) }),
  };
}
