/** Web addresses, as they may be shown and followed. Pure. */

/** A name and password before a host, which may be dressed up as the host itself: https://example.com@evil.example/. */
export const USERINFO = /^(https?:\/\/)[^/?#\\]*@/i;

/** An address without the name and password in it, so that what stands first is its true host. */
export function withoutUserinfo(url: string): string {
  return url.replace(USERINFO, '$1');
}

/**
 * The target of a live link (OSC 8, whose specification allows printable ASCII only), or undefined where the address may not be live: only a web page or a
 * mail address is, and whole, for a terminal knows no page that a path could count from.
 */
export function liveTarget(url: string): string | undefined {
  if (!/^(?:https?|mailto):/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(withoutUserinfo(url)).href.replace(/[^!-~]/g, encodeURIComponent);
}
