import type { ActionItem } from '../../actions/actionItem.ts';
import { removedItem } from '../lists/removedItem.ts';
import { wordsOf } from '../lists/sameWords.ts';
import type { DocumentRule, Finding, Fix, RuleContext } from '../rule.ts';
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
    fixes: () => (restOf(context, first) === restOf(context, action) ? removal(context, action) : []),
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

function removal({ source }: RuleContext, action: ActionItem): readonly Fix[] {
  if (action.form === 'row') {
    const edits = [{ range: wholeLine(source, action.row.line), text: [] }];
    return [{ title: 'Remove the repeated action', edits, safe: false }];
  }
  // A list's first item has no neighbour above to be parted from.
  return action.list.items[0] === action.item
    ? []
    : [
        {
          title: 'Remove the repeated action',
          edits: removedItem(source, action.list, action.item),
          safe: false,
        },
      ];
}
