import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { trimRange } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { continuesBehind, hardBreakOf } from './fieldLines.ts';

/** Reports bold fields that Markdown joins into one line. Source: CommonMark, on soft line breaks. */
export const fieldSoftBreak: DocumentRule = {
  id: 'field-soft-break',
  summary: 'Fields on lines of their own are rendered as one line',
  severity: 'off',
  softensInDraft: false,
  fix: 'safe',
  reads: [],
  needs: 'document',
  *check({ document, source }) {
    for (const [index, field] of document.fields.entries()) {
      const next = document.fields[index + 1];
      if (next && runsInto(document, field, next)) {
        yield {
          range: trimRange(source.parts, field.line),
          message: `“${field.name}” and “${next.name}” are rendered as one line. A backslash at the end of the line keeps them apart.`,
          fixes: () => breakFix(document, field, next),
        };
      }
    }
  },
};

function runsInto(document: MarkdownDocument, field: Field, next: Field): boolean {
  return (
    field.bold &&
    next.bold &&
    !field.listItem &&
    next.lineNumber === field.lineNumber + 1 &&
    continuesBehind(document, field.lineNumber) &&
    hardBreakOf(document.source.slice(field.line)) === ''
  );
}

/** A backslash, since many editors trim spaces at the end of a line; none inside a comment or code. */
function breakFix({ source, masked }: MarkdownDocument, field: Field, next: Field): readonly Fix[] {
  const isHidden = masked.text.charAt(next.nameRange.start) !== source.text.charAt(next.nameRange.start);
  const end = trimRange(source.parts, field.line).end;
  return isHidden
    ? []
    : [
        {
          title: `Keep “${field.name}” on a line of its own`,
          edits: [{ range: { start: end, end: field.line.end }, text: literal('\\') }],
          safe: true,
        },
      ];
}
