import { headingName } from '../document/headingName.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { Table } from '../document/tables.ts';
import { onceFor } from '../memory/onceFor.ts';
import { remembered } from '../memory/remembered.ts';
import type { ColumnSpec, Template } from '../template/template.ts';

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
  owner: [
    'owner',
    'owners',
    'action owner',
    'assignee',
    'assignees',
    'assigned to',
    'assigned',
    'responsible',
    'responsible person',
    'responsible party',
    'accountable',
    'who',
    'dri',
    'point of contact',
    'poc',
    'person',
    'lead',
  ],
  priority: ['priority', 'prio', 'urgency', 'importance'],
  due: [
    'due date',
    'due',
    'due by',
    'due on',
    'deadline',
    'target date',
    'target completion date',
    'completion date',
    'by when',
    'eta',
    'target',
    'when',
  ],
  status: ['status', 'state', 'progress'],
  ticket: ['ticket', 'tickets', 'issue', 'bug', 'tracking bug', 'jira', 'link', 'tracker', 'tracking'],
  finding: ['finding', 'factor', 'contributing factor', 'addresses', 'factor addressed', 'cause', 'for'],
  type: ['type', 'kind', 'category'],
  verification: ['verification', 'done when', 'success criterion', 'success criteria', 'end state'],
};

/** Which column of a table says what; columns count from 0. */
export type ActionColumns = ReadonlyMap<ActionColumn, number>;

/**
 * The columns of a table of action items; none where no column says what is to be done. Of two heads for the same the
 * one with the plainer name counts: of “Item” and “Action” the second.
 */
export function actionColumns(source: SourceText, table: Table, template?: Template): ActionColumns {
  const own = template ? ownColumns(template) : noColumns;
  const columns = new Map<ActionColumn, number>();
  const places = new Map<ActionColumn, number>();
  for (const [index, cell] of table.header.cells.entries()) {
    const written = source.slice(cell.range);
    const stated = written.length > longestHead ? undefined : own.get(columnName(written));
    const head = stated ? ownColumn(stated) : named(written);
    if (head && head.place < (places.get(head.column) ?? Number.POSITIVE_INFINITY)) {
      columns.set(head.column, index);
      places.set(head.column, head.place);
    }
  }
  return columns.has('action') ? columns : new Map();
}

/** What a column with this head says, or undefined. */
export function actionColumn(head: string): ActionColumn | undefined {
  return named(head)?.column;
}

/** What a column of a template says: what it states, or what its name does. */
export function actionColumnOf({ role, name }: ColumnSpec): ActionColumn | undefined {
  return role === undefined ? actionColumn(name) : columnKinds.find((column) => column === role);
}

/** The columns of a template's tables of actions that state what they say, by every name that they go by. */
const ownColumns = onceFor((template: Template): ReadonlyMap<string, ColumnSpec> => {
  const columns = template.sections
    .filter((section) => section.role === 'actions')
    .flatMap((section) => section.table?.columns ?? [])
    .filter((column) => column.role !== undefined);
  return new Map(
    columns.flatMap((column) =>
      [column.name, ...column.alternatives].map((name) => [columnName(name), column] as const),
    ),
  );
});

const noColumns: ReadonlyMap<string, ColumnSpec> = new Map();

/** What is stated goes before every name that is only known. */
function ownColumn(spec: ColumnSpec): ReturnType<typeof named> {
  const column = actionColumnOf(spec);
  return column && { column, place: -1 };
}

/** A head that is longer is no name; taking it apart would only cost time. */
const longestHead = 200;

interface NamedColumn {
  readonly column: ActionColumn;
  readonly place: number;
}

/** What a head says, and how far back its name stands among those for the same. */
function named(head: string): NamedColumn | undefined {
  return head.length > longestHead ? undefined : readHead(head);
}

const readHead = remembered((head): NamedColumn | undefined => {
  const names = [head, head.replace(/\([^()]{0,80}\)|\[[^[\]]{0,80}\]/g, ' ')].map(columnName);
  for (const column of columnKinds) {
    const places = names.map((name) => actionColumnNames[column].indexOf(name)).filter((at) => at !== -1);
    if (places.length > 0) {
      return { column, place: Math.min(...places) };
    }
  }
  return undefined;
});

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
