/** The User-Agent header of requests, where no option sets another: the name, the version and an address (RFC 9110, 10.1.5). */
export function userAgent(version: string): string {
  return `lede/${version} (+https://www.npmjs.com/package/lede)`;
}
