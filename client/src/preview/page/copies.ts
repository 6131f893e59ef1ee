import type { InlinePiece, InlineText, TimelinePreview } from '../../../../server/src/protocol.ts';
import { csvRow } from '../../../../server/src/rendering/csv.ts';
import { shownText } from '../../../../server/src/rendering/shownText.ts';
import { elapsedText, lengthText } from '../../../../server/src/timeline/lengthText.ts';
import { milestonesIn } from '../../../../server/src/timeline/phases.ts';
import type { Texts, TimeMode } from './messages.ts';
import { shownTimes } from './times.ts';

/** Inline Markdown with its marks, for a cell of a table. */
function markdownText(text: InlineText): string {
  return text.map(markdownPiece).join('');
}

function markdownPiece(piece: InlinePiece): string {
  switch (piece.kind) {
    case 'text':
    case 'image':
      return escapedText(piece.text);
    case 'code':
      return codeSpan(piece.text);
    case 'break':
      return '<br>';
    case 'strong':
      return `**${markdownText(piece.pieces)}**`;
    case 'emphasis':
      return `*${markdownText(piece.pieces)}*`;
    case 'strikethrough':
      return `~~${markdownText(piece.pieces)}~~`;
    case 'link':
      return `[${markdownText(piece.pieces)}](<${piece.href.replaceAll(/[<>|\\]/g, encodeURIComponent)}>)`;
  }
}

function escapedText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~]/g, '\\$&');
}

/** A code span's fence is longer than every run of backticks in it. */
function codeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${code.replaceAll('|', '\\|')}${space}${fence}`;
}

/** The table's cells as they are shown, the heads first. */
function cellsOf(
  preview: TimelinePreview,
  mode: TimeMode,
  texts: Texts,
  write: (text: InlineText) => string,
  writeTime: (text: string) => string,
): readonly (readonly string[])[] {
  const times = shownTimes(preview.rows, mode);
  const rows = preview.rows.map((row, index) => [
    writeTime([times[index]?.day, times[index]?.clock].filter((part) => part).join(' ')),
    row.elapsed === null ? '' : elapsedText(row.elapsed).replaceAll('\u00a0', ' '),
    row.gap === null ? '' : lengthText(row.gap).replaceAll('\u00a0', ' '),
    write(row.event),
    write(row.actor),
    milestonesIn(row)
      .map((milestone) => texts.milestones[milestone])
      .join(', '),
  ]);
  return [texts.columns, ...rows];
}

/** The table as Markdown. */
export function markdownTable(preview: TimelinePreview, mode: TimeMode, texts: Texts): string {
  const [heads = [], ...rows] = cellsOf(preview, mode, texts, markdownText, escapedText);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(heads) + line(heads.map(() => '---')) + rows.map(line).join('');
}

/** The table as CSV (RFC 4180). */
export function csvTable(preview: TimelinePreview, mode: TimeMode, texts: Texts): string {
  const rows = cellsOf(preview, mode, texts, shownText, (text) => text);
  return rows.map(csvRow).join('');
}
