import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { fieldsIn } from '../document/fields.ts';
import { headingName } from '../document/headingName.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { IncidentId } from '../template/incidentId.ts';
import { findIncidentId } from '../template/incidentId.ts';
import { openingSections } from './openingSections.ts';

/**
 * The incident's id where the title does not name it: in the front matter, in a field of the header, or in one of a
 * section in front of the analysis, such as “Overview”; with its place in the document.
 * @param mask the form of ids in the template's title
 */
export function idBesideTitle(document: MarkdownDocument, mask: string | undefined): IncidentId | undefined {
  return idInFrontMatter(document, mask) ?? idInFields(document, mask);
}

/** What fields are called that hold the id, as `headingName` writes it. */
const idFields: ReadonlySet<string> = new Set([
  'incident id',
  'incident number',
  'incident no',
  'incident',
  'id',
]);

function idInFrontMatter(
  { source, frontMatter }: MarkdownDocument,
  mask: string | undefined,
): IncidentId | undefined {
  const members = [...(frontMatter?.values ?? [])];
  const named = members.filter(([key]) => idFields.has(headingName(key.replace(/[_-]/g, ' '))));
  for (const [key, value] of [...named, ...members.filter(([member]) => member === 'title')]) {
    const id = typeof value === 'string' ? findIncidentId(value, mask) : undefined;
    if (id && frontMatter) {
      const yaml = source.slice(frontMatter.yaml);
      const at = Math.max(0, yaml.indexOf(id.text, yaml.indexOf(`${key}:`)));
      const start = frontMatter.yaml.start + at;
      return { text: id.text, range: { start, end: start + id.text.length } };
    }
  }
  return undefined;
}

/** A header or an overview that reaches further is none, in UTF-16 code units. */
const longestOpening = 10_000;

/** As many marks as stand in front of an id that is bold and a link. */
const marksInFront = 4;

/** “Related Incidents”, “Earlier Incidents”: the ids there are those of others. */
const ofOthers = /\b(?:related|similar|linked|previous|past|earlier|prior|other)\b/;

function idInFields(document: MarkdownDocument, mask: string | undefined): IncidentId | undefined {
  const { source } = document;
  const blocks = [
    ...document.preamble,
    ...openingSections(document)
      .filter(({ name }) => !ofOthers.test(name))
      .flatMap((section) => section.blocks),
  ].filter(({ range }) => range.start < longestOpening);
  const ofHeader = document.fields.filter(({ name }) => idFields.has(headingName(name)));
  const values = [
    ...ofHeader.map(({ value }) => ({ value, latest: Number.POSITIVE_INFINITY })),
    // A plain `Incident: …` there may be a sentence that speaks of another incident further on.
    ...blocks
      .flatMap((block) => idValuesIn(document, block))
      .map((value) => ({ value, latest: marksInFront })),
  ];
  for (const { value, latest } of values) {
    const id = findIncidentId(source.slice(value), mask);
    if (id && id.range.start <= latest) {
      return { text: id.text, range: shiftedRange(id.range, value.start) };
    }
  }
  return undefined;
}

/** Where the fields or the rows of a block say the id. */
function idValuesIn({ source }: MarkdownDocument, block: Block): readonly OffsetRange[] {
  if (block.kind !== 'table') {
    return fieldsIn(source, [block])
      .filter(({ name }) => idFields.has(headingName(name)))
      .map(({ value }) => value);
  }
  const { header, rows } = block.table;
  return [header, ...rows].flatMap(({ cells: [name, value, more] }) =>
    name && value && !more && idFields.has(headingName(source.slice(name.range))) ? [value.range] : [],
  );
}
