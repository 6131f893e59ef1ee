import type { Heading } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { headingName } from '../../document/headingName.ts';
import { targetsMovedBy } from '../../document/links/anchors.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { FixEdit } from '../rule.ts';

/** The edits that write a heading's content otherwise, and lead the links to it on to where it is then. */
export function headingEdits(
  document: MarkdownDocument,
  heading: Heading,
  edit: FixEdit,
): readonly FixEdit[] {
  const { source } = document;
  const { start, end } = heading.content;
  const written =
    source.parts.slice(start, edit.range.start) +
    edit.text.map(({ text }) => text).join('') +
    source.parts.slice(edit.range.end, end);
  const links = targetsMovedBy(document, heading, written)
    .filter(({ range }) => range.end <= start || end <= range.start)
    .map(({ range, target }) => ({ range, text: literal(target) }));
  return [edit, ...links].toSorted((one, other) => one.range.start - other.range.start);
}

/** Marks, a number and an emoji that stand in front of a heading's name. */
const front =
  /^(?:[*_\s]|\d{1,3}(?:\.\d{1,3}){0,3}[.)](?!\d)|\d{1,3}(?:\.\d{1,3}){1,3}(?=\s)|:[a-z0-9_+-]{1,40}:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u200D)*/u;
/**
 * Where a heading has its name, so that its number, a zone in parentheses and an anchor stay when it gets another one;
 * undefined where the name cannot be told from the rest, as in a link.
 * @param name what is to stand there
 */
export function nameRange(
  { source }: MarkdownDocument,
  { content }: Heading,
  name: string,
): OffsetRange | undefined {
  const text = source.slice(content);
  const start = front.exec(text)?.[0].length ?? 0;
  // A name may end with a remark of its own.
  const end = name.endsWith(')') ? text.length : withoutRemark(text).length;
  const renamed = text.slice(0, start) + name + text.slice(end);
  return /[[\]<>`\r\n]/.test(text) || end <= start || headingName(renamed) !== headingName(name)
    ? undefined
    : { start: content.start + start, end: content.start + end };
}

/** A heading without the anchor, the marks and a remark such as “(UTC)” that it ends with. */
function withoutRemark(text: string): string {
  const bare = withoutMarks(text.replace(/\{#[^{}]*\}\s*$/, ''));
  const open = bare.endsWith(')') ? bare.lastIndexOf('(') : -1;
  return open === -1 ? bare : withoutMarks(bare.slice(0, open));
}

function withoutMarks(text: string): string {
  let end = text.length;
  while (/[\s*_:]/.test(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(0, end);
}
