declare module 'hyphen' {
  export type Patterns = readonly unknown[] & { readonly hyphen: unique symbol };
  /** Makes a function that puts `hyphenChar` into the words of a text where they may be divided. */
  export default function createHyphenator(
    patterns: Patterns,
    options: { hyphenChar: string; html: boolean },
  ): (text: string) => string;
}
declare module 'hyphen/patterns/*' {
  import type { Patterns } from 'hyphen';

  const patterns: Patterns;
  export default patterns;
}
