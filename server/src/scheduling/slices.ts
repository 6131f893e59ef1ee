import { elapsed } from './stopwatch.ts';
import { nextTurn } from './turns.ts';

/** For so long, in milliseconds, something that takes long goes on before others have a turn. */
const slice = 4;

/** Does something with each item, and lets others have their turns in between. */
export async function mapInSlices<Item, Result>(
  items: Iterable<Item>,
  map: (item: Item) => Result,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let sliceEnds = elapsed() + slice;
  for (const item of items) {
    results.push(map(item));
    if (elapsed() > sliceEnds) {
      await nextTurn();
      sliceEnds = elapsed() + slice;
    }
  }
  return results;
}
