import { elapsed } from './stopwatch.ts';
import { nextTurn, pause } from './turns.ts';

// There are two kinds of quiet. That of a client, which says nothing: here, counted in messages, for work that is to
// stand back. That of a person, who does nothing for a while: `calm.ts`, measured in time, to do something then.
//
// A client that types may have said more than has been read: `lull` waits for that alone, as it is in the way of every
// check, and takes no longer than a few turns of the event loop. `standingBack` is for what takes seconds, such as reading
// a workspace: it waits in real time for what the client may say next.

/** Turns of the event loop without a message after which none is waiting; each message has a turn of its own. */
const fewTurns = 3;
/** As many turns as are waited for in any case, if messages keep coming. */
const usualTurns = 50;

/**
 * Lets what has come in already be read: further edits, and the cancellation of superseded requests.
 * @param messages how many messages have come so far
 * @param longest how long, in milliseconds, a client that talks on and on is listened to
 * @param silentTurns how many turns without a message are taken for the end
 */
export function lull(messages: () => number, longest: number, silentTurns = fewTurns): Promise<void> {
  const end = elapsed() + longest;
  return untilSilent(messages, {
    step: nextTurn,
    silentSteps: silentTurns,
    goesOn: (turn) => turn < usualTurns || elapsed() < end,
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
    if (messages() !== before) {
      const end = elapsed() + patience;
      await untilSilent(messages, {
        step: () => pause(silence),
        silentSteps: 1,
        goesOn: () => elapsed() < end,
      });
      before = messages();
    }
  };
}

/** How a client's silence is waited for. */
interface Waiting {
  readonly step: () => Promise<void>;
  /** How many steps without a message are taken for silence. */
  readonly silentSteps: number;
  /** Whether a client is listened to further that has not been silent in so many steps. */
  readonly goesOn: (steps: number) => boolean;
}

async function untilSilent(messages: () => number, { step, silentSteps, goesOn }: Waiting): Promise<void> {
  let silent = 0;
  for (let steps = 0; silent < silentSteps && goesOn(steps); steps += 1) {
    const before = messages();
    await step();
    silent = messages() === before ? silent + 1 : 0;
  }
}
