import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MovedItems } from '../../../server/src/document/movedItems.ts';
import type { OffsetRange } from '../../../server/src/document/sourceText.ts';
import { rounds } from '../../support/properties.ts';

interface Item {
  readonly range: OffsetRange;
}

const items = fc
  .array(fc.nat(60), { maxLength: 12 })
  .map((starts) => starts.toSorted((one, other) => one - other).map((start) => itemAt(start)));
const edits = fc.array(
  fc.record({ start: fc.nat(60), oldLength: fc.nat(8), length: fc.nat(8), isRead: fc.boolean() }),
  { maxLength: 30 },
);

describe('items behind edits', () => {
  it('are where they would be if each had been moved', () => {
    fc.assert(
      fc.property(items, edits, (first, steps) => {
        let plain: readonly Item[] = first;
        let moved = new MovedItems(first, (item, by) => itemAt(item.range.start + by));
        for (const { start, oldLength, length, isRead } of steps) {
          const old = { start, end: start + oldLength };
          const now = { start, end: start + length };
          const read = length > 0 ? [itemAt(start)] : [];
          moved = moved.edited({ old, now }, read);
          plain = [
            ...plain.filter(({ range }) => range.start < old.start),
            ...read,
            ...plain
              .filter(({ range }) => range.start >= old.end)
              .map(({ range }) => itemAt(range.start + now.end - old.end)),
          ];
          assert.deepEqual(
            [...moved.between({ start: 10, end: 40 })],
            plain.filter(({ range }) => range.start >= 10 && range.start < 40),
          );
          if (isRead) {
            assert.deepEqual(moved.all, plain);
            assert.equal(moved.all, moved.all);
          }
        }
        assert.deepEqual(moved.all, plain);
      }),
      rounds(300),
    );
  });
});

function itemAt(start: number): Item {
  return { range: { start, end: start + 1 } };
}
