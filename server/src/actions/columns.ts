import { headingName } from '../document/headingName.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { Table } from '../document/tables.ts';

/** What a column of a table of action items says, whatever it is called. */
export type ActionColumn =
  | 'number'
  | 'action'
  | 'owner'
  | 'priority'
  | 'due'
  | 'status'
  | 'ticket'
  | 'finding'
  | 'type'
  | 'verification';

/** Names that columns of real postmortems and published templates go by, as `headingName` writes them. */
export const actionColumnNames: Readonly<Record<ActionColumn, readonly string[]>> = {
  number: ['#', 'no', 'nr', 'number', 'id'],
  action: [
    'action',
    'action item',
    'action items',
    'actionable',
    'task',
    'what',
    'description',
    'item',
    'follow-up',
    'follow up',
    'improvement',
  ],
  owner: ['owner', 'owners', 'assignee', 'assigned to', 'responsible', 'who', 'dri', 'person', 'lead'],
  priority: ['priority', 'prio', 'urgency', 'importance'],
  due: ['due date', 'due', 'due by', 'deadline', 'target date', 'by when', 'when', 'eta'],
  status: ['status', 'state', 'progress'],
  ticket: ['ticket', 'tickets', 'issue', 'bug', 'tracking bug', 'jira', 'link', 'tracker', 'tracking'],
  finding: ['finding', 'factor', 'contributing factor', 'addresses', 'factor addressed', 'cause', 'for'],
  type: ['type', 'kind', 'category'],
  verification: ['verification', 'done when', 'success criterion', 'success criteria', 'end state'],
};

/** Which column of a table says what; columns count from 0. */
export type ActionColumns = ReadonlyMap<ActionColumn, number>;

/** The columns of a table of action items; none where no column says what is to be done. */
export function actionColumns(source: SourceText, table: Table): ActionColumns {
  const columns = new Map<ActionColumn, number>();
  for (const [index, cell] of table.header.cells.entries()) {
    const column = actionColumn(source.slice(cell.range));
    if (column && !columns.has(column)) {
      columns.set(column, index);
    }
  }
  return columns.has('action') ? columns : new Map();
}

/** What a column with this head says, or undefined. */
export function actionColumn(head: string): ActionColumn | undefined {
  const name = columnName(head);
  const bare = columnName(head.replace(/\([^()]{0,80}\)|\[[^[\]]{0,80}\]/g, ' '));
  for (const column of columnKinds) {
    if ([name, bare].some((candidate) => actionColumnNames[column].includes(candidate))) {
      return column;
    }
  }
  return undefined;
}

const columnKinds: readonly ActionColumn[] = [
  'number',
  'action',
  'owner',
  'priority',
  'due',
  'status',
  'ticket',
  'finding',
  'type',
  'verification',
];

/** A head's words for comparing; a sign such as `#` stands for itself. */
export function columnName(text: string): string {
  return headingName(text) || text.trim().toLowerCase();
}
