import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { isApart } from '../../document/fields.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import { findPlaceholders, literal, withLineEnd } from '../../template/placeholders.ts';
import { behindField } from '../metadata/fieldLines.ts';
import { lineLike, separatorIn } from '../metadata/insertFields.ts';
import type { Fix } from '../rule.ts';

/** The fix that adds a field with a blank behind another one, written as that one is. */
export function addField(document: MarkdownDocument, behind: Field, name: string, blank: string): Fix {
  const { source } = document;
  // A break at the end of the line stays at the end of the group, and the line gets its own.
  const offset = behindField(document, behind);
  const separator = isApart(behind) ? '\n' : (separatorIn(document) ?? '\n');
  const value = [{ text: blank, placeholder: true }];
  const line = [...literal(separator), ...lineLike(document, behind, { name, value })];
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
