/** Web addresses, as they may be shown and followed. Pure. */

/** A name and password before a host, which may be dressed up as the host itself: https://example.com@evil.example/. */
export const USERINFO = /^((?:[a-z][a-z\d+.-]*:)?[\\/]{2,})[^/?#\\]*@/i;

/** A scheme whose addresses browsers read leniently (WHATWG URL, "special"): any slashes or none, in either direction, before the host. */
const LENIENT = /^\s*(?:https?|ftp|wss?):/i;

/** A host as it is written: letters, digits and hyphens, the last of its names no number, which would be an IPv4 address in disguise. */
const PLAIN = /^https?:\/\/(?:[a-z\d-]+\.)*[a-z][a-z\d-]*(?::\d+)?(?:[/?#]|$)/i;

/**
 * An address whose true host stands first, as browsers read it: without the name and password in it, and written anew where what looks
 * like its host is not (`https:/bank.example@evil.example`, `https://0x7f.1`, a host in other letters than ASCII).
 */
export function plainAddress(url: string): string {
  if (PLAIN.test(url)) return url;
  if (!LENIENT.test(url) || !URL.canParse(url)) return url.replace(USERINFO, '$1');
  const read = new URL(url);
  const start = `${read.protocol}//${read.host}`;
  if (url.slice(0, start.length).toLowerCase() === start && /^(?:[/?#]|$)/.test(url.slice(start.length))) return url;
  return Object.assign(read, { username: '', password: '' }).href;
}

/**
 * The target of a live link (OSC 8, whose specification allows printable ASCII only), or undefined where the address may not be live: only a web page or a
 * mail address is, and whole, for a terminal knows no page that a path could count from.
 */
export function hyperlinkTarget(url: string): string | undefined {
  if (!/^(?:https?|mailto):/i.test(url) || !URL.canParse(url)) return undefined;
  const target = Object.assign(new URL(url), { username: '', password: '' });
  return target.href.replace(/[^!-~]/g, encodeURIComponent);
}
