/** What the address of a saved article is known by. Pure. */
import { hostOf } from '../article/site.js';

/** Parameters that say where a reader came from, and change nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|at_(?:medium|campaign))$/i;

/**
 * An address in a form in which the addresses of one page are the same: without scheme, "www.", fragment, a slash at
 * the end, and the parameters that links carry to count readers.
 */
export function addressKey(url: string): string {
  const host = hostOf(url);
  if (!/^https?:/i.test(url) || host === undefined) return url;
  const { port, pathname, searchParams } = new URL(url);
  for (const name of [...searchParams.keys()]) if (TRACKING.test(name)) searchParams.delete(name);
  const query = searchParams.size === 0 ? '' : `?${searchParams}`;
  return `${host}${port === '' ? '' : `:${port}`}${pathname.replace(/\/$/, '')}${query}`;
}
