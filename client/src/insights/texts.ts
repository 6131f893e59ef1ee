import * as vscode from 'vscode';
import { pageTexts as timelineTexts } from '../preview/texts.ts';
import type { Texts } from './page/messages.ts';

/** Everything that the page says, in the language of the window. */
export function pageTexts(): Texts {
  const { metricNames, formats } = timelineTexts();
  return { ...wholeTexts(), ...figureTexts(), metricNames, formats };
}

function wholeTexts() {
  return {
    heading: vscode.l10n.t('Postmortem Insights'),
    loading: vscode.l10n.t('Reading the postmortems of the workspace…'),
    empty: vscode.l10n.t(
      'There are no postmortems in this workspace yet. The numbers come from the postmortems in its folders: open a folder that holds some, or write the first.',
    ),
    create: vscode.l10n.t('New Postmortem…'),
    period: vscode.l10n.t('Period'),
    lastMonths: vscode.l10n.t('Last {0} months'),
    wholeTime: vscode.l10n.t('Whole time'),
    severity: vscode.l10n.t('Severity'),
    noSeverity: vscode.l10n.t('No severity'),
    incidents: vscode.l10n.t('Incidents'),
    open: vscode.l10n.t('Open actions'),
    overdue: vscode.l10n.t('Overdue actions'),
    undated: vscode.l10n.t('Postmortems without a date that can be read, which are in no month: {0}'),
    outside: vscode.l10n.t('Postmortems outside the period whose open actions count all the same: {0}'),
    capped: vscode.l10n.t('There are more files than are read, so some postmortems may be missing.'),
    asTable: vscode.l10n.t('Show as table'),
    behind: vscode.l10n.t('Behind “{0}”'),
    close: vscode.l10n.t('Close'),
    copy: vscode.l10n.t('Copy as'),
    save: vscode.l10n.t('Save as'),
  };
}

function figureTexts() {
  return {
    perMonth: vscode.l10n.t('Incidents per month'),
    noIncidents: vscode.l10n.t('No incident of this period is shown.'),
    month: vscode.l10n.t('Month'),
    total: vscode.l10n.t('Total'),
    times: vscode.l10n.t('How long it took'),
    timesNote: vscode.l10n.t(
      'A dot for each incident, larger for several that took as long; logarithmic scale. Solid line: median; dashed line: 90th percentile (p90), both from five values on.',
    ),
    noTimes: vscode.l10n.t('No timeline of this period names the milestones that are needed.'),
    metric: vscode.l10n.t('Metric'),
    measured: vscode.l10n.t('n'),
    median: vscode.l10n.t('Median'),
    percentile: vscode.l10n.t('90th percentile'),
    p90: vscode.l10n.t('p90'),
    values: vscode.l10n.t('Values'),
    actions: vscode.l10n.t('Open and overdue actions'),
    day: vscode.l10n.t('Day'),
    readingHistory: vscode.l10n.t('Reading the history from Git…'),
    noHistory: vscode.l10n.t(
      'Today’s numbers only: Git has no history of these files from before this month.',
    ),
    historyNote: vscode.l10n.t(
      'The ends of past months from Git, as the postmortems of today stood then; the last point is today.',
    ),
    historyCut: vscode.l10n.t('Months before these could not be read from Git, or are too many.'),
    historyFailed: vscode.l10n.t('The history could not be read. These are today’s numbers only.'),
    tryAgain: vscode.l10n.t('Try Again'),
    now: vscode.l10n.t('Today'),
    factors: vscode.l10n.t('Frequent contributing factors'),
    factor: vscode.l10n.t('Contributing factor'),
    noFactors: vscode.l10n.t('No contributing factor is named by two postmortems of this period.'),
  };
}
