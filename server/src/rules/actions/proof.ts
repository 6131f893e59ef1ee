import type { ActionItem, ActionRow } from '../../actions/actionItem.ts';
import { namesProof, namesTicket } from '../../actions/ticket.ts';
import type { SourceText } from '../../document/sourceText.ts';

/** Whether an item names a ticket anywhere; the number of a row is none. */
export function isTracked(source: SourceText, action: ActionItem): boolean {
  return action.form === 'item'
    ? namesTicket(source.slice(action.range))
    : action.row.cells.some(
        (cell, index) =>
          index !== action.table.columns.get('number') && namesTicket(source.slice(cell.range)),
      );
}

/** Whether a row names a ticket, a commit or a day; its number and the day it was due show nothing. */
export function showsProof(source: SourceText, { row, table: { columns } }: ActionRow): boolean {
  return row.cells.some(
    (cell, index) =>
      index !== columns.get('number') && index !== columns.get('due') && namesProof(source.slice(cell.range)),
  );
}
