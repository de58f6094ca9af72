/** Reading web addresses. Pure. */

/**
 * The address, or undefined for what is none. `URL.canParse` is not used: on Node 20 it answers false for any address
 * with a letter such as "ü" once it has been called some thousand times and is compiled.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
