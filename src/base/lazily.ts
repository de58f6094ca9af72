/**
 * What `make` makes, made when it is first asked for and kept: for regular expressions of Unicode properties, which
 * cost time at start-up.
 */
export function lazily<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
