/** The first of some ascending numbers that is greater than `than`. */
export function firstAfter(numbers: readonly number[], than: number): number | undefined {
  return numbers[indexAfter(numbers, than)];
}

/** The last of some ascending numbers that is not greater than `limit`. */
export function lastUpTo(numbers: readonly number[], limit: number): number | undefined {
  return numbers[indexAfter(numbers, limit) - 1];
}

/** How many of some ascending numbers are not greater than `limit`: the index of the first that is greater. */
export function indexAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > limit) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Index of the first item that something holds for, as it does for all behind it; the number of items if for none. */
export function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
