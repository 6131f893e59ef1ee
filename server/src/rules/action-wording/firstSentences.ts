import type { ActionItem } from '../../actions/actionItem.ts';
import { isClosed } from '../../actions/status.ts';
import { actionWordingOf } from '../../wording/actions/actionWording.ts';
import type { PlacedSentence } from '../../wording/wording.ts';
import { isLeftOpen } from '../actions/judged.ts';
import type { RuleContext } from '../rule.ts';
import { allowedPhrases, isAllowed } from '../wording/remarks.ts';

/** An open action with its first sentence, which says what is to be done. */
export interface FirstSentence {
  readonly item: ActionItem;
  readonly sentence: PlacedSentence;
  /** Where the action starts in the sentence, behind its box or number. */
  readonly from: number;
}

/** The first sentences of the open actions that nothing else is said about. */
export function firstSentences(context: RuleContext): readonly FirstSentence[] {
  const { sentences, remarks } = actionWordingOf(context);
  const remarked = new Set(remarks.map((remark) => remark.item));
  const allowed = allowedPhrases(context.options);
  return sentences.flatMap(({ sentence, item, isFirst }): readonly FirstSentence[] => {
    const isLeft =
      !item ||
      !isFirst ||
      remarked.has(item) ||
      isClosed(item) ||
      isLeftOpen(context.postmortem, item, item.action);
    if (isLeft || isAllowed(context.source.slice(sentence.range), allowed)) {
      return [];
    }
    return [{ item, sentence, from: Math.max(0, item.action.range.start - sentence.range.start) }];
  });
}
