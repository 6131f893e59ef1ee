import type { ActionItem } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import type { ActionColumn } from '../../actions/columns.ts';
import { readDueDate } from '../../actions/dueDate.ts';
import { readState, stateNames } from '../../actions/status.ts';
import { shiftedRange } from '../../document/shiftBlocks.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { FixEdit } from '../rule.ts';
import { cellEdit } from './cellFixes.ts';
import { showsProof } from './proof.ts';

/**
 * Ticks the box, or writes the state in place of the one that stands there; undefined where there is no place for it.
 * A row that names no ticket, commit or day says when it was marked: “Done” alone cannot be checked later.
 * @param today `YYYY-MM-DD`
 */
export function doneEdit(source: SourceText, action: ActionItem, today: string): FixEdit | undefined {
  if (action.form === 'item' && action.ticked !== undefined) {
    const { start } = action.item.content;
    return { range: { start: start + 1, end: start + 2 }, text: literal('x') };
  }
  const part = partOf(action, 'status');
  if (!part || isBehindRow(action, part.range)) {
    return undefined;
  }
  const read = readState(part.text);
  // Behind a word that only tells of a state stands more of the same: “Assigned to Ada” is not “Done to Ada”.
  const written = read?.how === 'hint' ? undefined : read?.range;
  const isProved = action.form !== 'row' || showsProof(source, action);
  const state = isProved ? stateNames.done : `${stateNames.done} (${today})`;
  return cellEdit(source, written ? shiftedRange(written, part.range.start) : part.range, literal(state));
}

/** The same, where a list's item without a box gets one. */
export function markDoneEdit(source: SourceText, action: ActionItem, today: string): FixEdit | undefined {
  const edit = doneEdit(source, action, today);
  if (edit || action.form === 'row') {
    return edit;
  }
  const { start } = action.item.content;
  return { range: { start, end: start }, text: literal('[x] ') };
}

/** Writes a due date, `YYYY-MM-DD`, in place of the one that stands there. */
export function dueEdit(source: SourceText, action: ActionItem, date: string): FixEdit | undefined {
  const part = partOf(action, 'due');
  const due = part && readDueDate(part.text);
  return part && due?.kind === 'day' && !isBehindRow(action, part.range)
    ? cellEdit(source, shiftedRange(due.range, part.range.start), literal(date))
    : partEdit(source, action, 'due', date);
}

/** Writes an owner in place of the one that stands there. */
export function ownerEdit(source: SourceText, action: ActionItem, owner: string): FixEdit | undefined {
  const inOneLine = owner.replace(/\s+/g, ' ').trim();
  return partEdit(
    source,
    action,
    'owner',
    action.form === 'row' ? inOneLine.replace(/(?<!\\)\|/g, '\\|') : inOneLine,
  );
}

function partEdit(
  source: SourceText,
  action: ActionItem,
  column: ActionColumn & ('due' | 'owner'),
  text: string,
): FixEdit | undefined {
  const part = partOf(action, column);
  if (part && !isBehindRow(action, part.range)) {
    return cellEdit(source, part.range, literal(text));
  }
  if (action.form === 'row') {
    return undefined;
  }
  const { end } = action.item.content;
  return { range: { start: end, end }, text: literal(` (${column}: ${text})`) };
}

/** A row that is too short has no cell there. */
function isBehindRow(action: ActionItem, range: OffsetRange): boolean {
  return action.form === 'row' && range.start === action.range.end;
}
