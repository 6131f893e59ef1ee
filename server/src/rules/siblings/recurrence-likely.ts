import { likeness } from '../../findings/contentWords.ts';
import type { Sibling, SiblingFactor } from '../../siblings/sibling.ts';
import type { SiblingContext, SiblingRule } from '../rule.ts';
import { elsewhere } from './elsewhere.ts';
import { isMentioned } from './mentioned.ts';

/** Reports a factor that an earlier incident had. Source: Atlassian, “Incident postmortem template”, on recurrence. */
export const recurrenceLikely: SiblingRule = {
  id: 'recurrence-likely',
  summary: 'An earlier incident had a factor like this one',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  needs: 'siblings',
  *check(context) {
    for (const factor of context.own.factors.filter(({ words }) => words.size >= leastWords)) {
      const found = earlierLike(context, factor);
      if (found) {
        const { sibling, factor: earlier } = found;
        const day = sibling.date === undefined ? '' : ` of ${sibling.date}`;
        yield {
          range: factor.place.range,
          message: `${sibling.name}${day} had a factor like this one. If it is the same, link to it and say why its remedy was not enough; what strikes twice needs another action.`,
          elsewhere: [elsewhere(sibling, earlier.place, 'The earlier factor')],
        };
      }
    }
  },
};

/** With fewer words, two factors are alike by chance. */
const leastWords = 4;
/** The share of words from which two factors say the same. */
const leastLikeness = 0.6;

interface Earlier {
  readonly sibling: Sibling;
  readonly factor: SiblingFactor;
}

/** The factor of the latest earlier incident that is alike and that this postmortem does not mention already. */
function earlierLike({ own, siblings }: SiblingContext, { words }: SiblingFactor): Earlier | undefined {
  const { date } = own;
  if (date === undefined) {
    return undefined;
  }
  return [...siblings.withFactorWords(own, words, date)]
    .filter((one) => !isMentioned(own, one))
    .flatMap((sibling) =>
      sibling.factors
        .filter((factor) => factor.words.size >= leastWords && likeness(words, factor.words) >= leastLikeness)
        .map((factor) => ({ sibling, factor })),
    )
    .toSorted((one, other) => ((one.sibling.date ?? '') < (other.sibling.date ?? '') ? 1 : -1))[0];
}
