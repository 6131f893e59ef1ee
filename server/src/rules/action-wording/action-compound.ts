import { actionsOf } from '../../actions/actionsOf.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { secondActionIn } from '../../wording/actions/form.ts';
import { newAction } from '../findings/newAction.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { wordingOptions } from '../wording/remarks.ts';
import type { FirstSentence } from './firstSentences.ts';
import { firstSentences } from './firstSentences.ts';

/** Reports two actions in one. Source: Google, Plan the Work and Work the Plan: an action is bounded. */
export const actionCompound: DocumentRule = {
  id: 'action-compound',
  summary: 'One action asks for two things',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  needs: 'document',
  *check(context) {
    for (const first of firstSentences(context)) {
      const { sentence, from } = first;
      const second = secondActionIn(sentence.text, from);
      if (second) {
        const place = (start: number, end: number): OffsetRange => ({
          start: sentence.range.start + start,
          end: sentence.range.start + end,
        });
        yield {
          range: place(second.start, second.end),
          message:
            'This is a second action in the same place. On its own it has an owner and an end of its own, and is not forgotten when the first one is done.',
          fixes: () =>
            split(context, first, place(second.joint, second.end), place(second.start, second.end)),
        };
      }
    }
  },
};

/** Moves the second action behind the last one. */
function split(
  context: RuleContext,
  { item }: FirstSentence,
  removed: OffsetRange,
  second: OffsetRange,
): readonly Fix[] {
  const text = context.source.slice(second).replace(/\s+/g, ' ');
  const added = newAction(
    context,
    actionsOf(context.postmortem, context.configuration),
    text.charAt(0).toUpperCase() + text.slice(1),
  );
  const isApart =
    added &&
    added.edit.range.start >= removed.end &&
    (added.edit.range.start > removed.end || item.form === 'item');
  return isApart
    ? [
        {
          title: 'Make two actions of it',
          edits: [{ range: removed, text: [] }, added.edit],
          safe: false,
        },
      ]
    : [];
}
