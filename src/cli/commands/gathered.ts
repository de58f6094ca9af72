/** What is on its way to the store, which takes several things as one change: each change waits for the disk. */

/** Things are kept when there are so many, or with the first one that comes after so many milliseconds. */
interface Limits {
  count: number;
  time?: number;
}

/** Gathers things, and keeps them together. */
export class Gathered<Thing> {
  private waiting: Thing[] = [];
  private kept = performance.now();

  constructor(
    private readonly limits: Limits,
    private readonly keep: (things: readonly Thing[]) => Promise<void>,
  ) {}

  async add(thing: Thing): Promise<void> {
    this.waiting.push(thing);
    const { count, time = Number.POSITIVE_INFINITY } = this.limits;
    if (this.waiting.length >= count || performance.now() - this.kept > time) await this.flush();
  }

  /** Keeps what is waiting. To be called at the end, too. */
  async flush(): Promise<void> {
    const things = this.waiting;
    this.waiting = [];
    // While these are kept, others may be added, which wait for their own time.
    this.kept = performance.now();
    await this.keep(things);
    this.kept = performance.now();
  }
}
