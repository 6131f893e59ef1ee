import { actionColumn } from '../actions/columns.ts';
import { blankOf } from './valueMasks.ts';

/** Whether the heads of a table say what is to be done, and by whom or when: those of other tables may go by one such name. */
export function listsActions(heads: readonly string[]): boolean {
  const columns = new Set(heads.map(actionColumn));
  return columns.has('action') && (columns.has('owner') || columns.has('due')) && !heads.some(saysWhen);
}

/** The blank for a cell below a head of a table of action items. */
export function actionCellBlank(head: string): string {
  switch (actionColumn(head)) {
    case 'number':
      return '1';
    case 'action':
      return blankOf('change');
    case 'owner':
      return blankOf('person');
    case 'due':
      return blankOf('date');
    default:
      return plainCellBlank(head);
  }
}

/** The blank for a cell below a head of any other table. */
export function plainCellBlank(head: string): string {
  return saysWhen(head) || head.trim() === '' ? '...' : blankOf(head.toLowerCase());
}

function saysWhen(head: string): boolean {
  return /^\W*(?:time|when|date)\b/i.test(head);
}
