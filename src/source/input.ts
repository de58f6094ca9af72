/** What loading a source takes and returns: types only, so that modules can share them without importing each other. */
import type { SafeText } from '../article/model.js';

/** What was read. */
export interface Input {
  bytes: Uint8Array;
  /** A file's path, an address after redirects, or "-" for standard input: for messages and records. */
  name: SafeText;
  /** The media type that the server gave, without parameters, in lower case. */
  mediaType?: string;
  /** The character set that the server gave, in lower case. */
  charset?: string;
  /** The address after redirects, without credentials and fragment. */
  url?: string;
}

/** What a server said of a feed when it last gave it: what it is asked with the next time. */
export interface FeedState {
  /** The address that said it. */
  answered?: string;
  /** Its ETag and Last-Modified headers, as they came. */
  etag?: string;
  modified?: string;
}

/** What a server answered that was asked for a feed. Times are milliseconds since 1970. */
export type FeedAnswer =
  | ({ kind: 'feed'; input: Input; state: FeedState } & FeedNews)
  | ({ kind: 'unchanged' } & FeedNews)
  /** The server says that the feed is no more, and should not be asked for again. */
  | { kind: 'gone' };

interface FeedNews {
  /** Until when nothing new is to be expected, where the server says so. */
  fresh?: number;
  /** The address to ask from now on, where the server says that it has changed for good. */
  movedTo?: string;
}

/** How a source is read. All but `maxBytes` are for addresses. */
export interface LoadOptions {
  /**
   * The most bytes that are read; for an address, after decompression. Default: 128 MB (2^20 bytes each) for a file,
   * 25 MB for an address, which is many times the longest article with the page around it.
   */
  maxBytes?: number;
  /** Milliseconds until each answer begins. Default: 20,000, longer than a person waits for a page. */
  firstByteMs?: number;
  /** Milliseconds for the whole page, redirects included. Default: 60,000. */
  totalMs?: number;
  /** How many redirects are followed. Default: 20, the limit of the Fetch standard. */
  maxRedirects?: number;
  /** The User-Agent header, in printable ASCII. Default: lede's name and version. */
  userAgent?: string;
  /** Whether a public page may lead to an address in a local or private network. Default: false. */
  allowLocal?: boolean;
  /**
   * The address of the page that points to this one; "" for an article that was read from a file or a pipe. Such an
   * address is not trusted: it may not lead into a private network, unless the page itself is in one.
   */
  namedBy?: string;
  /** Called while the body is read, with the number of bytes so far, after decompression. */
  progress?: (bytes: number) => void;
}
