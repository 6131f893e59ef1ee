import { elapsed } from './stopwatch.ts';
import { nextTurn } from './turns.ts';

/** Turns of the event loop without a message after which none is waiting; each message has a turn of its own. */
const fewTurns = 3;
/** As many turns as are waited for in any case, if messages keep coming. */
const usualTurns = 50;

/**
 * Lets what has come in already be read: further edits, and the cancellation of superseded requests.
 * @param messages how many messages have come so far
 * @param longest how long, in milliseconds, a client that talks on and on is listened to
 * @param calmTurns how many turns without a message are taken for the end
 */
export async function lull(messages: () => number, longest: number, calmTurns = fewTurns): Promise<void> {
  const end = elapsed() + longest;
  let calm = 0;
  for (let turn = 0; calm < calmTurns && (turn < usualTurns || elapsed() < end); turn += 1) {
    const before = messages();
    await nextTurn();
    calm = messages() === before ? calm + 1 : 0;
  }
}
