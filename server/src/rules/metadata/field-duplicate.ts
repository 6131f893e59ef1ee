import { holdsBlank } from '../../blanks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { isApart } from '../../document/fields.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import type { Postmortem } from '../../postmortem.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import { continuesBehind, hardBreakOf, linesOfField } from './fieldLines.ts';

/** Reports a field that is there twice. Source: the product's own. */
export const fieldDuplicate: TemplateRule = {
  id: 'field-duplicate',
  summary: 'A field is given twice',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check(context) {
    const { document, postmortem, source } = context;
    for (const { field, repeats } of postmortem.fields) {
      if (repeats) {
        yield {
          range: wordsRange(source, field),
          message: messageFor(document, field, repeats),
          related: [
            {
              range: wordsRange(source, repeats),
              message: `“${repeats.name}” is given here first`,
            },
          ],
          fixes: () => fixesFor(context, field, repeats),
        };
      }
    }
  },
};

/** A field's line without the break that ends it. */
function wordsRange(source: SourceText, { line: { start, end }, lineNumber }: Field): OffsetRange {
  return trimRange(source.parts, { start, end: end - hardBreakOf(source.lineText(lineNumber)).length });
}

function messageFor(document: MarkdownDocument, field: Field, first: Field): string {
  const [value, other] = [wordsOf(document, field), wordsOf(document, first)];
  if (value === other) {
    return `“${field.name}” is given twice, with the same value. Keep one, so that nobody has to change both.`;
  }
  return value === '' || other === ''
    ? `“${field.name}” is given twice, once without a value. Keep the one that says something.`
    : `“${field.name}” is given twice, with “${other}” and “${value}”. Keep the one that is true.`;
}

/** All that stands in a field's lines, in one line. */
function wordsOf(document: MarkdownDocument, field: Field): string {
  const lines = linesOfField(document, field);
  const more = document.source.linesRange({ start: field.lineNumber + 1, end: lines.end });
  const continued = lines.end > field.lineNumber + 1 ? document.source.slice(more) : '';
  return `${document.source.slice(field.value)} ${continued}`.replace(/\s+/g, ' ').trim();
}

function fixesFor({ document, postmortem }: RuleContext, field: Field, first: Field): readonly Fix[] {
  if (field.form === 'head' || first.form === 'head') {
    // A table without its head is none.
    return [];
  }
  const same = wordsOf(document, field) === wordsOf(document, first);
  if (same || isBlank(document, postmortem, field)) {
    return [removal(document, field, `Remove the second “${field.name}”`)];
  }
  return isBlank(document, postmortem, first)
    ? [removal(document, first, `Remove the first “${first.name}”`)]
    : [];
}

function isBlank(document: MarkdownDocument, postmortem: Postmortem, field: Field): boolean {
  return wordsOf(document, field) === '' || holdsBlank(postmortem, fieldValue(document, field).range);
}

function removal(document: MarkdownDocument, field: Field, title: string): Fix {
  return { title, edits: [{ range: removed(document, field), text: [] }], safe: false };
}

/** The field's lines; with the break in front of them where they end their paragraph. */
function removed(document: MarkdownDocument, field: Field): OffsetRange {
  const { source } = document;
  const lines = linesOfField(document, field);
  const start = source.lineStart(lines.start);
  if (!isApart(field) && lines.start > 0 && continuesBehind(document, lines.start - 1)) {
    const last = source.lineRange(lines.end - 1).end - hardBreakOf(source.lineText(lines.end - 1)).length;
    const before =
      source.lineRange(lines.start - 1).end - hardBreakOf(source.lineText(lines.start - 1)).length;
    return { start: before, end: last };
  }
  let end = lines.end;
  const followed = isApart(field) || continuesBehind(document, lines.end - 1);
  while (!followed && end < source.lineCount && source.lineText(end).trim() === '') {
    end += 1;
  }
  return { start, end: source.lineStart(end) };
}
