import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import { findPlaceholders, literal, withLineEnd } from '../../template/placeholders.ts';
import { hardBreakOf, linesOfField } from '../metadata/fieldLines.ts';
import { separatorIn } from '../metadata/insertFields.ts';
import type { Fix } from '../rule.ts';

/** The fix that adds a field with a blank behind another one, written as that one is. */
export function addField(document: MarkdownDocument, behind: Field, name: string, blank: string): Fix {
  const { source } = document;
  const last = linesOfField(document, behind).end - 1;
  // A break at the end of the line stays at the end of the group, and the line gets its own.
  const kept = behind.listItem ? 0 : hardBreakOf(source.lineText(last)).length;
  const offset = source.lineRange(last).end - kept;
  const separator = behind.listItem ? '\n' : (separatorIn(document) ?? '\n');
  const lead = source.slice({ start: behind.line.start, end: behind.nameRange.start });
  const mark = source.slice({ start: behind.nameRange.end, end: behind.value.start }).trimEnd();
  const line = [...literal(`${separator}${lead}${name}${mark} `), { text: blank, placeholder: true }];
  return {
    title: `Add field “${name}”`,
    edits: [{ range: { start: offset, end: offset }, text: withLineEnd(line, source.lineEnd) }],
    safe: false,
  };
}

/** Whether a field that no template knows has a value other than a blank in brackets. */
export function isFilled(document: MarkdownDocument, field: Field): boolean {
  const { text } = fieldValue(document, field);
  return text !== '' && !findPlaceholders(text).some((blank) => blank.text === text);
}
