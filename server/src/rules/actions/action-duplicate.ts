import type { ActionItem, ActionListItem } from '../../actions/actionItem.ts';
import type { SourceText } from '../../document/sourceText.ts';
import { movedReferences, numbersMoved } from '../findings/movedReferences.ts';
import { leavesCounting } from '../lists/markers.ts';
import { removedItem } from '../lists/removedItem.ts';
import { wordsOf } from '../lists/sameWords.ts';
import type { DocumentRule, Finding, Fix, FixEdit, RuleContext } from '../rule.ts';
import { wholeLine } from '../timeline/judged.ts';
import { begunActions } from './judged.ts';

/** Reports an action that reads as one above it. Own judgement: one of them was meant to say something else. */
export const actionDuplicate: DocumentRule = {
  id: 'action-duplicate',
  summary: 'Two action items read the same',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const firsts = new Map<string, ActionItem>();
    for (const action of begunActions(context)) {
      const words = wordsOf(action.action.text);
      const first = firsts.get(words);
      if (!first) {
        firsts.set(words, action);
      } else if (saysNoMore(context, first, action)) {
        yield finding(context, first, action);
      }
    }
  },
};

function finding(context: RuleContext, first: ActionItem, action: ActionItem): Finding {
  return {
    range: action.action.range,
    message:
      'This action reads the same as one above it, so two people may do it, or nobody. Remove it, or write what sets the two apart.',
    related: [{ range: first.action.range, message: 'The first of the two' }],
    fixes: () => (restOf(context, first) === restOf(context, action) ? removal(context, first, action) : []),
  };
}

/** Whether two items of the same words hold the same below them, or one of them nothing. */
function saysNoMore(context: RuleContext, one: ActionItem, other: ActionItem): boolean {
  const hasMore = [one, other].every((action) => action.form === 'item' && action.item.blocks.length > 1);
  return !hasMore || restOf(context, one) === restOf(context, other);
}

/** All that an action says, without its number. */
function restOf({ source }: RuleContext, action: ActionItem): string {
  if (action.form === 'row') {
    const number = action.table.columns.get('number');
    return action.row.cells
      .filter((_, index) => index !== number)
      .map((cell) => wordsOf(source.slice(cell.range)))
      .join(' | ');
  }
  return wordsOf(source.parts.slice(action.item.marker.end, action.item.range.end));
}

/** Takes an action away; what names it names the first one from then on. None where that cannot be said. */
function removal(context: RuleContext, first: ActionItem, action: ActionItem): readonly Fix[] {
  const edits = removedAction(context.source, action);
  const references = movedReferences(context, numbersWithout(context, first, action));
  return edits && references
    ? [
        {
          title: 'Remove the repeated action',
          edits: [...edits, ...references].toSorted((one, other) => one.range.start - other.range.start),
          safe: false,
        },
      ]
    : [];
}

function removedAction(source: SourceText, action: ActionItem): readonly FixEdit[] | undefined {
  if (action.form === 'row') {
    return [{ range: wholeLine(source, action.row.line), text: [] }];
  }
  // A list's first item has no neighbour above to be parted from.
  return action.list.items[0] === action.item ? undefined : removedItem(source, action.list, action.item);
}

/** The numbers that change where an action goes: its own, and those of the items that a list counts behind it. */
function numbersWithout(
  context: RuleContext,
  first: ActionItem,
  action: ActionItem,
): ReadonlyMap<number, number> {
  const behind =
    action.form === 'item' && action.item.number !== undefined && !leavesCounting(action.list)
      ? numbersBehind(context, action, action.item.number)
      : [];
  const own = action.number && first.number ? [[action.number.value, first.number.value] as const] : [];
  return new Map([...behind, ...own]);
}

function numbersBehind(
  context: RuleContext,
  { list, item }: ActionListItem,
  number: number,
): ReadonlyMap<number, number> {
  const place = list.items.indexOf(item);
  return numbersMoved(context, list, (index) => (index > place ? number + index - place - 1 : undefined));
}
