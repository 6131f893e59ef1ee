/**
 * The indexes of a longest run of elements whose numbers only rise, in order (patience sorting).
 * What is not in it is the least that has to move for the whole to be in order.
 */
export function longestInOrder(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, index) => {
    let pile = tails.findIndex((tail) => (numbers[tail] ?? 0) >= number);
    pile = pile === -1 ? tails.length : pile;
    before[index] = tails[pile - 1] ?? -1;
    tails[pile] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    kept.add(index);
  }
  return kept;
}
