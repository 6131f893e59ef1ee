import type { MarkdownDocument } from '../document/document.ts';
import type { Entry } from './entries.ts';

/** Whether the day or the month comes first in dates such as `03/04/2026`. */
export type DateOrder = 'day first' | 'month first';

const numbers = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](?:\d{2,4})?)?$/;

/** The order that a timeline's other dates show: only one of them can be meant by 13/04/2026. Undefined where none does. */
export function dateOrderOf({ source }: MarkdownDocument, entries: readonly Entry[]): DateOrder | undefined {
  for (const entry of entries) {
    const date = entry.time?.date ?? entry.day;
    const order = date && dateOrderIn(source.slice(date.range));
    if (order) {
      return order;
    }
  }
  return undefined;
}

/** The order that one date shows. */
export function dateOrderIn(date: string): DateOrder | undefined {
  const [, one, two] = numbers.exec(date) ?? [];
  if (Number(one) > 12) {
    return 'day first';
  }
  return Number(two) > 12 ? 'month first' : undefined;
}
