/**
 * The User-Agent header of requests, where no option sets another one: the name, the version, and an address where a
 * site's operator can find out what lede is (RFC 9110, 10.1.5).
 */
export function userAgent(version: string): string {
  return `lede/${version} (+https://www.npmjs.com/package/lede)`;
}
