/**
 * Adds all of `from` to the end of `to`. `to.push(...from)` would overflow the stack with more than about 100,000
 * elements.
 */
export function append<T>(to: T[], from: Iterable<T>): void {
  for (const one of from) to.push(one);
}
