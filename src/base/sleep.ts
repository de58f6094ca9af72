/**
 * Blocks the whole process for some milliseconds. For the few places that write or read in step and must wait for a
 * file descriptor to be ready or a lock to be free; anything that may be awaited uses a timer.
 */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
