import { holdsBlank } from '../../blanks.ts';
import type { Block } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { fieldsIn } from '../../document/fields.ts';
import type { Table, TableRow } from '../../document/tables.ts';
import { openingSections } from '../../header/openingSections.ts';
import type { Postmortem } from '../../postmortem.ts';
import { isFilledText } from '../../template/leftovers.ts';
import { isNameOfField } from '../../template/match.ts';
import type { FieldSpec, Template } from '../../template/template.ts';

/** A longer table is data, and no header. */
const mostRows = 50;
/** A table that names fewer fields of the template is a legend, or a list of people. */
const fewestNames = 2;

/** The template's fields that are stated in another form or place than each on a line of its own under the title. */
export function fieldsElsewhere(postmortem: Postmortem, template: Template): ReadonlySet<FieldSpec> {
  const { document } = postmortem;
  return new Set([
    ...fieldsInFrontMatter(document, template),
    // Wikis keep headers in tables.
    ...document.preamble.flatMap((block) =>
      block.kind === 'table' ? fieldsInTable(postmortem, template, block.table) : [],
    ),
    ...openingSections(document).flatMap(({ blocks }) => fieldsInSection(postmortem, template, blocks)),
  ]);
}

function fieldsInFrontMatter({ frontMatter }: MarkdownDocument, template: Template): readonly FieldSpec[] {
  return [...(frontMatter?.values ?? [])].flatMap(([key, value]) =>
    isStated(value, template) ? fieldsNamed(template, key.replace(/[_-]/g, ' ')) : [],
  );
}

/** Whether a member of the front matter has a value that is no blank. */
function isStated(value: unknown, template: Template): boolean {
  if (Array.isArray(value)) {
    return value.some((one) => isStated(one, template));
  }
  return typeof value === 'string' ? isFilledText(value, template) : value !== null;
}

function fieldsNamed(template: Template, name: string): readonly FieldSpec[] {
  return template.fields.filter((spec) => isNameOfField(name, spec));
}

/** The fields that a section states, where it is a header: one name alone may be that of anything. */
function fieldsInSection(
  postmortem: Postmortem,
  template: Template,
  blocks: readonly Block[],
): readonly FieldSpec[] {
  const written = fieldsIn(postmortem.document.source, blocks).filter(
    ({ value }) => value.start < value.end && !holdsBlank(postmortem, value),
  );
  const named = new Set(written.flatMap(({ name }) => fieldsNamed(template, name)));
  return [
    ...(named.size >= fewestNames ? named : []),
    ...blocks.flatMap((block) =>
      block.kind === 'table' ? fieldsInTable(postmortem, template, block.table) : [],
    ),
  ];
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
  return fieldsNamed(template, written);
}

/** Whether what stands in the second cell of a row is none of the template's blanks. */
function isFilled(postmortem: Postmortem, { cells }: TableRow): boolean {
  const value = cells[1]?.range;
  return value !== undefined && !holdsBlank(postmortem, value);
}
