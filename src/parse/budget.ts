/** How long a text may take to be understood. Pure: the clock is handed in. */
export interface Patience {
  /** True once it has taken too long; asked every few thousand steps, and true from then on. */
  late: () => boolean;
  /** Told what was left undone, for the person. */
  tell: (word: string) => void;
}

/** A parser that is late, or whose text has more in it than memory should hold, gives up by throwing this; the message, if any, says what was too much. */
export class TooLong extends Error {}

/** How many steps are taken between two looks at the clock. */
const STEPS = 2048;

/** What a parser calls at each step of its loops. @throws {TooLong} where it is late. */
export function pacer(patience: Patience | undefined): () => void {
  if (patience === undefined) return () => {};
  let steps = 0;
  return () => {
    if (++steps % STEPS === 0 && patience.late()) throw new TooLong();
  };
}
