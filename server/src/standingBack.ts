import { elapsed } from './stopwatch.ts';
import { nextTurn, pause } from './turns.ts';

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
    const end = elapsed() + patience;
    while (messages() !== before && elapsed() < end) {
      before = messages();
      await pause(silence);
    }
  };
}
