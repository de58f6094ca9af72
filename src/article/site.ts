/** Which site a web address belongs to: the one answer, for links that mislead and for links that lead away. Pure. */
import { parseUrl } from '../base/url.js';

/**
 * Second-level names that registries of countries hand out names below: bank.co.uk and shop.co.uk have two owners. Only
 * before a country's two letters: co.com is a name like any other.
 */
const REGISTRY_NAMES = new Set(
  // Universities, companies, government, non-profits, networks, health, schools; "or" and "ne" are Japan's.
  'ac co com edu go gob gouv gov govt ltd ne net nhs or org plc sch'.split(' '),
);

/** Names that a company hands out names below, to anybody: ann.github.io and bob.github.io have two owners. */
const SHARED_HOSTS = new Set([
  // Pages of programmers and their applications.
  ...['github.io', 'gitlab.io', 'netlify.app', 'vercel.app', 'web.app', 'pages.dev', 'workers.dev', 'herokuapp.com'],
  // Blogs, newsletters and shops.
  ...['blogspot.com', 'wordpress.com', 'tumblr.com', 'substack.com', 'medium.com', 'weebly.com', 'wixsite.com'],
  ...['squarespace.com', 'myshopify.com'],
  // Storage and servers.
  ...['amazonaws.com', 'azurewebsites.net', 'cloudfront.net', 'firebaseapp.com'],
]);

/** Names of one owner that stand for each other, since the owner sends links through them. */
const SAME_OWNER = new Map([
  ['t.co', 'x.com'],
  ['twitter.com', 'x.com'],
  ['youtu.be', 'youtube.com'],
]);

/**
 * The host of an address, in lower case and ASCII, without "www."; undefined where it has none. An address without a
 * scheme is taken for one of the web: "example.com/a", "//example.com".
 */
export function hostOf(url: string): string | undefined {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(url) ? url : `http://${url.replace(/^[\\/]{2}/, '')}`;
  const host = parseUrl(whole)?.hostname ?? '';
  return host === '' ? undefined : host.replace(/^www\.|\.$/g, '');
}

/**
 * The site that a host belongs to, as the name its owner has: "example.org" for news.example.org, "bank.co.uk",
 * "ann.github.io". An IP address is a site of its own.
 */
export function siteOf(host: string): string {
  if (/[\d\]]$/.test(host)) return host;
  const names = host.split('.');
  const [second = '', top = ''] = names.slice(-2);
  const name = names.slice(-2).join('.');
  const shared = SHARED_HOSTS.has(name) || (REGISTRY_NAMES.has(second) && /^[a-z]{2}$/.test(top));
  return SAME_OWNER.get(name) ?? (shared ? names.slice(-3).join('.') : name);
}
