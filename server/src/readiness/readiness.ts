import type { CheckOptions, Problem, RuleFailure } from '../check/check.ts';
import { check, countsOf } from '../check/check.ts';
import type { Severity } from '../config/configuration.ts';
import type { Postmortem } from '../postmortem.ts';
import { reviewDateField } from '../postmortem.ts';
import { rules } from '../rules/index.ts';
import type { Expectation } from './expectations.ts';
import { expectationsOf } from './expectations.ts';
import type { ReadinessGroup } from './groups.ts';
import { groupsOf } from './groups.ts';

/**
 * Whether a postmortem can be published: nothing at warning or above is left; only the date of its review is; there is
 * more to do; or nothing was found, but not everything could be looked at.
 */
export type Verdict = 'ready' | 'review date left' | 'not ready' | 'uncertain';

/** What stands between a draft and a review that can be published. */
export interface Readiness {
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly groups: readonly ReadinessGroup[];
  /** Empty while the document is mostly blanks: there is nothing yet that could be judged. */
  readonly expectations: readonly Expectation[];
  readonly failures: readonly RuleFailure[];
}

export interface ReadinessOptions extends CheckOptions {
  /** Whether the configuration is broken, so that the defaults were used. */
  readonly isConfigurationBroken?: boolean;
}

/** Checks a postmortem as if it had been reviewed, and sorts what is left by the parts of the document. */
export function readinessOf(postmortem: Postmortem, options: ReadinessOptions): Readiness {
  const { problems, silenced, failures } = check(postmortem, { ...options, asReviewed: true });
  const groups = groupsOf(postmortem, problems, silenced);
  const isCertain = postmortem.template && failures.length === 0 && !options.isConfigurationBroken;
  return {
    verdict: verdictOn(postmortem, problems.filter(isBlocking), isCertain === true),
    counts: countsOf(problems),
    groups,
    expectations:
      postmortem.state === 'fresh'
        ? []
        : expectationsOf(groups, options.rules ?? rules, options.configuration),
    failures,
  };
}

/** Whether a problem keeps a review from being published. */
export function isBlocking({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

function verdictOn(postmortem: Postmortem, blocking: readonly Problem[], isCertain: boolean): Verdict {
  if (blocking.length === 0) {
    return isCertain ? 'ready' : 'uncertain';
  }
  const field = reviewDateField(postmortem);
  const isOnlyDate =
    field !== undefined &&
    !/\d/.test(postmortem.document.source.slice(field.value)) &&
    blocking.every(({ range }) => field.line.start <= range.start && range.end <= field.line.end);
  return isOnlyDate && isCertain ? 'review date left' : 'not ready';
}
