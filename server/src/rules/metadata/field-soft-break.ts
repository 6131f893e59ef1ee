import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { isApart } from '../../document/fields.ts';
import { trimRange } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { areInOneParagraph, hardBreakOf } from './fieldLines.ts';

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
    // What has the form of a field without bold may be words of the value above it.
    const fields = document.fields.filter(({ bold }) => bold);
    for (const [index, field] of fields.entries()) {
      const next = fields[index + 1];
      if (next && runsInto(document, field, next)) {
        yield {
          range: trimRange(source.parts, field.line),
          message: `“${field.name}” and “${next.name}” are rendered as one line. A backslash at the end of the line above “${next.name}” keeps them apart.`,
          fixes: () => breakFix(document, field, next),
        };
      }
    }
  },
};

/** Whether a field, or what its value runs on to below it, is in one paragraph with the next field and not parted from it. */
function runsInto(document: MarkdownDocument, field: Field, next: Field): boolean {
  return (
    !isApart(field) &&
    areInOneParagraph(document, field.lineNumber, next.lineNumber) &&
    hardBreakOf(document.source.lineText(next.lineNumber - 1)) === ''
  );
}

/** A backslash, since many editors trim spaces at the end of a line; none inside a comment or code. */
function breakFix({ source, masked }: MarkdownDocument, field: Field, next: Field): readonly Fix[] {
  const isHidden = masked.text.charAt(next.nameRange.start) !== source.text.charAt(next.nameRange.start);
  const line = source.lineRange(next.lineNumber - 1);
  const { end } = trimRange(source.parts, line);
  return isHidden
    ? []
    : [
        {
          title: `Keep “${field.name}” on a line of its own`,
          edits: [{ range: { start: end, end: line.end }, text: literal('\\') }],
          safe: true,
        },
      ];
}
