import type { IndexedAction, IndexedPostmortem, WorkspaceIndexResult } from '../../../server/src/protocol.ts';
import { nameOfIncident } from '../../../server/src/summary/nameOfIncident.ts';
import { percentDecoded } from '../../../server/src/text/percentDecoded.ts';

/** An action item with the postmortem that it stands in. */
export interface ListedAction {
  readonly postmortem: IndexedPostmortem;
  readonly action: IndexedAction;
}

/** What actions are put together by. */
export type ActionGrouping = 'due' | 'owner' | 'priority' | 'incident';

export type DueGroup = 'overdue' | 'soon' | 'later' | 'undated' | 'closed';

/** Actions that belong together; `name` is text of the documents, `due` a group that the view has words for. */
export interface ActionGroup {
  readonly key: string;
  readonly due: DueGroup | undefined;
  /** Empty where nothing is said: nobody, no priority. */
  readonly name: string;
  readonly actions: readonly ListedAction[];
}

export interface ActionChoice {
  readonly grouping: ActionGrouping;
  readonly showsClosed: boolean;
  /** Which actions are shown at all. */
  readonly isShown: (action: ListedAction) => boolean;
}

/** Days from today that count as soon. */
const soonDays = 7;
const millisecondsOfDay = 86_400_000;

/** The actions of all postmortems in groups; within a group what is due first comes first. */
export function actionGroups(index: WorkspaceIndexResult, choice: ActionChoice): readonly ActionGroup[] {
  const listed = index.postmortems
    .flatMap((postmortem) => postmortem.actions.map((action) => ({ postmortem, action })))
    .filter(({ action }) => choice.showsClosed || action.open)
    .filter(choice.isShown)
    .toSorted(byDue);
  const groups = new Map<string, ListedAction[]>();
  for (const item of listed) {
    const key = keyOf(item, choice.grouping, index.today);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups]
    .map(([key, actions]) => ({ ...describe(key, actions, choice.grouping), key, actions }))
    .toSorted((one, other) => compareGroups(one, other, choice.grouping));
}

/** How many open actions of all postmortems are past their day. */
export function overdueCount({ postmortems }: WorkspaceIndexResult): number {
  return postmortems.reduce((sum, { actions }) => sum + actions.filter(({ overdue }) => overdue).length, 0);
}

function byDue({ action: one }: ListedAction, { action: other }: ListedAction): number {
  return (one.due ?? '9').localeCompare(other.due ?? '9') || rankOf(one) - rankOf(other);
}

function rankOf({ priorityRank }: IndexedAction): number {
  return priorityRank ?? Number.MAX_SAFE_INTEGER;
}

function keyOf({ postmortem, action }: ListedAction, grouping: ActionGrouping, today: string): string {
  switch (grouping) {
    case 'due':
      return dueGroup(action, today);
    case 'owner':
      return action.owner.trim().toLowerCase();
    case 'priority':
      return action.priorityRank === null ? action.priority.trim().toLowerCase() : `P${action.priorityRank}`;
    case 'incident':
      return postmortem.uri;
  }
}

function dueGroup({ open, overdue, due }: IndexedAction, today: string): DueGroup {
  if (!open) {
    return 'closed';
  }
  if (overdue) {
    return 'overdue';
  }
  if (due === null) {
    return 'undated';
  }
  const days = (Date.parse(due) - Date.parse(today)) / millisecondsOfDay;
  return days <= soonDays ? 'soon' : 'later';
}

function describe(
  key: string,
  [first]: readonly ListedAction[],
  grouping: ActionGrouping,
): Pick<ActionGroup, 'due' | 'name'> {
  const due = dueOrder.find((group) => grouping === 'due' && group === key);
  const names: Readonly<Record<ActionGrouping, string>> = {
    due: '',
    owner: first?.action.owner.trim() ?? '',
    priority: first?.action.priority.trim() ?? '',
    incident: first ? incidentName(first.postmortem) : '',
  };
  return { due, name: names[grouping] };
}

const dueOrder: readonly DueGroup[] = ['overdue', 'soon', 'later', 'undated', 'closed'];

function compareGroups(one: ActionGroup, other: ActionGroup, grouping: ActionGrouping): number {
  if (one.due && other.due) {
    return dueOrder.indexOf(one.due) - dueOrder.indexOf(other.due);
  }
  if (grouping === 'incident') {
    const dateOf = ({ actions }: ActionGroup): string => actions[0]?.postmortem.date ?? '';
    return dateOf(other).localeCompare(dateOf(one)) || one.name.localeCompare(other.name);
  }
  // What nobody is named for comes first: somebody has to be found.
  return Number(one.name !== '') - Number(other.name !== '') || one.key.localeCompare(other.key);
}

/** What a postmortem is called in a list. */
export function incidentName(postmortem: IndexedPostmortem): string {
  return nameOfIncident(postmortem, fileNameOf(postmortem.uri));
}

function fileNameOf(uri: string): string {
  return percentDecoded(uri.slice(uri.lastIndexOf('/') + 1));
}
