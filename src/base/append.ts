/** Puts all of `from` at the end of `to`. Not by spreading: a call of more than some 100,000 arguments overflows the stack. */
export function append<T>(to: T[], from: Iterable<T>): void {
  for (const one of from) to.push(one);
}
