import type { Configuration, Severity } from '../config/configuration.ts';
import type { ReviewState } from '../postmortem.ts';
import type { Rule } from './rule.ts';

/** Rules that are off by default and on where a team wants to be strict, with the severity that they have then. */
export const strictRules: ReadonlyMap<string, Severity> = new Map([
  ['review-not-published', 'information'],
  ['recurrence-unchecked', 'information'],
  ['severity-scope', 'information'],
  ['timeline-no-leadup', 'information'],
  ['timeline-not-utc', 'information'],
]);

/** Errors stay: they are what a postmortem cannot do without. */
const relaxed: Readonly<Record<Severity | 'off', Severity | 'off'>> = {
  error: 'error',
  warning: 'information',
  information: 'hint',
  hint: 'off',
  off: 'off',
};

/**
 * How severe a rule's problems are for a team: as it has set for the rule, else as the rule says at its strictness.
 * @param own what the rule itself says, of all its problems or of one
 */
export function severityFor(
  { rules, strictness }: Pick<Configuration, 'rules' | 'strictness'>,
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
  own: Severity | 'off' = severity,
): Severity | 'off' {
  const setting = rules[id];
  if (setting) {
    return setting.severity;
  }
  switch (strictness) {
    case 'relaxed':
      return relaxed[own];
    case 'standard':
      return own;
    case 'strict':
      return own === 'off' ? (strictRules.get(id) ?? 'off') : own;
  }
}

/** The state that a document is judged by: a strict team judges drafts as if they were one step further. */
export function stateFor({ strictness }: Configuration, state: ReviewState): ReviewState {
  if (strictness !== 'strict') {
    return state;
  }
  return state === 'fresh' ? 'in work' : 'reviewed';
}
