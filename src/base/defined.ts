/** A type whose fields may be absent, and are not undefined. */
export type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The fields that are not undefined. */
export function defined<T extends object>(fields: T): Defined<T> {
  const known: Defined<T> = {};
  for (const key in fields) if (fields[key] !== undefined) known[key] = fields[key] as Defined<T>[typeof key];
  return known;
}
