import * as vscode from 'vscode';
import type {
  Expectation,
  ExpectationName,
  ProblemCounts,
  ReadinessReport,
  ReviewReadinessGroup,
  ReviewReadinessProblem,
  Verdict,
} from '../../../server/src/protocol.ts';

export function notChecked(): string {
  return vscode.l10n.t('Only files in Markdown are checked, not earlier versions of them.');
}

/** The icons of the verdicts. */
export const verdictIcons: Readonly<Record<Verdict, string>> = {
  ready: 'pass',
  'review date left': 'calendar',
  'not ready': 'circle-slash',
  uncertain: 'question',
};

/** The whole report in one sentence, without a full stop. */
export function verdictWords({ verdict, counts }: ReadinessReport): string {
  switch (verdict) {
    case 'ready':
      return vscode.l10n.t('Ready: nothing at warning or above is left');
    case 'review date left':
      return vscode.l10n.t('Only the review is left: its date is not written yet');
    case 'not ready':
      return vscode.l10n.t('Not ready: {0}', countWords({ ...counts, information: 0, hint: 0 }));
    case 'uncertain':
      return vscode.l10n.t('Not certain: no error or warning was found, but not everything could be checked');
  }
}

/** For example “1 error, 3 warnings”. */
function countWords({ error, warning, information, hint }: ProblemCounts): string {
  const parts = [
    error === 1 ? vscode.l10n.t('1 error') : vscode.l10n.t('{0} errors', error),
    warning === 1 ? vscode.l10n.t('1 warning') : vscode.l10n.t('{0} warnings', warning),
    information === 1 ? vscode.l10n.t('1 remark') : vscode.l10n.t('{0} remarks', information),
    hint === 1 ? vscode.l10n.t('1 hint') : vscode.l10n.t('{0} hints', hint),
  ];
  const counts = [error, warning, information, hint];
  return parts.filter((_, index) => (counts[index] ?? 0) > 0).join(', ');
}

/** How many problems comments in the document silence. */
export function silencedWords(count: number): string {
  return vscode.l10n.t('{0} silenced in the document', count);
}

/** How many of each severity. */
function countOf(problems: readonly ReviewReadinessProblem[]): ProblemCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) {
    counts[severity] += 1;
  }
  return counts;
}

/** How far one part of the document is. */
export function stateWords({ isMissing, open }: ReviewReadinessGroup): string {
  if (open.length === 0) {
    return vscode.l10n.t('no open problem');
  }
  const counts = countWords(countOf(open));
  return isMissing ? vscode.l10n.t('missing, {0}', counts) : counts;
}

/** What a part of the document is called. */
export function groupName({ kind, title }: ReviewReadinessGroup): string {
  if (kind === 'header') {
    return vscode.l10n.t('Title and Header');
  }
  return title === '' ? vscode.l10n.t('Section without a name') : title;
}

export function severityName(severity: ReviewReadinessProblem['severity']): string {
  const names = {
    error: vscode.l10n.t('Error'),
    warning: vscode.l10n.t('Warning'),
    information: vscode.l10n.t('Remark'),
    hint: vscode.l10n.t('Hint'),
  };
  return names[severity];
}

export function lineWords({ range }: ReviewReadinessProblem): string {
  return vscode.l10n.t('line {0}', range.start.line + 1);
}

/** Why the verdict may be wrong, one sentence each. */
export function doubts({ template, failures, configurationErrors }: ReadinessReport): readonly string[] {
  return [
    ...(template === null
      ? [vscode.l10n.t('No template fits, so that nobody can tell what is missing.')]
      : []),
    ...failures,
    ...configurationErrors.map((error) => vscode.l10n.t('The configuration is broken: {0}', error)),
  ];
}

export function expectationName(name: ExpectationName): string {
  const names: Readonly<Record<ExpectationName, string>> = {
    blameless: vscode.l10n.t('Blameless: systems, not persons'),
    actionable: vscode.l10n.t('Actionable: every finding has an action'),
    concrete: vscode.l10n.t('Concrete: specific actions'),
    timely: vscode.l10n.t('Timely: reviewed within the limit'),
    shared: vscode.l10n.t('Shared: others can read it'),
    'complete timeline': vscode.l10n.t('Evidence: complete timeline'),
    'monitoring data': vscode.l10n.t('Evidence: monitoring data'),
    'root cause verified': vscode.l10n.t('Evidence: root cause verified'),
    'actions tracked': vscode.l10n.t('Evidence: actions tracked'),
  };
  return names[name];
}

export function expectationState({ isChecked, open }: Expectation): string {
  if (open > 0) {
    return open === 1 ? vscode.l10n.t('1 open problem') : vscode.l10n.t('{0} open problems', open);
  }
  return isChecked ? vscode.l10n.t('no open problem') : vscode.l10n.t('for people to judge');
}
