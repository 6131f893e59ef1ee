import type { ActionItem, ActionPart, ActionRow } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import type { ActionColumn } from '../../actions/columns.ts';
import { isMissing } from '../../actions/missing.ts';
import { isClosed } from '../../actions/status.ts';
import { indexAfter } from '../../document/ascending.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import type { TableCell } from '../../document/tables.ts';
import type { Postmortem } from '../../postmortem.ts';
import type { Leftover } from '../../template/leftovers.ts';
import type { RuleContext } from '../rule.ts';

/** A cell of an action's row that the author has begun to fill, or left empty. */
export interface ActionCell {
  readonly action: ActionRow;
  readonly part: ActionPart;
}

/** The actions that say what is to be done; one with the template's blank there is reported as such. */
export function begunActions({ postmortem, configuration }: RuleContext): readonly ActionItem[] {
  const { items } = actionsOf(postmortem, configuration);
  let actions = begun.get(items);
  if (!actions) {
    actions = items.filter(({ action }) => !isMissing(action.text) && !holdsBlank(postmortem, action.range));
    begun.set(items, actions);
  }
  return actions;
}

/** By the actions of a postmortem: those that say what is to be done. */
const begun = new WeakMap<readonly ActionItem[], readonly ActionItem[]>();

/**
 * The cells of a column, of the begun actions whose table has it. Rows that are too short are reported as ragged, and
 * blanks of the template as such.
 */
export function cellsOf(context: RuleContext, column: ActionColumn): readonly ActionCell[] {
  return begunActions(context).flatMap((action) => {
    const part = partOf(action, column);
    return action.form === 'row' &&
      part &&
      cellOf(action, column) &&
      !holdsBlank(context.postmortem, part.range)
      ? [{ action, part }]
      : [];
  });
}

/** A row's cell in a column; undefined where the row is too short. */
export function cellOf({ row, table }: ActionRow, column: ActionColumn): TableCell | undefined {
  const index = table.columns.get(column);
  return index === undefined ? undefined : row.cells[index];
}

/** The cells of a column that say nothing, or that it is still to be decided, of actions that are not closed. */
export function openCells(context: RuleContext, column: ActionColumn): readonly ActionCell[] {
  return cellsOf(context, column).filter(({ action, part }) => !isClosed(action) && isMissing(part.text));
}

interface Blanks {
  readonly leftovers: readonly Leftover[];
  readonly ends: readonly number[];
}

const blanks = new WeakMap<Postmortem, Blanks>();

/** Whether one of the template's blanks stands in a range; quick for a table of any length. */
export function holdsBlank(postmortem: Postmortem, range: OffsetRange): boolean {
  let known = blanks.get(postmortem);
  if (!known) {
    const { leftovers } = postmortem;
    known = { leftovers, ends: leftovers.map((leftover) => leftover.range.end) };
    blanks.set(postmortem, known);
  }
  const next = known.leftovers[indexAfter(known.ends, range.start)];
  return next !== undefined && next.range.start < range.end;
}

/** An action as a message or a title names it: by its number, else by its first words. */
export function nameOf(action: ActionItem): string {
  const words = action.action.text.split(/\s+/).slice(0, 6).join(' ').slice(0, 50);
  return action.number ? `action ${action.number.value}` : `“${words}”`;
}
