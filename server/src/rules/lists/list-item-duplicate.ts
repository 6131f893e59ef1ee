import { actionsOf } from '../../actions/actionsOf.ts';
import { isInBlank } from '../../blanks.ts';
import type { List, ListItem } from '../../document/blocks.ts';
import type { SourceText } from '../../document/sourceText.ts';
import type { DocumentRule, Finding, Fix, RuleContext } from '../rule.ts';
import { removedItem } from './removedItem.ts';
import { wordsOf } from './sameWords.ts';

/** Reports an item that says what one above it says. Own judgement: one of them was meant to say something else. */
export const listItemDuplicate: DocumentRule = {
  id: 'list-item-duplicate',
  summary: 'Two items of a list read the same',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: 'blocks',
  needs: 'document',
  *check(context) {
    const blocks = context.document.sections.flatMap((section) => section.blocks);
    const lists = blocks.filter((block) => block.kind === 'list');
    if (lists.length === 0) {
      return;
    }
    const blankLines = linesWithBlanks(context);
    const actions = actionItems(context);
    for (const list of lists) {
      const items = list.items.filter(
        (item) =>
          !blankLines.has(item.lines.start) &&
          !actions.has(item) &&
          !isInBlank(context.postmortem, item.content),
      );
      yield* findingsFor(context.source, list, items);
    }
  },
};

/** The lines that still hold a blank of the template; the template itself may have the same blank twice. */
function linesWithBlanks({ source, postmortem }: RuleContext): ReadonlySet<number> {
  return new Set(postmortem.leftovers.map((leftover) => source.lineAt(leftover.range.start)));
}

/** The items that are actions: another rule compares those, wherever they stand. */
function actionItems({ postmortem, configuration }: RuleContext): ReadonlySet<ListItem> {
  return new Set(
    actionsOf(postmortem, configuration).items.flatMap((action) =>
      action.form === 'item' ? [action.item] : [],
    ),
  );
}

function* findingsFor(source: SourceText, list: List, items: readonly ListItem[]): Iterable<Finding> {
  const firsts = new Map<string, ListItem>();
  for (const item of items) {
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

/** Whether two items of the same words hold the same below them, or one of them nothing. */
function saysNoMore(source: SourceText, one: ListItem, other: ListItem): boolean {
  return one.blocks.length < 2 || other.blocks.length < 2 || isIdentical(source, one, other);
}

function isIdentical(source: SourceText, one: ListItem, other: ListItem): boolean {
  const [left, right] = [one, other].map((item) =>
    source.parts.slice(item.marker.end, item.range.end).split(/\s+/).join(' ').toLowerCase(),
  );
  return left === right;
}

function fixesFor(source: SourceText, list: List, first: ListItem, item: ListItem): readonly Fix[] {
  if (!isIdentical(source, first, item)) {
    return [];
  }
  return [{ title: 'Remove the repeated item', edits: removedItem(source, list, item), safe: false }];
}
