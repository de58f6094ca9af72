/** What lede uses of marked-terminal, which ships no types. */
declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked';
  export function markedTerminal(options?: object, highlightOptions?: object): MarkedExtension;
}
