/** Web addresses, as they may be shown and opened. Pure. */
import { parseUrl } from '../base/url.js';

/** A name and password before a host, which may look like the host itself: https://example.com@evil.example/. */
export const USERINFO = /^((?:[a-z][a-z\d+.-]*:)?[\\/]{2,})[^/?#\\]*@/i;

/**
 * A scheme of which browsers accept any address (WHATWG URL, "special"): with any number of slashes or backslashes
 * before the host.
 */
const SPECIAL = /^\s*(?:https?|ftp|wss?):/i;

/**
 * An address with a host of letters, digits and hyphens whose last name begins with a letter: of digits alone, it could
 * be an IPv4 address.
 */
const PLAIN = /^https?:\/\/(?:[a-z\d-]+\.)*[a-z][a-z\d-]*(?::\d+)?(?:[/?#]|$)/i;

/**
 * An address whose true host stands first, as browsers read it: without a name and password, and rewritten where what
 * looks like its host is not the host (`https:/bank.example@evil.example`, `https://0x7f.1`, a host in letters beyond
 * ASCII).
 */
export function plainAddress(url: string): string {
  if (PLAIN.test(url)) return url;
  const read = SPECIAL.test(url) ? parseUrl(url) : undefined;
  if (!read) return url.replace(USERINFO, '$1');
  const start = `${read.protocol}//${read.host}`;
  if (url.slice(0, start.length).toLowerCase() === start && /^(?:[/?#]|$)/.test(url.slice(start.length))) return url;
  return Object.assign(read, { username: '', password: '' }).href;
}

/**
 * The target of a hyperlink on a terminal (OSC 8, whose specification allows printable ASCII only). Undefined for an
 * address that is no whole address of a web page or of mail: a terminal knows no page that a path could be relative to.
 */
export function hyperlinkTarget(url: string): string | undefined {
  const read = /^(?:https?|mailto):/i.test(url) ? parseUrl(url) : undefined;
  if (!read) return undefined;
  const target = Object.assign(read, { username: '', password: '' });
  return target.href.replace(/[^!-~]/g, encodeURIComponent);
}
