import type { Configuration } from '../config/configuration.ts';
import type { Rule } from '../rules/rule.ts';
import { severityFor } from '../rules/strictness.ts';
import type { SectionRole } from '../template/roles.ts';
import type { ReadinessGroup } from './groups.ts';

/** What the specification expects of a review's quality, and of its evidence. */
export type ExpectationName =
  | 'blameless'
  | 'actionable'
  | 'concrete'
  | 'timely'
  | 'shared'
  | 'complete timeline'
  | 'monitoring data'
  | 'root cause verified'
  | 'actions tracked';

/**
 * What the rules can say of an expectation. No open problem is no proof that it is met: rules find bad wording, for
 * example, but not all of it.
 */
export interface Expectation {
  readonly name: ExpectationName;
  /** Whether any rule in force speaks of it. */
  readonly isChecked: boolean;
  /** Problems of any severity. */
  readonly open: number;
}

interface Evidence {
  /** The rules that speak of it. */
  readonly rules: RegExp;
  /** Sections in which any problem that keeps from publishing speaks against it, for example a blank. */
  readonly roles?: readonly SectionRole[];
}

const evidence: Readonly<Record<ExpectationName, Evidence>> = {
  blameless: {
    rules:
      /^(?:wording-(?!outage|pronoun|relative-date|missing-control)|root-cause-person$|action-people-change$)/,
  },
  actionable: {
    rules: /^(?:finding-|actions-|action-no-finding$|action-reference-|prevention-no-)/,
    roles: ['actions'],
  },
  concrete: { rules: /^action-(?:vague|unmeasured|not-imperative|compound|empty)$/, roles: ['actions'] },
  timely: { rules: /^review-(?:late|pending|before-incident)$/ },
  shared: {
    rules: /^(?:review-(?:not-published|status-stale)$|privacy-|acronym-|summary-jargon$)/,
    roles: ['summary', 'lessons'],
  },
  'complete timeline': { rules: /^timeline-/, roles: ['timeline'] },
  'monitoring data': { rules: /^(?:evidence-|timeline-no-evidence$)/ },
  'root cause verified': { rules: /^root-cause-/, roles: ['root-cause'] },
  'actions tracked': {
    rules: /^action-(?:no-(?!finding)|owner|several|priority|none|due|overdue|status|done|columns|number)/,
    roles: ['actions'],
  },
};

const names: readonly ExpectationName[] = [
  'blameless',
  'actionable',
  'concrete',
  'timely',
  'shared',
  'complete timeline',
  'monitoring data',
  'root cause verified',
  'actions tracked',
];

/** What the problems of a postmortem say of each expectation. */
export function expectationsOf(
  groups: readonly ReadinessGroup[],
  rules: readonly Rule[],
  configuration: Configuration,
): readonly Expectation[] {
  const inForce = rules.filter((rule) => severityFor(configuration, rule) !== 'off');
  return names.map((name) => ({
    name,
    isChecked: inForce.some((rule) => evidence[name].rules.test(rule.id)),
    open: openOf(evidence[name], groups),
  }));
}

function openOf({ rules, roles = [] }: Evidence, groups: readonly ReadinessGroup[]): number {
  return groups.flatMap(({ role, problems }) =>
    problems.filter(
      ({ rule, severity }) =>
        rules.test(rule.id) ||
        (role !== undefined && roles.includes(role) && (severity === 'error' || severity === 'warning')),
    ),
  ).length;
}
