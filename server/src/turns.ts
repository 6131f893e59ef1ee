/** Node's own, which browsers lack. */
declare const setImmediate: ((callback: () => void) => void) | undefined;

/** Lets everything have its turn that has come in meanwhile, as the cancellation of a request. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
    } else {
      setTimeout(resolve, 0);
    }
  });
}

/** Turns of the event loop without a message after which none is waiting; each message has a turn of its own. */
const calmTurns = 3;
/** As many turns as are waited for in any case, if messages keep coming. */
const usualTurns = 50;

/**
 * Lets what has come in already be read: further edits, and the cancellation of superseded requests.
 * @param messages how many messages have come so far
 * @param longest how long, in milliseconds, a client that talks on and on is listened to
 */
export async function lull(messages: () => number, longest: number): Promise<void> {
  const end = performance.now() + longest;
  let calm = 0;
  for (let turn = 0; calm < calmTurns && (turn < usualTurns || performance.now() < end); turn += 1) {
    const before = messages();
    await nextTurn();
    calm = messages() === before ? calm + 1 : 0;
  }
}

/** @param milliseconds how long to wait */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** A client that has been silent for so long, in milliseconds, has what it asked for. */
const silence = 25;
/** So long, in milliseconds, something that takes long stands back at most before it goes on a little. */
const mostPatience = 500;

/**
 * For something that takes long, to be called after each part of it: lets everything have its turn that has come in
 * meanwhile, and where a client says something, stands back until it is silent.
 * @param messages how many messages have come so far
 * @param patience how long, in milliseconds, it stands back for a client that talks on and on
 */
export function standingBack(messages: () => number, patience = mostPatience): () => Promise<void> {
  let before = messages();
  return async () => {
    await nextTurn();
    const end = performance.now() + patience;
    while (messages() !== before && performance.now() < end) {
      before = messages();
      await pause(silence);
    }
  };
}

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
