/** What an element shows from elsewhere: its title and the address of its page. Pure. */
import { cleanLine } from '../../article/clean.js';
import { hostOf } from '../../article/site.js';
import type { Element } from './dom.js';
import {
  ADDRESS_FIELD,
  EMBED_HOSTS,
  type EmbedKind,
  FURNITURE_TITLE,
  GENERIC_TITLE,
  NO_CONTENT,
  PAGE_OF_EMBED,
} from './rules/embeds.js';

export interface Embed {
  /** "How the wall fell", or where the page gives no title, "Video (youtube.com)". */
  title: string;
  url: string;
}

/** A post of any server of Mastodon: "https://example.social/@ann/1/embed". */
const POST = /^https?:\/\/[^/]+\/@[\w.]+\/\d+\/embed(?:$|[?#])/;

const PDF = /\.pdf(?:$|[?#])/i;

/** A frame of so many pixels or fewer counts visits. */
const PIXEL_MAX = 2;

/** A longer title is the text of something else: UTF-16 units. */
const TITLE_MAX = 300;

const KIND_OF_HOST: ReadonlyMap<string, EmbedKind> = new Map(
  EMBED_HOSTS.flatMap(([kind, hosts]) =>
    hosts
      .trim()
      .split(/\s+/)
      .map((host) => [host, kind] as const),
  ),
);

/** The tags that show what a player's own address plays. */
const PLAYERS: ReadonlyMap<string, string> = new Map([
  ['lite-youtube', 'https://www.youtube.com/watch?v='],
  ['youtube-video', 'https://www.youtube.com/watch?v='],
  ['amp-youtube', 'https://www.youtube.com/watch?v='],
  ['lite-vimeo', 'https://vimeo.com/'],
  ['amp-vimeo', 'https://vimeo.com/'],
]);

/** What `element` shows; undefined where that is nothing to read, or has no address. */
export function embedOf(element: Element, resolve: (address: string) => string | undefined): Embed | undefined {
  const embedded = addressOf(element);
  const address = embedded === undefined ? undefined : resolve(embedded);
  if (address === undefined || isPixel(element) || NO_CONTENT.test(address)) return undefined;
  const given = titleOf(element);
  if (given !== undefined && FURNITURE_TITLE.test(given)) return undefined;
  const host = hostOf(address) ?? '';
  const kind = kindOf(element, address, host);
  const isNamed = given !== undefined && !GENERIC_TITLE.test(given);
  // A frame of an unknown host, or a film without a title that only moves behind the text, may be anything.
  if (kind === undefined && !(isNamed && given.includes(' '))) return undefined;
  const from = PDF.test(address) ? fileName(address) : host;
  return { title: isNamed ? given : `${kind ?? 'Video'} (${from})`, url: pageOf(address) };
}

function addressOf(element: Element): string | undefined {
  const player = PLAYERS.get(element.tag);
  const id = element.get('videoid') ?? element.get('data-videoid');
  if (player !== undefined) return id === undefined || !/^[\w-]+$/.test(id) ? undefined : player + id;
  const src = [element.get('src'), element.get('data-src'), element.get('data')];
  return src.find((one) => one !== undefined && one.trim() !== '' && !/^(?:about|javascript|data|blob):/i.test(one));
}

function titleOf(element: Element): string | undefined {
  const given = element.get('title') ?? element.get('playlabel') ?? element.get('aria-label') ?? '';
  const title = cleanLine(given);
  return title === '' || title.length > TITLE_MAX ? undefined : title.replace(/^play: /i, '');
}

function kindOf(element: Element, address: string, host: string): EmbedKind | undefined {
  if (element.tag === 'video' || element.tag === 'audio') {
    const isPlayed = element.get('controls') !== undefined;
    return isPlayed ? (element.tag === 'video' ? 'Video' : 'Audio') : undefined;
  }
  if (PDF.test(address)) return 'Document';
  if (/^https?:\/\/(?:www\.)?google\.[a-z.]+\/maps\b/.test(address)) return 'Map';
  if (POST.test(address)) return 'Post';
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const kind = KIND_OF_HOST.get(name);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The address of the page of what is shown, where the maker's addresses have a rule for it. */
function pageOf(address: string): string {
  const inside = ADDRESS_FIELD.exec(address)?.[1];
  if (inside !== undefined) {
    const decoded = decodedOf(inside);
    if (/^https?:\/\//.test(decoded)) return decoded;
  }
  for (const [embedded, page] of PAGE_OF_EMBED) if (embedded.test(address)) return address.replace(embedded, page);
  return address;
}

function decodedOf(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fileName(address: string): string {
  const path = address.replace(/[?#].*$/s, '');
  return cleanLine(decodedOf(path.slice(path.lastIndexOf('/') + 1)));
}

function isPixel(element: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size = element.get(name);
    return size !== undefined && /^\d+(?:px)?$/.test(size) && Number.parseInt(size, 10) <= PIXEL_MAX;
  });
}
