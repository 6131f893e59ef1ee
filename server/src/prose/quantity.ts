import type { OffsetRange } from '../document/sourceText.ts';

/** A figure as people write it in prose. */
export interface Quantity {
  /** Its place in the text that was searched, with its sign for per cent or currency, without what it counts. */
  readonly range: OffsetRange;
  readonly kind: 'percent' | 'money' | 'duration' | 'count' | 'bare';
  /** Parts of a hundred, minutes for a duration, else the number; the two differ for a range. */
  readonly least: number;
  readonly most: number;
  /** Whether it is a range, or says itself that it is not exact. */
  readonly approximate: boolean;
  /** What is counted, in small letters: `users`, `gb`; for money the currency's code. */
  readonly unit: string | undefined;
}
