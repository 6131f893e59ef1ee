import type { Problem } from '../../check/check.ts';
import { firstIndex } from '../../document/ascending.ts';
import type { Conflict } from '../../document/conflicts.ts';
import { conflictsIn } from '../../document/conflicts.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Rule } from '../rule.ts';
import { mergeConflict } from './merge-conflict.ts';

/**
 * The problems that do not come from conflicts which were reported. Two versions at once make headings out of text and
 * have all twice, so that nothing is said of the document as a whole until one of them is left; what is judged by itself
 * goes on being judged where no conflict is.
 */
export function besideConflicts(
  document: MarkdownDocument,
  problems: readonly Problem[],
): readonly Problem[] {
  if (!problems.some(({ rule }) => rule === mergeConflict)) {
    return problems;
  }
  const conflicts = conflictsIn(document);
  return problems.filter(
    ({ rule, range }) =>
      rule === mergeConflict ||
      rule.id.startsWith('privacy-') ||
      (isLocal(rule) && !isTouched(document, conflicts, document.source.lineAt(range.start))),
  );
}

/** Whether a rule looks at no more than a block or an entry at a time. */
function isLocal({ reads }: Rule): boolean {
  return reads === 'blocks' || reads === 'sentences' || reads === 'links' || reads === 'entries';
}

/** Whether a line is in a conflict, or in a block that a conflict reaches; rows of tables are judged by themselves. */
function isTouched({ blocks }: MarkdownDocument, conflicts: readonly Conflict[], line: number): boolean {
  const block = blocks[firstIndex(blocks, ({ lines }) => lines.end > line)];
  const own =
    block && block.kind !== 'table' && block.lines.start <= line
      ? block.lines
      : { start: line, end: line + 1 };
  const next = conflicts[firstIndex(conflicts, ({ lines }) => lines.end > own.start)];
  return next !== undefined && next.lines.start < own.end;
}
