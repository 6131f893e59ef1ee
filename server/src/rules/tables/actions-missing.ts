import type { Block } from '../../document/blocks.ts';
import type { Section } from '../../document/sections.ts';
import type { Table } from '../../document/tables.ts';
import { isBlankRow } from '../../document/tables.ts';
import { sectionFor, sectionsWithRole } from '../../postmortem.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal } from '../../template/placeholders.ts';
import type { SectionSpec, TableSpec } from '../../template/template.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import { isEmptySection } from '../sections/emptySection.ts';
import { brokenTables } from './brokenTables.ts';
import { matchColumns } from './columnNames.ts';
import { blocksUnder, insertIntoSection, isHtmlTable } from './sectionTables.ts';

/** Reports a section for actions that names none. Source: Google, SRE Workbook, chapter 10. */
export const actionsMissing: TemplateRule = {
  id: 'actions-missing',
  summary: 'The section for action items has neither rows nor list items',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'template',
  *check(context, template) {
    const { postmortem } = context;
    const spec = template.sections.find((one) => one.role === 'actions');
    const section = spec && sectionFor(postmortem, spec)?.section;
    if (!section || isEmptySection(context.postmortem, section) || hasActions(context)) {
      return;
    }
    yield {
      range: section.heading.range,
      message: `“${section.title}” holds no action. Without one the same incident can happen again: add a row for each change, or say in “${section.title}” why none is needed and silence this rule there.`,
      fixes: () => fixesFor(context, spec, section),
    };
  },
};

/** Whether any section for actions has a row or an item, or a table that is reported as broken. */
function hasActions({ postmortem, configuration, source }: RuleContext): boolean {
  return sectionsWithRole(postmortem, 'actions', configuration)
    .map((section) => blocksUnder(postmortem, section))
    .some(
      (blocks) =>
        blocks.some((block) => holdsActions(block) || isHtmlTable(postmortem, block)) ||
        brokenTables(source, blocks).length > 0,
    );
}

function holdsActions(block: Block): boolean {
  switch (block.kind) {
    case 'list':
      return block.items.some((item) => item.content.end > item.content.start);
    case 'table':
      return block.table.rows.some((row) => !isBlankRow(row));
    default:
      return false;
  }
}

function fixesFor(context: RuleContext, spec: SectionSpec, section: Section): readonly Fix[] {
  const { postmortem } = context;
  const tables = section.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const [table] = tables;
  if (table && spec.table) {
    return [rowFix(context, table, spec.table)];
  }
  const text = spec.table?.text ?? spec.body;
  return text.length === 0
    ? []
    : [
        {
          title: spec.table
            ? "Insert the template's table"
            : `Insert the template's text for “${spec.title}”`,
          edits: [insertIntoSection(postmortem, section, text)],
          safe: false,
        },
      ];
}

/** The template's first row, cell by cell below the heads of the document's own table. */
function rowFix({ source }: RuleContext, table: Table, spec: TableSpec): Fix {
  const samples = new Map(
    matchColumns(source, table, spec, 'actions').map((match) => [match.index, match.column.sample]),
  );
  const row: PlaceholderText = [
    ...literal('|'),
    ...table.header.cells.flatMap((_, index) => [
      ...literal(' '),
      ...(samples.get(index) ?? []),
      ...literal(' |'),
    ]),
  ];
  const [blank] = table.rows;
  const end = table.delimiter.range.end;
  const edit = blank
    ? { range: blank.range, text: row }
    : { range: { start: end, end }, text: [...literal(source.lineEnd), ...row] };
  return { title: "Add the template's row", edits: [edit], safe: false };
}
