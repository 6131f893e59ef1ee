import type { ActionItem, ActionPart, ActionRow } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import type { ActionColumn } from '../../actions/columns.ts';
import { isMissing } from '../../actions/missing.ts';
import { isClosed } from '../../actions/status.ts';
import { holdsBlank } from '../../blanks.ts';
import { cut } from '../../document/cut.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import type { TableCell } from '../../document/tables.ts';
import { Facts } from '../../memory/facts.ts';
import type { Postmortem } from '../../postmortem.ts';
import type { RuleContext } from '../rule.ts';
import { breaksOff } from '../tables/rows.ts';

/** A cell of an action's row that the author has begun to fill, or left empty. */
export interface ActionCell {
  readonly action: ActionRow;
  readonly part: ActionPart;
}

/** The actions that say what is to be done; one with the template's blank there is reported as such. */
export function begunActions({ postmortem, configuration }: RuleContext): readonly ActionItem[] {
  return begun.of(postmortem, () =>
    actionsOf(postmortem, configuration).items.filter(
      (item) => !isMissing(item.action.text) && !isLeftOpen(postmortem, item, item.action),
    ),
  );
}

const begun = new Facts<Postmortem, readonly ActionItem[]>();

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
      !isLeftOpen(context.postmortem, action, part)
      ? [{ action, part }]
      : [];
  });
}

/** Whether a part of an action holds one of the template's blanks, or looks as if somebody were still writing it. */
export function isLeftOpen(postmortem: Postmortem, item: ActionItem, { range }: ActionPart): boolean {
  return holdsBlank(postmortem, range) || (item.form === 'row' && isBeingWritten(item, range));
}

/** Whether a place is in the last cell of a row that breaks off there. */
function isBeingWritten({ row, table: { table } }: ActionRow, { start }: OffsetRange): boolean {
  const last = row.cells.at(-1);
  return last !== undefined && last.outer.start <= start && breaksOff(row, table.header);
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

/** An action as a message or a title names it: by its number, else by its first words. */
export function nameOf(action: ActionItem): string {
  const words = cut(action.action.text.split(/\s+/).slice(0, 6).join(' '), 50);
  return action.number ? `action ${action.number.value}` : `“${words}”`;
}
