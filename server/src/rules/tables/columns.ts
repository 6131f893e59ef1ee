import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { Table } from '../../document/tables.ts';
import type { Postmortem } from '../../postmortem.ts';
import { sectionFor } from '../../postmortem.ts';
import { literal } from '../../template/placeholders.ts';
import type { ColumnSpec, SectionSpec, TableSpec } from '../../template/template.ts';
import type { Finding, Fix, TemplateRule } from '../rule.ts';
import type { ColumnMatch, TableRole } from './columnNames.ts';
import { matchColumns } from './columnNames.ts';
import type { ColumnSource } from './rebuild.ts';
import { rebuiltTable } from './rebuild.ts';
import { isEvenTable } from './rows.ts';
import { blocksUnder } from './sectionTables.ts';

/** A table of the document beside the one that the template has in its place. */
interface Comparison {
  readonly postmortem: Postmortem;
  readonly source: SourceText;
  readonly table: Table;
  readonly spec: TableSpec;
  /** In the template's order. */
  readonly matches: readonly ColumnMatch[];
}

/** A rule that compares the columns of one role's tables with the template's; columns of one's own are welcome. */
export function columnsRule(
  facts: Pick<TemplateRule, 'id' | 'summary'>,
  sectionRole: TableRole,
): TemplateRule {
  return {
    ...facts,
    severity: 'warning',
    softensInDraft: false,
    fix: 'safe',
    reads: [sectionRole === 'timeline' ? 'timeline columns' : 'actions columns'],
    needs: 'template',
    *check(context, template) {
      for (const spec of template.sections.filter((one) => one.role === sectionRole)) {
        for (const comparison of comparisonsOf(context.postmortem, spec, sectionRole)) {
          yield* slips(comparison);
          yield* missing(comparison);
          yield* disorder(comparison);
        }
      }
    },
  };
}

/** The tables of a section that are meant as the template's: those that share a column with it, else the first. */
function comparisonsOf(postmortem: Postmortem, spec: SectionSpec, role: TableRole): readonly Comparison[] {
  const section = sectionFor(postmortem, spec)?.section;
  const { source } = postmortem.document;
  const expected = spec.table;
  if (!section || !expected) {
    return [];
  }
  const comparisons = blocksUnder(postmortem, section).flatMap((block) =>
    block.kind === 'table'
      ? [
          {
            postmortem,
            source,
            table: block.table,
            spec: expected,
            matches: matchColumns(source, block.table, expected, role),
          },
        ]
      : [],
  );
  const alike = comparisons.filter((comparison) => comparison.matches.length > 0);
  return alike.length > 0 ? alike : comparisons.slice(0, 1);
}

function* slips({ matches, source }: Comparison): Iterable<Finding> {
  for (const { column, cell, how } of matches) {
    if (how === 'near') {
      const range: OffsetRange = cell.range;
      yield {
        range,
        message: `“${source.slice(range)}” is called “${column.name}” in the template. Checks and reports look for the name.`,
        fixes: () => [
          { title: `Rename to “${column.name}”`, edits: [{ range, text: literal(column.name) }], safe: true },
        ],
      };
    }
  }
}

function* missing(comparison: Comparison): Iterable<Finding> {
  const found = new Set(comparison.matches.map((match) => match.column));
  const columns = comparison.spec.columns.filter((column) => !column.optional && !found.has(column));
  if (columns.length > 0) {
    const names = columns.map((column) => `“${column.name}”`).join(', ');
    yield {
      range: comparison.table.header.range,
      message:
        columns.length === 1
          ? `The column ${names} is missing. The template has it, and readers look for it.`
          : `The columns ${names} are missing. The template has them, and readers look for them.`,
      fixes: () => additions(comparison, columns),
    };
  }
}

function additions(comparison: Comparison, columns: readonly ColumnSpec[]): readonly Fix[] {
  if (!isEvenTable(comparison.table)) {
    return [];
  }
  const ones = columns.map((column) => ({
    title: `Add missing column “${column.name}”`,
    edits: withColumns(comparison, [column]),
    safe: false,
  }));
  const all: Fix = {
    title: `Add all ${columns.length} missing columns`,
    edits: withColumns(comparison, columns),
    safe: false,
  };
  return columns.length > 1 ? [...ones, all] : ones;
}

/** Adds columns, each behind the nearest one before it in the template, else in front of the nearest one after it. */
function withColumns(
  { source, table, spec, matches }: Comparison,
  added: readonly ColumnSpec[],
): Fix['edits'] {
  const placed: ColumnSource[] = table.header.cells.map((_, index) => index);
  const placeOf = (columns: readonly ColumnSpec[]): number | undefined =>
    columns
      .map((column) => placed.indexOf(matches.find((match) => match.column === column)?.index ?? column))
      .find((place) => place !== -1);
  for (const column of added) {
    const index = spec.columns.indexOf(column);
    const before = placeOf(spec.columns.slice(0, index).toReversed());
    const after = placeOf(spec.columns.slice(index + 1));
    placed.splice(before === undefined ? (after ?? placed.length) : before + 1, 0, column);
  }
  return rebuiltTable(source, table, placed);
}

function* disorder(comparison: Comparison): Iterable<Finding> {
  const { matches, table, source } = comparison;
  const isOrdered = matches.every((match, index) => match.index >= (matches[index - 1]?.index ?? 0));
  if (!isOrdered) {
    const names = matches.map((match) => source.slice(match.cell.range)).join(', ');
    yield {
      range: table.header.range,
      message: `The columns stand in another order than in the template. Readers of several postmortems find them as ${names}.`,
      fixes: () => (isEvenTable(table) ? [reorder(comparison)] : []),
    };
  }
}

/** Puts the template's columns into its order; the others stay where they are. */
function reorder({ postmortem, source, table, matches }: Comparison): Fix {
  const order = matches.map((match) => match.index);
  const places = order.toSorted((one, other) => one - other);
  const columns = table.header.cells.map((_, index) => {
    const place = places.indexOf(index);
    return place === -1 ? index : (order[place] ?? index);
  });
  return {
    title: "Put the columns into the template's order",
    edits: rebuiltTable(source, table, columns),
    // The columns of an own form are its author's.
    safe: postmortem.isTemplateSure,
  };
}
