/** Looks in sorted lists. Pure. */

/** How many of a sorted list's items have a place before `offset`. */
export function countBefore<T>(list: readonly T[], offset: number, place: (item: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && place(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items of a sorted list whose place is from `start` on and before `end`. */
export function between<T>(list: readonly T[], start: number, end: number, place: (item: T) => number): T[] {
  return list.slice(countBefore(list, start, place), countBefore(list, end, place));
}
