import { holdsBlank } from '../blanks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import type { Postmortem } from '../postmortem.ts';
import type { FieldSpec, ValueType } from '../template/template.ts';

/** What somebody wrote into a field, comments left out. */
export interface FieldValue {
  readonly text: string;
  readonly range: OffsetRange;
}

/** A template's field in the document, with a value of the author's own. */
export interface StatedField {
  readonly field: Field;
  readonly spec: FieldSpec;
  readonly value: FieldValue;
}

/** A field's value on its line; comments in it count as spaces. */
export function fieldValue(document: MarkdownDocument, field: Field): FieldValue {
  const { start, end } = field.value;
  let text = document.source.slice(field.value);
  for (const { range } of document.masked.comments) {
    if (range.start < end && range.end > start) {
      const from = Math.max(range.start, start) - start;
      const to = Math.min(range.end, end) - start;
      text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
    }
  }
  const inside = trimRange(text, { start: 0, end: text.length });
  return {
    text: text.slice(inside.start, inside.end),
    range: shiftedRange(inside, start),
  };
}

/** The fields of a type whose value is neither absent nor the template's blank. */
export function statedFields(postmortem: Postmortem, type: ValueType): readonly StatedField[] {
  return postmortem.fields.flatMap(({ field, spec }) => {
    const value = fieldValue(postmortem.document, field);
    const stated = spec.type === type && value.text !== '' && !holdsBlank(postmortem, value.range);
    return stated ? [{ field, spec, value }] : [];
  });
}

/** Whether a value says in words that there is none, with the reason; or is marked as still to do. */
export function isExplained(text: string): boolean {
  return /^(?:unknown|n\/a|not applicable|not available|none)[ \t]*[:(,;–—-][ \t]*\S|^(?:tbd|tbc|todo|\?+)(?![\p{L}\p{N}])/iu.test(
    text,
  );
}
