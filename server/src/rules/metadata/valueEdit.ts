import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { isInTable } from '../../document/fields.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal } from '../../template/placeholders.ts';
import type { FixEdit } from '../rule.ts';

/** The edit that writes a value behind a field's name, in front of a comment or a hard break that stands there. */
export function valueEdit({ source }: MarkdownDocument, field: Field, value: PlaceholderText): FixEdit {
  const { start, end } = field.value;
  if (start < end) {
    return { range: { start, end: start }, text: [...value, ...literal(' ')] };
  }
  const rest = source.slice({ start, end: field.line.end });
  if (isInTable(field)) {
    const before = /\s/.test(source.text.charAt(start - 1)) ? '' : ' ';
    const behind = rest.length - rest.trimStart().length;
    return { range: { start, end: start + behind }, text: [...literal(before), ...value, ...literal(' ')] };
  }
  // Two spaces at the end of a line are a break; fewer are nothing.
  const replaced = rest.trim() === '' && rest.length >= 2 ? 0 : rest.length - rest.trimStart().length;
  return { range: { start, end: start + replaced }, text: [...literal(' '), ...value] };
}
