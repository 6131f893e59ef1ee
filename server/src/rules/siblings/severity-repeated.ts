import * as z from 'zod';
import { likeness } from '../../findings/contentWords.ts';
import { lazily } from '../../memory/lazily.ts';
import type { ComparedParts, Sibling } from '../../siblings/sibling.ts';
import { count, optionsReader } from '../options.ts';
import type { SiblingRule } from '../rule.ts';
import { elsewhere } from './elsewhere.ts';

const defaults = { days: 90, count: 3 };

const options = lazily(() =>
  z.strictObject({
    days: count().default(defaults.days).describe('how many days back incidents count'),
    count: count()
      .min(2)
      .default(defaults.count)
      .describe('from how many incidents on, this one included, it is told'),
  }),
);

const optionsOf = optionsReader(options, defaults);

/** The specification asks for a review “after repeated SEV-3 incidents”: the third of the scale. */
const repeatedRank = 2;

/** Reports one more incident of the third severity and of the same kind. Source: the specification, when to use. */
export const severityRepeated: SiblingRule = {
  id: 'severity-repeated',
  summary: 'Incidents of the third severity repeat',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  needs: 'siblings',
  options,
  *check(context) {
    const { own, siblings } = context;
    const { severity, date } = own;
    if (severity?.rank !== repeatedRank || date === undefined) {
      return;
    }
    const limits = optionsOf(context);
    const others = siblings
      .withSeverity(own, repeatedRank)
      .filter((one) => isWithin(one, date, limits.days) && isOfOneKind(own, one))
      .toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
    if (others.length + 1 >= limits.count) {
      yield {
        range: severity.place.range,
        message: `This is the ${ordinal(others.length + 1)} ${severity.name} incident of its kind within ${limits.days} days. Repeated ${severity.name} incidents are reviewed together: look for what they have in common.`,
        elsewhere: others
          .slice(0, 5)
          .map((one) => elsewhere(one, one.title, `${one.severity?.name ?? ''} on ${one.date ?? ''}`)),
      };
    }
  },
};

const millisecondsOfDay = 24 * 60 * 60 * 1000;

function isWithin({ date }: Sibling, last: string, days: number): boolean {
  const between = date === undefined ? -1 : (Date.parse(last) - Date.parse(date)) / millisecondsOfDay;
  return between >= 0 && between <= days;
}

/** The least share of words by which two factors say the same. */
const leastLikeness = 0.5;

/** Whether two incidents concern the same: their titles share words, or a factor of both is alike. */
function isOfOneKind(own: ComparedParts, other: Sibling): boolean {
  const shared = [...own.subject].filter((word) => other.subject.has(word)).length;
  return (
    (shared >= Math.min(2, own.subject.size, other.subject.size) && shared > 0) ||
    own.factors.some(({ words }) =>
      other.factors.some((factor) => words.size > 3 && likeness(words, factor.words) >= leastLikeness),
    )
  );
}

function ordinal(number: number): string {
  const end = number % 100 >= 11 && number % 100 <= 13 ? undefined : ['st', 'nd', 'rd'][(number % 10) - 1];
  return `${number}${end ?? 'th'}`;
}
