/** How long an answer stays good (RFC 9111). */
import type { Answer } from './network.js';

/**
 * Until when the answer need not be asked for again, in milliseconds since 1970, by its Cache-Control header, or else
 * by Expires. Undefined where it says nothing; `now` where it is to be asked for each time.
 */
export function freshUntil(headers: Answer['headers'], now: number): number | undefined {
  const control = headers.get('cache-control')?.toLowerCase() ?? '';
  if (/\bno-(?:cache|store)\b/.test(control)) return now;
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1];
  if (seconds !== undefined) return now + Math.max(0, Number(seconds) - ageOf(headers)) * 1000;
  const expires = headers.get('expires');
  if (expires === null) return undefined;
  // The server's clock may be wrong: what counts is how long after its own date the answer expires. A date that is
  // none has passed (RFC 9111, 5.3).
  const date = Date.parse(headers.get('date') ?? '');
  const life = Date.parse(expires) - (Number.isNaN(date) ? now : date);
  return Number.isNaN(life) ? now : now + Math.max(0, life - ageOf(headers) * 1000);
}

/** How many seconds the answer has been kept on its way. */
function ageOf(headers: Answer['headers']): number {
  const age = /^\d{1,10}$/.exec(headers.get('age')?.trim() ?? '')?.[0];
  return age === undefined ? 0 : Number(age);
}
