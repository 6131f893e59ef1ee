import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, FixEdit } from '../rule.ts';

/** The edit that writes into a cell; where the cell is empty it keeps off the pipes. */
export function cellEdit(source: SourceText, range: OffsetRange, text: PlaceholderText): FixEdit {
  const isEmpty = range.start === range.end;
  const before = isEmpty && /[^ \t]/.test(source.text[range.start - 1] ?? ' ') ? ' ' : '';
  const behind = isEmpty && /[^ \t\r\n]/.test(source.text[range.end] ?? ' ') ? ' ' : '';
  return { range, text: [...literal(before), ...text, ...literal(behind)] };
}

/** A choice: a cell gets this text. */
export function writeFix(source: SourceText, range: OffsetRange, text: string, because = ''): Fix {
  const reason = because === '' ? '' : ` (${because})`;
  return {
    title: `Write “${text}”${reason}`,
    edits: [cellEdit(source, range, literal(text))],
    safe: false,
  };
}
