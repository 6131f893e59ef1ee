import { areNear, squashed } from '../document/headingName.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { remembered } from '../memory/remembered.ts';
import { matchesIn } from '../text/matches.ts';
import type { ActionItem, ActionListItem } from './actionItem.ts';
import { partOf } from './actionItem.ts';

/** How far an action has come. */
export type ActionState = 'open' | 'in progress' | 'blocked' | 'done' | "won't do";

/** How each state is written, in the order in which an action goes through them. */
export const stateNames: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  'in progress': 'In Progress',
  blocked: 'Blocked',
  done: 'Done',
  "won't do": "Won't Do",
};

/** Words that mean the same as a state, squashed (see `squashed`): those of the common trackers, and what people write. */
const synonyms: Readonly<Record<ActionState, readonly string[]>> = {
  open: ['new', 'todo', 'backlog', 'planned', 'notstarted', 'notyetstarted', 'pending', 'reopened'],
  'in progress': ['started', 'ongoing', 'wip', 'workinprogress', 'underway', 'active', 'doing', 'inwork'],
  blocked: ['onhold', 'waiting', 'paused', 'stalled'],
  done: ['closed', 'complete', 'completed', 'finished', 'resolved', 'fixed', 'merged', 'shipped'],
  "won't do": [
    'wontfix',
    'willnotdo',
    'cancelled',
    'canceled',
    'rejected',
    'declined',
    'dropped',
    'abandoned',
  ],
};

/** Words from which a state can be told and that say something of their own, so that it is not theirs to replace. */
const hints: Readonly<Record<ActionState, readonly string[]>> = {
  open: ['triaged', 'accepted', 'scheduled', 'ready', 'assigned', 'proposed'],
  'in progress': ['inreview', 'review', 'progress', 'intesting', 'testing', 'partlydone', 'partiallydone'],
  blocked: ['deferred', 'postponed', 'parked'],
  done: ['deployed', 'implemented', 'released', 'delivered', 'rolledout', 'live', 'yes'],
  "won't do": ['obsolete', 'notplanned', 'wont', 'superseded', 'duplicate', 'invalid'],
};

/** How a text says a state: in its own name, in that name spelled otherwise, in another word for it, or by what it tells. */
export type StateWording = 'name' | 'spelling' | 'synonym' | 'hint';

/** A state as somebody wrote it. */
export interface WrittenState {
  readonly state: ActionState;
  readonly how: StateWording;
  /** The part of the text that says it, which what stands behind it, for example a ticket, does not belong to. */
  readonly range: OffsetRange;
}

/** The states in the order in which an action goes through them. */
export const actionStates: readonly ActionState[] = ['open', 'in progress', 'blocked', 'done', "won't do"];

/** As many words as the name of a state has at most. */
const mostWords = 3;
// Marks that people put in front of a state, and one that was struck out.
const lead = /^(?:\[[ xX]\](?=\s|$)|[*_`[\s]|\p{Extended_Pictographic}|\uFE0F|~~[^~]{0,100}~~){0,20}/u;
const tick = /^[*_`\s]{0,10}(✅|✔|☑|\[[xX]\])/u;
const emptyBox = /^[*_`\s]{0,10}(\[ \])/;

/** Reads a status: one of the states, at the start of the text, with a remark behind it or none. */
export const readState: (text: string) => WrittenState | undefined = remembered(findState);

function findState(text: string): WrittenState | undefined {
  const start = lead.exec(text)?.[0].length ?? 0;
  // The longest run of words that names a state: “In Progress since May” is one behind two words.
  const words = matchesIn(text.slice(start, start + 40), /[\p{L}'’]+/gu).slice(0, mostWords);
  for (const last of words.toReversed()) {
    const end = last.index + last[0].length;
    const written = text.slice(start, start + end);
    const found = /^[\p{L}'’ -]+$/u.test(written) ? stateNamed(written) : undefined;
    if (found) {
      return { ...found, range: { start, end: start + end } };
    }
  }
  return words.length === 0 || !/^\p{L}/u.test(text.slice(start)) ? boxed(text) : undefined;
}

/** The state that a tick or a box shows. */
function boxed(text: string): WrittenState | undefined {
  const ticked = tick.exec(text);
  const found = ticked ?? emptyBox.exec(text);
  if (!found) {
    return undefined;
  }
  const end = found.index + found[0].length;
  const range = { start: end - (found[1]?.length ?? 0), end };
  return { state: ticked ? 'done' : 'open', how: 'synonym', range };
}

function stateNamed(written: string): Pick<WrittenState, 'state' | 'how'> | undefined {
  const plain = squashed(written);
  const own = actionStates.find((state) => squashed(stateNames[state]) === plain);
  if (own) {
    return { state: own, how: stateNames[own] === written.replaceAll('’', "'") ? 'name' : 'spelling' };
  }
  const other = actionStates.find((state) => synonyms[state].includes(plain));
  if (other) {
    return { state: other, how: 'synonym' };
  }
  const slip = actionStates.find((state) => areNear(squashed(stateNames[state]), plain));
  if (slip) {
    return { state: slip, how: 'spelling' };
  }
  const told = actionStates.find((state) => hints[state].includes(plain));
  return told && { state: told, how: 'hint' };
}

/** How far an action has come, by its status, its box or tick, or what is above its list; undefined where none says so. */
export function stateOf(action: ActionItem): ActionState | undefined {
  const written = partOf(action, 'status');
  const state = written && readState(written.text)?.state;
  if (state) {
    return state;
  }
  return action.form === 'item' ? stateOfItem(action) : action.groupState;
}

function stateOfItem({ ticked, action, groupState }: ActionListItem): ActionState | undefined {
  if (ticked !== undefined) {
    return ticked ? 'done' : 'open';
  }
  return tick.test(action.text) ? 'done' : groupState;
}

/**
 * How far the actions of a group have come, by its name as `headingName` writes it: “completed”, “already done”, “open
 * items”; undefined where it says more than that, or something else.
 */
export const stateOfGroup: (name: string) => ActionState | undefined = remembered((name) => {
  const words = name.split(' ').filter((word) => !besideState.has(word));
  const state = words.length <= mostWords ? stateNamed(words.join(' ')) : undefined;
  return state && state.how !== 'hint' ? state.state : undefined;
});

/** Words that say nothing of how far actions have come. */
const besideState = new Set('already so far action actions item items task tasks step steps work'.split(' '));

/** Whether nothing more is to be done. */
export function isClosed(action: ActionItem): boolean {
  const state = stateOf(action);
  return state === 'done' || state === "won't do";
}
