import { nextTurn } from './turns.ts';

/** For so long, in milliseconds, something that takes long goes on before others have a turn. */
const slice = 4;

/** Does something with each item, and lets others have their turns in between. */
export async function mapInSlices<Item, Result>(
  items: Iterable<Item>,
  map: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let sliceEnds = performance.now() + slice;
  for (const item of items) {
    results.push(map(item));
    if (performance.now() > sliceEnds) {
      await nextTurn();
      sliceEnds = performance.now() + slice;
    }
  }
  return results;
}
