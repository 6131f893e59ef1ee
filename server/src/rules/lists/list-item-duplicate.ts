import type { List, ListItem } from '../../document/blocks.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { DocumentRule, Finding, Fix, FixEdit, RuleContext } from '../rule.ts';
import { delimiterOf, leavesCounting, numbered } from './markers.ts';

/** Reports an item that says what one above it says. Own judgement: one of them was meant to say something else. */
export const listItemDuplicate: DocumentRule = {
  id: 'list-item-duplicate',
  summary: 'Two items of a list read the same',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  needs: 'document',
  *check(context) {
    const blankLines = linesWithBlanks(context);
    for (const block of context.document.sections.flatMap((section) => section.blocks)) {
      if (block.kind === 'list') {
        yield* findingsFor(context.source, block, blankLines);
      }
    }
  },
};

/** The lines that still hold a blank of the template; the template itself may have the same blank twice. */
function linesWithBlanks({ source, postmortem }: RuleContext): ReadonlySet<number> {
  return new Set(postmortem.leftovers.map((leftover) => source.lineAt(leftover.range.start)));
}

function* findingsFor(source: SourceText, list: List, blankLines: ReadonlySet<number>): Iterable<Finding> {
  const firsts = new Map<string, ListItem>();
  for (const item of list.items.filter((one) => !blankLines.has(one.lines.start))) {
    const words = wordsOf(source.slice(item.content));
    const first = firsts.get(words);
    if (words === '') {
      continue;
    }
    if (!first) {
      firsts.set(words, item);
    } else if (saysNoMore(source, first, item)) {
      yield {
        range: item.content,
        message:
          'This item reads the same as one above it. Remove the repetition, or write what it was meant to add.',
        related: [{ range: first.content, message: 'The first of the two' }],
        fixes: () => fixesFor(source, list, first, item),
      };
    }
  }
}

/** A text for comparing: without a check box, runs of white space, case and end punctuation. */
function wordsOf(text: string): string {
  return text
    .replace(/^\[[ xX]\]\s+/, '')
    .split(/\s+/)
    .join(' ')
    .trim()
    .replace(/[.;,]$/, '')
    .toLowerCase();
}

/** Whether two items of the same words hold the same below them, or one of them nothing. */
function saysNoMore(source: SourceText, one: ListItem, other: ListItem): boolean {
  return one.blocks.length < 2 || other.blocks.length < 2 || isIdentical(source, one, other);
}

function isIdentical(source: SourceText, one: ListItem, other: ListItem): boolean {
  const [left, right] = [one, other].map((item) =>
    source.text.slice(item.marker.end, item.range.end).split(/\s+/).join(' ').toLowerCase(),
  );
  return left === right;
}

function fixesFor(source: SourceText, list: List, first: ListItem, item: ListItem): readonly Fix[] {
  if (!isIdentical(source, first, item)) {
    return [];
  }
  return [{ title: 'Remove the repeated item', edits: removal(source, list, item), safe: false }];
}

function removal(source: SourceText, list: List, item: ListItem): readonly FixEdit[] {
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
