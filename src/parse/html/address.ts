/** The page's own address, and its links made absolute. Pure. */

import { hostOf } from '../../article/site.js';
import { parseUrl } from '../../base/url.js';
import type { ResolveAddress } from './blocks/index.js';
import type { Tree } from './dom.js';

/** Where a page is from. */
export interface Place {
  /** The page's address. */
  url: string | undefined;
  /** Makes the addresses of the page's links absolute. */
  resolve: ResolveAddress;
}

/**
 * The address of a page: the one it was read from, unless the page states a canonical one on the same host. A
 * canonical address on another host names another publication's article, or is a mistake; one without a path is
 * a template's.
 */
export function pageAddress(tree: Tree, stated: string | undefined, readFrom: string | undefined): string | undefined {
  const canonical = stated === undefined ? undefined : resolveAddress(stated, readFrom ?? tree.base);
  if (canonical === undefined) return readFrom;
  if (readFrom === undefined) return /^https?:/.test(canonical) ? canonical : undefined;
  return hostOf(canonical) === hostOf(readFrom) && new URL(canonical).pathname !== '/' ? canonical : readFrom;
}

/**
 * An address made absolute. Without a base a relative one stays as it is; undefined for an address that is no page's
 * (`javascript:`, `data:`).
 */
export function resolveAddress(address: string, base: string | undefined): string | undefined {
  const trimmed = address.trim();
  if (/^(?!https?:|mailto:|ftp:)[a-z][a-z\d+.-]*:/i.test(trimmed)) return undefined;
  if (base === undefined) return parseUrl(trimmed)?.href ?? (trimmed === '' ? undefined : trimmed);
  // Undefined for what is no address, as "http://".
  return parseUrl(trimmed, base)?.href;
}
