import { distance } from 'fastest-levenshtein';
import { actionColumnNames, columnName } from '../../actions/columns.ts';
import { isNearMiss } from '../../document/headingName.ts';
import type { SourceText } from '../../document/sourceText.ts';
import type { Table, TableCell } from '../../document/tables.ts';
import { onceFor } from '../../memory/onceFor.ts';
import { remembered } from '../../memory/remembered.ts';
import type { ColumnSpec, TableSpec } from '../../template/template.ts';

/** The kinds of sections whose tables are compared with the template's. */
export type TableRole = 'timeline' | 'actions';

/** Names that columns of real postmortems and published templates go by, one group for each meaning. */
const synonyms: Readonly<Record<TableRole, readonly (readonly string[])[]>> = {
  timeline: [
    ['time', 'when', 'timestamp', 'date', 'date and time', 'date/time', 'datetime', 'time and date', 'clock'],
    [
      'event',
      'what happened',
      'what',
      'description',
      'details',
      'event description',
      'action',
      'entry',
      'activity',
      'update',
      'note',
      'notes',
    ],
    ['actor', 'who', 'by', 'by whom', 'person', 'responder', 'team'],
  ],
  actions: Object.values(actionColumnNames),
};

/** How a head answers to a column of the template: under a name that counts as the same, or under a slip of it. */
export type ColumnAnswer = 'same' | 'near';

export interface ColumnMatch {
  readonly column: ColumnSpec;
  /** Position in the document's table. */
  readonly index: number;
  readonly cell: TableCell;
  readonly how: ColumnAnswer;
}

/** Compares the names of a head with those of a column of the template, its own first. */
type Comparison = (names: readonly string[], wanted: string, groups: SynonymGroups) => boolean;

type SynonymGroups = readonly (readonly string[])[];

/** Sure ones first, so that a vague one never takes the place of the column that bears the name. */
const comparisons: readonly (readonly [Comparison, ColumnAnswer])[] = [
  [(names, wanted) => names[0] === wanted, 'same'],
  [(names, wanted) => names.includes(wanted), 'same'],
  [isSynonym, 'same'],
  [isSlip, 'near'],
  [(names, wanted) => names.slice(1).some((name) => isNearMiss(name, wanted)), 'same'],
];

/**
 * Tells which of a table's columns answers which of the template's, in the template's order. Other names for the same
 * are known in the tables of a role only.
 */
export function matchColumns(
  source: SourceText,
  table: Table,
  spec: TableSpec,
  role: TableRole | undefined,
): readonly ColumnMatch[] {
  const groups = role === undefined ? [] : synonyms[role];
  const heads = table.header.cells.map((cell, index) => ({
    cell,
    index,
    names: namesOf(source.slice(cell.range)),
  }));
  const matches = new Map<ColumnSpec, ColumnMatch>();
  const taken = new Set<number>();
  for (const [compare, how] of comparisons) {
    for (const column of spec.columns.filter((one) => !matches.has(one))) {
      const wanted = wantedNames(column);
      const head = heads.find(
        ({ index, names }) => !taken.has(index) && wanted.some((name) => compare(names, name, groups)),
      );
      if (head) {
        matches.set(column, { column, index: head.index, cell: head.cell, how });
        taken.add(head.index);
      }
    }
  }
  return spec.columns.flatMap((column) => matches.get(column) ?? []);
}

/** The names of a template's column for comparing, its own first. */
const wantedNames = onceFor(({ name, alternatives }: ColumnSpec) => [name, ...alternatives].map(columnName));

/** The names that a head may be compared under: as written, then without a remark and without a zone. */
const namesOf: (text: string) => readonly string[] = remembered((text) => {
  const bare = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  const zoneless = bare.replace(/\b(?:in )?(?:UTC|GMT|[A-Z]{1,4}T)\b(?:[+-]\d{1,2}(?::?\d{2})?)?,?/g, ' ');
  return [...new Set([text, bare, zoneless].map(columnName))].filter((name) => name !== '');
});

function isSynonym(names: readonly string[], wanted: string, groups: SynonymGroups): boolean {
  return groups.some((group) => group.includes(wanted) && names.some((name) => group.includes(name)));
}

/** Whether the written name is a slip of the wanted one. A name that is known to mean something is none. */
function isSlip([written = '']: readonly string[], wanted: string, groups: SynonymGroups): boolean {
  if (groups.some((group) => group.includes(written))) {
    return false;
  }
  return isNearMiss(written, wanted) || (shortest(written, wanted) > 3 && isOneSlip(written, wanted));
}

function shortest(one: string, other: string): number {
  return Math.min(one.length, other.length);
}

/** One letter too many, too few or another one, or two neighbours in the wrong order. */
function isOneSlip(one: string, other: string): boolean {
  if (one.length !== other.length) {
    return distance(one, other) === 1;
  }
  const differing = [...one].flatMap((_, index) => (one[index] === other[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  const swapped = second === first + 1 && one[first] === other[second] && one[second] === other[first];
  return differing.length === 1 || (differing.length === 2 && swapped);
}
