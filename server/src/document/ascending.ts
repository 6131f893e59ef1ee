/** The first of some ascending numbers that is greater than `than`. */
export function firstAfter(numbers: readonly number[], than: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > than) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return numbers[low];
}
