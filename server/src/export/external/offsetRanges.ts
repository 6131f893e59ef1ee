import type { OffsetRange } from '../../document/sourceText.ts';

/** Ranges of a text, merged and in order, to ask whether a place lies in one of them without a look at each. */
export class OffsetRanges {
  readonly #ranges: readonly OffsetRange[];

  /** @param ranges in any order, also such as touch or hold each other */
  constructor(ranges: readonly OffsetRange[]) {
    const merged: OffsetRange[] = [];
    const filled = ranges.filter(({ start, end }) => start < end);
    for (const range of filled.toSorted((one, other) => one.start - other.start)) {
      const last = merged.at(-1);
      if (last && range.start <= last.end) {
        merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
      } else {
        merged.push(range);
      }
    }
    this.#ranges = merged;
  }

  /** Whether an offset lies in one of them; none lies at the end of a range. */
  has(offset: number): boolean {
    return this.meet({ start: offset, end: offset + 1 });
  }

  /** Whether one of them has an offset in common with a range. */
  meet({ start, end }: OffsetRange): boolean {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ranges[middle]?.end ?? 0) <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return start < end && (this.#ranges[low]?.start ?? end) < end;
  }
}
