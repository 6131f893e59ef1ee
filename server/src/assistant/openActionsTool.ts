import * as z from 'zod';
import { isSameOwner } from '../actions/owner.ts';
import type { IndexedAction } from '../protocol.ts';
import { fact } from './inputs.ts';
import type { AssistantTool, WorldPostmortem } from './tool.ts';
import { mostActions } from './tool.ts';

const input = z.strictObject({
  owner: fact(
    'Only the actions of this owner, as the postmortems write it, with or without an @ sign.',
  ).optional(),
  overdueOnly: z.boolean().optional().describe('Whether only actions past their due date are listed.'),
});

export interface OpenActionsToolResult {
  /** The day for which it is told what is overdue, `YYYY-MM-DD`. */
  readonly today: string;
  /** The first due first; those without a day at the end. */
  readonly actions: readonly OpenAction[];
  /** How many of very many actions were left out. */
  readonly omitted: number;
  /** Whether there were more files than can be read: then there may be actions that nobody counted. */
  readonly incomplete: boolean;
}

/** Texts are as written; empty where the document says nothing. */
export interface OpenAction extends Pick<IndexedAction, 'range' | 'owner' | 'priority' | 'due' | 'overdue'> {
  readonly file: string;
  /** The id of the incident, or null where neither the title nor the file's name has one. */
  readonly incident: string | null;
  readonly action: string;
  /** The due date as written, also where no day can be read from it. */
  readonly dueText: string;
  readonly status: string;
}

/** Lists what is still to be done in all postmortems. */
export const openActionsTool: AssistantTool<typeof input, OpenActionsToolResult> = {
  name: 'list_open_actions',
  title: 'List open action items',
  description:
    'Lists the open action items of all postmortems in the workspace, the first due first: what is to be done, its file and range (lines and characters from 0), incident, owner, priority, due date (YYYY-MM-DD, or null where no day can be read), whether it is overdue, and its status as written. Use it to find what is overdue, what somebody has to do, or whether an action for a finding exists already. An empty owner or a null due date is a gap to ask people about, never to fill in.',
  input,
  async run(world, { owner, overdueOnly = false }) {
    const { postmortems, capped } = await world.postmortems();
    const open = postmortems
      .flatMap(openActions)
      .filter((action) => owner === undefined || isSameOwner(action.owner, owner))
      .filter(({ overdue }) => overdue || !overdueOnly)
      // No day sorts behind every day.
      .toSorted((one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'));
    return {
      today: world.today,
      actions: open.slice(0, mostActions),
      omitted: Math.max(0, open.length - mostActions),
      incomplete: capped,
    };
  },
};

function openActions({ file, postmortem }: WorldPostmortem): readonly OpenAction[] {
  return postmortem.actions
    .filter(({ open }) => open)
    .map(({ range, text, owner, priority, due, dueText, overdue, statusText }) => ({
      file,
      range,
      incident: postmortem.id,
      action: text,
      owner,
      priority,
      due,
      dueText,
      overdue,
      status: statusText,
    }));
}
