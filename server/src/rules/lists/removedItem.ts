import type { List, ListItem } from '../../document/blocks.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { FixEdit } from '../rule.ts';
import { delimiterOf, leavesCounting, numbered } from './markers.ts';

/** The edits that remove an item, but never a list's first, and number those behind it anew. */
export function removedItem(source: SourceText, list: List, item: ListItem): readonly FixEdit[] {
  const index = list.items.indexOf(item);
  const following = list.items.slice(index + 1);
  const edit = { range: removedRange(source, list, index), text: [] };
  if (item.number === undefined || leavesCounting(list)) {
    return [edit];
  }
  return [edit, ...numbered(source, following, item.number, delimiterOf(source, list)).edits];
}

/** An item with the white space that parts it from its neighbour. A list's first item is never a repetition. */
function removedRange(source: SourceText, list: List, index: number): OffsetRange {
  const item = list.items[index];
  const before = list.items[index - 1];
  const end = item?.range.end ?? 0;
  return { start: before ? before.range.end : source.lineStart(item?.lines.start ?? 0), end };
}
