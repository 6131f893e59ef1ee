import { firstIndex } from './ascending.ts';
import type { Moves } from './changes.ts';
import type { OffsetRange } from './sourceText.ts';

/** Some of a list's items, which have moved since they were found. */
interface Stretch<Item> {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  /** How far, in UTF-16 code units. */
  readonly by: number;
}

/** Of more stretches all items are put in one list: edits are seldom in so many places. */
const mostStretches = 12;

/**
 * Things with a place in a text, in the order in which they start. After an edit those behind it are elsewhere, and each
 * of them is moved when somebody asks for it.
 */
export class MovedItems<Item extends { readonly range: OffsetRange }> {
  readonly #move: (item: Item, by: number) => Item;
  #stretches: readonly Stretch<Item>[];

  /** @param move gives an item that stands farther on by some UTF-16 code units */
  constructor(items: readonly Item[], move: (item: Item, by: number) => Item) {
    this.#move = move;
    this.#stretches = [whole(items)];
  }

  /** All of them; put together once. */
  get all(): readonly Item[] {
    const [first, ...others] = this.#stretches;
    if (
      first &&
      others.length === 0 &&
      first.by === 0 &&
      first.from === 0 &&
      first.to === first.items.length
    ) {
      return first.items;
    }
    const items = [...this.between({ start: 0, end: Number.POSITIVE_INFINITY })];
    this.#stretches = [whole(items)];
    return items;
  }

  /** Those that start within a range. */
  *between({ start, end }: OffsetRange): Iterable<Item> {
    for (const stretch of this.#stretches) {
      const to = firstFrom(stretch, end);
      for (let index = firstFrom(stretch, start); index < to; index += 1) {
        const item = stretch.items[index];
        if (item) {
          yield stretch.by === 0 ? item : this.#move(item, stretch.by);
        }
      }
    }
  }

  /** The same after an edit: those that started within what it replaced became others. */
  edited({ old, now }: Moves, read: readonly Item[]): MovedItems<Item> {
    const by = now.end - old.end;
    const before = this.#stretches.length > mostStretches ? [whole(this.all)] : this.#stretches;
    const edited = new MovedItems(read, this.#move);
    edited.#stretches = [
      ...before.map((stretch) => ({ ...stretch, to: firstFrom(stretch, old.start) })),
      whole(read),
      ...before.map((stretch) => ({ ...stretch, from: firstFrom(stretch, old.end), by: stretch.by + by })),
    ].filter(({ from, to }) => from < to);
    return edited;
  }
}

function whole<Item>(items: readonly Item[]): Stretch<Item> {
  return { items, from: 0, to: items.length, by: 0 };
}

/** The index of the first item of a stretch that starts at an offset or behind it. */
function firstFrom(
  { items, from, to, by }: Stretch<{ readonly range: OffsetRange }>,
  offset: number,
): number {
  const first = firstIndex(items, ({ range }) => range.start + by >= offset);
  return Math.min(to, Math.max(from, first));
}
