/** Regular expressions made from lists of words. */

/** The alternatives of a pattern, tried in their order: `oneOf(['by', 'written by'])` is "(?:by|written by)". */
export function oneOf(alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/** A value that is made when it is first asked for, and kept: a large pattern takes milliseconds to compile. */
export function onDemand<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
