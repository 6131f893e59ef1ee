import type { ActionItem } from '../actions/actionItem.ts';
import { partOf } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import type { ActionColumn } from '../actions/columns.ts';
import { readDueDate } from '../actions/dueDate.ts';
import { isMissing } from '../actions/missing.ts';
import type { OwnerKind } from '../actions/owner.ts';
import { ownerKind } from '../actions/owner.ts';
import { readPriority } from '../actions/priority.ts';
import type { ActionState } from '../actions/status.ts';
import { isClosed, stateOf } from '../actions/status.ts';
import { holdsBlank } from '../blanks.ts';
import type { Configuration } from '../config/configuration.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Postmortem } from '../postmortem.ts';
import { isoText } from '../time/calendarDate.ts';

/** What an action item says, in plain values. */
export interface ActionSummary {
  /** The whole row or list item. */
  readonly range: OffsetRange;
  /** The row or list item as it is written: a sign by which it is found again. */
  readonly written: string;
  readonly number: number | undefined;
  /** What is to be done, as written, in one line. */
  readonly text: string;
  /** As written; empty where nobody is named. */
  readonly owner: string;
  readonly ownerKind: OwnerKind;
  /** As written; empty where there is none. */
  readonly priority: string;
  /** 0 for the highest; undefined where there is none, or the word is none of a known scale. */
  readonly priorityRank: number | undefined;
  /** `YYYY-MM-DD`; undefined where no day is named beyond doubt. */
  readonly due: string | undefined;
  /** As written; empty where nothing is said. */
  readonly dueText: string;
  /** Undefined where neither a status nor a box says so. */
  readonly state: ActionState | undefined;
  readonly statusText: string;
  /** Whether something is still to be done as far as anybody can tell. */
  readonly open: boolean;
}

/** The action items of a postmortem that say what is to be done, in document order. */
export function actionSummaries(
  postmortem: Postmortem,
  configuration: Configuration,
): readonly ActionSummary[] {
  return actionsOf(postmortem, configuration)
    .items.filter(({ action }) => !isMissing(action.text) && !holdsBlank(postmortem, action.range))
    .map((action) => actionSummary(postmortem, action));
}

function actionSummary(postmortem: Postmortem, action: ActionItem): ActionSummary {
  const { source } = postmortem.document;
  const said = (column: ActionColumn): string => {
    const part = partOf(action, column);
    return part && !holdsBlank(postmortem, part.range) ? part.text.replace(/\s+/g, ' ').trim() : '';
  };
  const [owner, priority, dueText, statusText] = [
    said('owner'),
    said('priority'),
    said('due'),
    said('status'),
  ];
  const due = readDueDate(dueText);
  const named = isMissing(owner) ? '' : owner;
  return {
    range: action.range,
    written: source.slice(action.range),
    number: action.number?.value,
    text: inOneLine(action),
    owner: named,
    ownerKind: ownerKind(named),
    priority: isMissing(priority) ? '' : priority,
    priorityRank: readPriority(priority),
    due: due.kind === 'day' ? isoText(due.day) : undefined,
    dueText: isMissing(dueText) ? '' : dueText,
    state: stateOf(action),
    statusText,
    open: !isClosed(action),
  };
}

/** What only a table asks for is left out. */
function inOneLine(action: ActionItem): string {
  const text = action.action.text.replace(/\s+/g, ' ').trim();
  return action.form === 'row' ? text.replaceAll('\\|', '|') : text;
}

/** Whether an action that is known to be open has passed its day. A status that nobody can read may mean that it is done. */
export function isOverdue({ open, due, state, statusText }: ActionSummary, today: string): boolean {
  const isKnown = state !== undefined || isMissing(statusText);
  return open && isKnown && due !== undefined && due < today;
}
