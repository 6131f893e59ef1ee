import type { Ask, Place, Question } from './question.ts';

export interface Step<State> {
  readonly isAsked: (state: State) => boolean;
  /** Learns what the question needs, each time the step is reached. */
  readonly enter?: (state: State) => Promise<State>;
  readonly question: (state: State) => Question;
  /** Takes an answer that has been given. */
  readonly take: (state: State, value: string) => State | Promise<State>;
  /** Remembers what was typed when the user went back. */
  readonly keep?: (state: State, value: string) => State;
}

/**
 * Asks one question after another, back and forth, and returns what is known at the end, or undefined when the user
 * gave up. Which steps are asked may depend on the answers, so it is decided anew at every move.
 */
export async function walk<State>(
  steps: readonly Step<State>[],
  start: State,
  ask: Ask,
): Promise<State | undefined> {
  let state = start;
  let index = nextAsked(steps, state, -1);
  for (let step = steps[index]; step !== undefined; step = steps[index]) {
    state = step.enter === undefined ? state : await step.enter(state);
    const reply = await ask(step.question(state), placeOf(steps, state, index));
    if (reply.move === 'cancel') {
      return undefined;
    }
    if (reply.move === 'next') {
      state = await step.take(state, reply.value);
      index = nextAsked(steps, state, index);
    } else {
      state = reply.value === undefined ? state : (step.keep?.(state, reply.value) ?? state);
      index = previousAsked(steps, state, index);
    }
  }
  return state;
}

function placeOf<State>(steps: readonly Step<State>[], state: State, index: number): Place {
  const asked = [...steps.keys()].filter((at) => at === index || steps[at]?.isAsked(state));
  return { step: asked.indexOf(index) + 1, total: asked.length };
}

function nextAsked<State>(steps: readonly Step<State>[], state: State, index: number): number {
  const next = steps.findIndex((step, at) => at > index && step.isAsked(state));
  return next === -1 ? steps.length : next;
}

function previousAsked<State>(steps: readonly Step<State>[], state: State, index: number): number {
  const previous = steps.findLastIndex((step, at) => at < index && step.isAsked(state));
  return previous === -1 ? index : previous;
}
