import type { ListItem } from '../document/blocks.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import type { ActionPart, NumberedPart } from './actionItem.ts';
import type { ActionColumn } from './columns.ts';

/** What an item of a list says, taken apart. */
export interface ListParts {
  readonly action: ActionPart;
  readonly number: NumberedPart | undefined;
  readonly ticked: boolean | undefined;
  readonly parts: ReadonlyMap<ActionColumn, ActionPart>;
}

/** An item of a list may be a page that somebody pasted; what says who and when stands near its start or end. */
const longestItem = 4000;

interface LabelledPart {
  readonly column: ActionColumn;
  /** Its first group ends where the part starts, its second group is the part. */
  readonly pattern: RegExp;
}

const labelled: readonly LabelledPart[] = [
  {
    column: 'owner',
    pattern:
      /((?:^|[\s([*_,;–—-])(?:owner|assignee|assigned to|responsible|dri)(?:\*\*|__)?:(?:\*\*|__)?[ \t]*)([^\n,;()|]{0,80})/iu,
  },
  {
    column: 'due',
    pattern:
      /((?:^|[\s([*_,;–—-])(?:due(?: date| by)?|deadline|eta|target date)(?:\*\*|__)?:?(?:\*\*|__)?[ \t]+)([^\n,;()|]{0,40})/iu,
  },
  {
    column: 'priority',
    pattern: /((?:^|[\s([*_,;–—-])(?:priority|prio)(?:\*\*|__)?:(?:\*\*|__)?[ \t]*)([^\n,;()|]{0,20})/iu,
  },
  {
    column: 'status',
    pattern: /((?:^|[\s([*_,;–—-])(?:status|state)(?:\*\*|__)?:(?:\*\*|__)?[ \t]*)([^\n,;()|]{0,40})/iu,
  },
  // `(P1)` and `[P1]`, with nothing else beside it.
  { column: 'priority', pattern: /([([])(P[0-5])(?=[)\]])/u },
  // `(@kim)` and `@kim` at the end.
  { column: 'owner', pattern: /((?:^|[\s(]))(@[\p{L}\p{N}][\p{L}\p{N}_/-]{0,60})(?=[\s).,;:]|$)/u },
  // `(done)`, `(Open)`: a state in parentheses.
  {
    column: 'status',
    pattern:
      /([([])((?:done|completed?|open|in progress|blocked|won't do|wontfix|cancelled)\b[^()[\]\n]{0,40})(?=[)\]])/iu,
  },
];

/** Reads an item's box, its number, and what it says of owner, priority, due date and status. */
export function readListParts(text: string, item: ListItem): ListParts {
  const start = item.content.start;
  const whole = text.slice(start, Math.min(item.content.end, start + longestItem));
  const box = /^\[([ xX])\](?=\s|$)/.exec(whole);
  const afterBox = trimRange(text, { start: start + (box?.[0].length ?? 0), end: item.content.end });
  const label =
    /^(?:\*\*|__)?(?:AI|A|ACTION|Action)[ -]?#?(\d{1,6})(?:\*\*|__)?[ \t]*[:.)–—-]?(?:\*\*|__)?[ \t]+/u.exec(
      text.slice(afterBox.start, afterBox.start + 60),
    );
  const own = label ? { value: Number(label[1]), range: numberRange(label, afterBox.start) } : undefined;
  const range = { start: afterBox.start + (label?.[0].length ?? 0), end: afterBox.end };
  return {
    action: { text: text.slice(range.start, range.end), range },
    number: own ?? (item.number === undefined ? undefined : { value: item.number, range: item.marker }),
    ticked: box ? box[1] !== ' ' : undefined,
    parts: partsIn(text.slice(start, Math.min(item.range.end, start + longestItem)), start),
  };
}

function numberRange(label: RegExpExecArray, offset: number): OffsetRange {
  const start = offset + label[0].search(/\d/);
  return { start, end: start + (label[1]?.length ?? 0) };
}

function partsIn(text: string, offset: number): ReadonlyMap<ActionColumn, ActionPart> {
  const parts = new Map<ActionColumn, ActionPart>();
  for (const { column, pattern } of labelled) {
    const found = parts.has(column) ? null : pattern.exec(text);
    if (found) {
      const start = found.index + (found[1]?.length ?? 0);
      const range = trimRange(text, { start, end: start + (found[2]?.length ?? 0) });
      parts.set(column, {
        text: text.slice(range.start, range.end).replace(/[*_.]+$/, ''),
        range: { start: offset + range.start, end: offset + range.end },
      });
    }
  }
  return parts;
}
