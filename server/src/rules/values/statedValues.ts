import { actionColumnOf } from '../../actions/columns.ts';
import { withoutComments } from '../../actions/partText.ts';
import { holdsBlank } from '../../blanks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import type { Postmortem } from '../../postmortem.ts';
import { sectionFor } from '../../postmortem.ts';
import type { ColumnSpec, SectionSpec, ValueType } from '../../template/template.ts';
import { matchColumns } from '../tables/columnNames.ts';
import { blocksUnder } from '../tables/sectionTables.ts';

/** A value in a place of which the template states more than its name. */
export interface StatedValue {
  /** The field or the column. */
  readonly name: string;
  readonly text: string;
  readonly range: OffsetRange;
  /** Empty where any value will do. */
  readonly allowed: readonly string[];
  readonly type: ValueType | undefined;
}

/**
 * The values of the document's fields and cells that the template speaks of; those that are empty or blanks left out,
 * and those that rules of their own look at: severities, and the priority, status and due date of an action.
 */
export function statedValues(postmortem: Postmortem): readonly StatedValue[] {
  return [...fieldValues(postmortem), ...cellValues(postmortem)].filter(
    ({ text, range }) => text !== '' && !holdsBlank(postmortem, range),
  );
}

/** The cells of a type, where the template states it; those that are empty or blanks left out. */
export function statedCells(postmortem: Postmortem, type: ValueType): readonly StatedValue[] {
  return cellValues(postmortem).filter(
    (value) => value.type === type && value.text !== '' && !holdsBlank(postmortem, value.range),
  );
}

function fieldValues({ document, fields }: Postmortem): readonly StatedValue[] {
  return fields
    .filter(({ spec }) => spec.type !== 'severity')
    .map(({ field, spec }) => {
      const { allowed, name } = spec;
      // Dates and durations in the header have rules of their own.
      const type = spec.type === 'number' ? spec.type : undefined;
      return { name, allowed, type, ...fieldValue(document, field) };
    });
}

function cellValues(postmortem: Postmortem): readonly StatedValue[] {
  return (postmortem.template?.sections ?? []).flatMap((spec) => {
    const stated = spec.table?.columns.filter((column) => isJudged(spec, column)) ?? [];
    const section = stated.length > 0 ? sectionFor(postmortem, spec)?.section : undefined;
    return section
      ? blocksUnder(postmortem, section).flatMap((block) =>
          block.kind === 'table' ? cellsIn(postmortem, spec, block.table, stated) : [],
        )
      : [];
  });
}

function isJudged(spec: SectionSpec, column: ColumnSpec): boolean {
  const known = spec.role === 'actions' ? actionColumnOf(column) : undefined;
  const hasRules = known === 'priority' || known === 'status' || known === 'due';
  return !hasRules && (column.type !== undefined || column.allowed.length > 0);
}

type DocumentTable = Parameters<typeof matchColumns>[1];

function cellsIn(
  { document }: Postmortem,
  spec: SectionSpec,
  table: DocumentTable,
  stated: readonly ColumnSpec[],
): readonly StatedValue[] {
  const role = spec.role === 'actions' || spec.role === 'timeline' ? spec.role : undefined;
  const matches = spec.table ? matchColumns(document.source, table, spec.table, role) : [];
  return matches
    .filter(({ column }) => stated.includes(column))
    .flatMap(({ column: { name, allowed, type }, index }) =>
      table.rows.flatMap((row) => {
        const cell = row.cells[index];
        return cell ? [{ name, allowed, type, ...withoutComments(document, cell.range) }] : [];
      }),
    );
}
