import * as vscode from 'vscode';
import type {
  ReadinessReport,
  ReviewReadinessGroup,
  ReviewReadinessProblem,
} from '../../../server/src/protocol.ts';
import type { ListItem } from '../inertItem.ts';
import { splitMessage } from './plainTexts.ts';
import { groupName, lineWords, silencedWords, stateWords, verdictIcons, verdictWords } from './words.ts';

/** What choosing an item leads to. */
export type Choice =
  | { readonly kind: 'place'; readonly range: vscode.Range; readonly hasFixes: boolean }
  | { readonly kind: 'open report' | 'copy report' }
  | { readonly kind: 'command'; readonly command: string; readonly isReportedAgain: boolean };

export interface ReadinessItem extends ListItem {
  /** Undefined for separators. */
  readonly choice?: Choice;
  /** Whether something has to be done about it; the first such item is the active one. */
  readonly isToDo?: boolean;
}

/** The report as a list to choose from: what is to be done first, in the order of the document. */
export function itemsOf(report: ReadinessReport): readonly ReadinessItem[] {
  const { groups } = report;
  const sectionItems = groups.flatMap((group) =>
    under(
      `${groupName(group)} · ${stateWords(group)}`,
      group.open.map((problem) => ({ ...problemItem(problem), isToDo: true })),
    ),
  );
  return [
    verdictItem(report),
    ...doubtItems(report),
    ...sectionItems,
    ...under(
      vscode.l10n.t('Worth a Look'),
      groups.flatMap((group) => group.worthALook.map((problem) => problemItem(problem, group))),
    ),
    ...under(vscode.l10n.t('No Open Problem'), groups.filter(isQuiet).map(groupItem)),
    ...under(
      vscode.l10n.t('Silenced'),
      groups.flatMap((group) => group.silenced.map((problem) => silencedItem(problem, group))),
    ),
    ...under(vscode.l10n.t('Report'), reportItems()),
  ];
}

/** The list for a document that is not treated as a postmortem. */
export function itemsOfOther(because: string): readonly ReadinessItem[] {
  return [
    {
      icon: 'circle-slash',
      label: vscode.l10n.t('Not a postmortem'),
      detail: because,
    },
    {
      icon: 'add',
      label: vscode.l10n.t('Treat This File as a Postmortem'),
      detail: vscode.l10n.t('Says so in the front matter'),
      choice: { kind: 'command', command: 'postmortem.treatAsPostmortem', isReportedAgain: true },
      isToDo: true,
    },
  ];
}

function under(label: string, items: readonly ReadinessItem[]): readonly ReadinessItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function isQuiet({ open, isMissing }: ReviewReadinessGroup): boolean {
  return open.length === 0 && !isMissing;
}

function verdictItem(report: ReadinessReport): ReadinessItem {
  const { verdict, template, omitted, groups } = report;
  const silenced = groups.reduce((sum, group) => sum + group.silenced.length, 0);
  const against =
    template === null ? '' : vscode.l10n.t('Checked as if reviewed, against the template “{0}”', template);
  const left = omitted === 0 ? '' : vscode.l10n.t('{0} more problems are not listed', omitted);
  return {
    icon: verdictIcons[verdict],
    label: verdictWords(report),
    detail: [against, silenced === 0 ? '' : silencedWords(silenced), left]
      .filter((part) => part !== '')
      .join('; '),
    choice: { kind: 'open report' },
  };
}

function doubtItems({ template, failures, configurationErrors }: ReadinessReport): readonly ReadinessItem[] {
  const noTemplate: ReadinessItem = {
    icon: 'question',
    label: vscode.l10n.t('No template fits'),
    detail: vscode.l10n.t('What is missing cannot be told; choose the template that this document follows'),
    choice: { kind: 'command', command: 'postmortem.selectTemplate', isReportedAgain: true },
    isToDo: true,
  };
  const showOutput: Choice = { kind: 'command', command: 'postmortem.showOutput', isReportedAgain: false };
  const showActions: Choice = { kind: 'command', command: 'postmortem.showActions', isReportedAgain: false };
  return [
    ...(template === null ? [noTemplate] : []),
    ...failures.map((failure) => ({ icon: 'bug', label: failure, choice: showOutput })),
    ...configurationErrors.map((error) => ({
      icon: 'settings-gear',
      label: vscode.l10n.t('The configuration is broken'),
      detail: error,
      choice: showActions,
    })),
  ];
}

const icons: Readonly<Record<ReviewReadinessProblem['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

function problemItem(problem: ReviewReadinessProblem, group?: ReviewReadinessGroup): ReadinessItem {
  const { severity, message, fixes } = problem;
  const { first, rest } = splitMessage(message);
  return {
    icon: icons[severity],
    label: first,
    description: remarks(problem, group),
    ...(rest === '' ? {} : { detail: rest }),
    choice: { kind: 'place', range: rangeOf(problem), hasFixes: fixes > 0 },
  };
}

function silencedItem(problem: ReviewReadinessProblem, group: ReviewReadinessGroup): ReadinessItem {
  return {
    icon: 'bell-slash',
    label: splitMessage(problem.message).first,
    description: remarks(problem, group),
    choice: { kind: 'place', range: rangeOf(problem), hasFixes: false },
  };
}

function groupItem(group: ReviewReadinessGroup): ReadinessItem {
  return {
    icon: 'check',
    label: groupName(group),
    choice: { kind: 'place', range: rangeOf(group), hasFixes: false },
  };
}

function reportItems(): readonly ReadinessItem[] {
  return [
    {
      icon: 'open-preview',
      label: vscode.l10n.t('Open Full Report'),
      choice: { kind: 'open report' },
    },
    {
      icon: 'copy',
      label: vscode.l10n.t('Copy Report as Markdown'),
      choice: { kind: 'copy report' },
    },
  ];
}

/** The rule, where it is, and whether there are quick fixes. */
function remarks(problem: ReviewReadinessProblem, group: ReviewReadinessGroup | undefined): string {
  const { rule, fixes } = problem;
  const place = group === undefined ? [] : [groupName(group)];
  const fixWords = fixes === 1 ? vscode.l10n.t('1 quick fix') : vscode.l10n.t('{0} quick fixes', fixes);
  return [rule, ...place, lineWords(problem), ...(fixes === 0 ? [] : [fixWords])].join(' · ');
}

function rangeOf({ range: { start, end } }: Pick<ReviewReadinessGroup, 'range'>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
