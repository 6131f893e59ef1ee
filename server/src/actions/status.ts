import { squashed } from '../document/headingName.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { ActionItem } from './actionItem.ts';
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

/** Other words for the states, squashed (see `squashed`): those of the common trackers, and what people write. */
const synonyms: Readonly<Record<ActionState, readonly string[]>> = {
  open: [
    'new',
    'todo',
    'backlog',
    'planned',
    'notstarted',
    'pending',
    'triaged',
    'accepted',
    'scheduled',
    'ready',
    'reopened',
  ],
  'in progress': [
    'started',
    'ongoing',
    'wip',
    'underway',
    'active',
    'doing',
    'inreview',
    'progress',
    'inwork',
    'inprogess',
    'review',
  ],
  blocked: ['onhold', 'waiting', 'paused', 'stalled', 'deferred', 'postponed', 'parked'],
  done: [
    'closed',
    'complete',
    'completed',
    'finished',
    'resolved',
    'fixed',
    'merged',
    'shipped',
    'deployed',
    'implemented',
    'released',
    'delivered',
    'yes',
  ],
  "won't do": [
    'wontfix',
    'wontdo',
    'cancelled',
    'canceled',
    'rejected',
    'declined',
    'dropped',
    'abandoned',
    'obsolete',
    'notplanned',
    'willnotdo',
    'wont',
  ],
};

/** A state as somebody wrote it. */
export interface WrittenState {
  readonly state: ActionState;
  /** How the text says it: in its own name, in that name spelled otherwise, or in another word. */
  readonly how: 'name' | 'spelling' | 'synonym';
  /** The part of the text that says it, which what stands behind it, for example a ticket, does not belong to. */
  readonly range: OffsetRange;
}

const states: readonly ActionState[] = ['open', 'in progress', 'blocked', 'done', "won't do"];

/** Reads a status: one of the states, at the start of the text, with a remark behind it or none. */
export function readState(text: string): WrittenState | undefined {
  const lead = /^[*_`\s]*(?:✅|✔️?|☑️?|❌|🚧|⏳|🔴|🟢|🟡)?\s*/u.exec(text)?.[0].length ?? 0;
  const head = /^[\p{L}'’ -]{1,30}/u.exec(text.slice(lead))?.[0] ?? '';
  // The longest run of words that names a state: “In Progress since May” is one behind two words.
  const words = head.split(/(?<=[\p{L}'’])[ -]+/u);
  for (let count = Math.min(words.length, 3); count > 0; count -= 1) {
    const written = leadingWords(head, count);
    const found = stateNamed(written);
    if (found) {
      return { ...found, range: { start: lead, end: lead + written.length } };
    }
  }
  return undefined;
}

function leadingWords(head: string, count: number): string {
  return (
    new RegExp(String.raw`^(?:[\p{L}'’]{1,30}[ -]{0,3}){${count}}`, 'u')
      .exec(head)?.[0]
      .replace(/[ -]+$/, '') ?? ''
  );
}

function stateNamed(written: string): Pick<WrittenState, 'state' | 'how'> | undefined {
  const plain = written.replaceAll('’', "'");
  const own = states.find((state) => squashed(stateNames[state]) === squashed(plain));
  if (own) {
    return { state: own, how: stateNames[own] === plain ? 'name' : 'spelling' };
  }
  const other = states.find((state) => synonyms[state].includes(squashed(plain)));
  return other && { state: other, how: 'synonym' };
}

/** How far an action has come, by its status or its box; undefined where neither says so. */
export function stateOf(action: ActionItem): ActionState | undefined {
  const written = partOf(action, 'status');
  const state = written && readState(written.text)?.state;
  if (state) {
    return state;
  }
  if (action.form === 'item' && action.ticked !== undefined) {
    return action.ticked ? 'done' : 'open';
  }
  return undefined;
}

/** Whether nothing more is to be done. */
export function isClosed(action: ActionItem): boolean {
  const state = stateOf(action);
  return state === 'done' || state === "won't do";
}
