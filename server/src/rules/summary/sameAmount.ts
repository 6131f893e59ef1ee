/** Whether two amounts are the same to a reader: equal, or one of them the other in round figures. */
export function sameAmount(one: number, other: number): boolean {
  return one === other || isRounded(one, other) || isRounded(other, one);
}

/** Whether the first is what the second is when cut or rounded to the digits that the first has. */
function isRounded(round: number, exact: number): boolean {
  return round !== 0 && Math.abs(round - exact) < lastPlace(round);
}

/** What a one in the last digit but zeros stands for: 100 for 1,200, 0.1 for 8.5. */
function lastPlace(number: number): number {
  let place = 1;
  while (place < number && Number.isInteger(number / (place * 10))) {
    place *= 10;
  }
  while (place > 1e-6 && !isWhole(number / place)) {
    place /= 10;
  }
  return place;
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-9;
}
