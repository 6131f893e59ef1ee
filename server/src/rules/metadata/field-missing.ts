import { holdsBlank } from '../../blanks.ts';
import type { ListItem } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { fieldOnLine } from '../../document/fields.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { Table, TableRow } from '../../document/tables.ts';
import type { Postmortem } from '../../postmortem.ts';
import { fieldFor } from '../../postmortem.ts';
import { isNameOfField } from '../../template/match.ts';
import type { FieldSpec, Template } from '../../template/template.ts';
import { addMissing, placeInWords } from '../additions.ts';
import type { RuleContext, TemplateRule } from '../rule.ts';
import { fieldBefore, insertFields } from './insertFields.ts';

/** Reports each field of the template that a document lacks. Source: the specification's template. */
export const fieldMissing: TemplateRule = {
  id: 'field-missing',
  summary: 'A field of the template is absent',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check(context, template) {
    const names = template.fields.map(({ name }) => name);
    const missing = missingFields(context.postmortem, template);
    for (const spec of missing) {
      yield {
        range: reportedAt(context, template, spec),
        message: `The field “${spec.name}” is missing. The template “${template.name}” asks for it${placeInWords(names, spec.index)}.`,
        // The date of the review is not known before there was one.
        ...(spec.role === 'review-date' ? { severity: 'warning' as const } : {}),
        fixes: () =>
          addMissing(
            {
              kind: 'field',
              all: missing,
              add: (specs) => insertFields(context.postmortem, template, specs),
            },
            spec,
            spec.name,
          ),
      };
    }
  },
};

/** The template's fields that a document must have and lacks, in the template's order. */
function missingFields(postmortem: Postmortem, template: Template): readonly FieldSpec[] {
  const told = fieldsElsewhere(postmortem, template);
  return template.fields.filter(
    (spec) =>
      !spec.optional &&
      !fieldFor(postmortem, spec) &&
      !told.has(spec) &&
      template.fields.find((one) => one.name === spec.name) === spec,
  );
}

/** A longer table is data, and no header. */
const mostRows = 50;
/** A table that names fewer fields of the template is a legend, or a list of people. */
const fewestNames = 2;

/** The fields that stand above the first section in another form than each on a line of its own. */
function fieldsElsewhere(postmortem: Postmortem, template: Template): ReadonlySet<FieldSpec> {
  return new Set(
    postmortem.document.preamble.flatMap((block) => {
      switch (block.kind) {
        case 'table':
          // Wikis keep headers so.
          return fieldsInTable(postmortem, template, block.table);
        case 'list':
          return block.items.flatMap((item) => fieldsWithinItem(postmortem.document, template, item));
        default:
          return [];
      }
    }),
  );
}

/** The fields that follow another one in its list item, each on a line. */
function fieldsWithinItem(
  { source }: MarkdownDocument,
  template: Template,
  { lines, blocks }: ListItem,
): readonly FieldSpec[] {
  const [first] = blocks;
  if (first?.kind !== 'paragraph' || !fieldOnLine(source, lines.start)) {
    return [];
  }
  const found: FieldSpec[] = [];
  for (let line = lines.start + 1; line < first.lines.end; line += 1) {
    const field = fieldOnLine(source, line);
    if (field && field.value.start < field.value.end) {
      found.push(...template.fields.filter((spec) => isNameOfField(field.name, spec)));
    }
  }
  return found;
}

function fieldsInTable(postmortem: Postmortem, template: Template, table: Table): readonly FieldSpec[] {
  const rows = table.rows.slice(0, mostRows);
  const named = rows.map((row) => fieldsInRow(postmortem, template, row)).filter(({ length }) => length > 0);
  const filled = rows.filter((row) => isFilled(postmortem, row));
  const known = filled.filter((row) => fieldsInRow(postmortem, template, row).length > 0).length;
  const head = isFilled(postmortem, table.header) ? fieldsInRow(postmortem, template, table.header) : [];
  // “Severity” heads a column, too: a head row is one of the header's where the rows below it are, or the one that is there.
  const isHeader = known >= fewestNames || (known === rows.length && rows.length > 0);
  const stated = known + (isHeader && head.length > 0 ? 1 : 0);
  // A row whose blank is left is told of at the blank; where all rows are such, they are a header all the same.
  const isOfFields = stated >= fewestNames || (named.length === rows.length && named.length >= fewestNames);
  return isOfFields ? [...(isHeader ? head : []), ...named.flat()] : [];
}

/** The fields whose name a row of two cells gives, where something stands beside it. */
function fieldsInRow(
  { document }: Postmortem,
  template: Template,
  { cells }: TableRow,
): readonly FieldSpec[] {
  const [name, value] = cells.map(({ range }) => range);
  if (cells.length !== 2 || !name || !value || value.start === value.end) {
    return [];
  }
  const written = document.source.slice(name).replace(/[*_:]/g, '').trim();
  return template.fields.filter((spec) => isNameOfField(written, spec));
}

/** Whether what stands in the second cell of a row is none of the template's blanks. */
function isFilled(postmortem: Postmortem, { cells }: TableRow): boolean {
  const value = cells[1]?.range;
  return value !== undefined && !holdsBlank(postmortem, value);
}

/** The field behind which it belongs, else the title, else the first line. */
function reportedAt(context: RuleContext, template: Template, spec: FieldSpec): OffsetRange {
  const before = fieldBefore(context.postmortem, template, spec);
  return before
    ? trimRange(context.source.parts, before.line)
    : (context.document.title?.range ?? context.source.lineRange(0));
}
