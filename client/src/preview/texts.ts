import * as vscode from 'vscode';
import type { Texts } from './page/messages.ts';
import { phaseNames } from './phaseNames.ts';

/** Everything that the page says, in the language of the window. */
export function pageTexts(): Texts {
  return { ...summaryTexts(), ...tableTexts(), ...noticeTexts() };
}

function summaryTexts() {
  return {
    heading: vscode.l10n.t('Timeline'),
    phases: vscode.l10n.t('Phases'),
    noPhases: vscode.l10n.t(
      'No phases: they are drawn between at least two milestones whose times can be read.',
    ),
    unordered: vscode.l10n.t('Not drawn, because earlier than the milestone before: {0}'),
    metrics: vscode.l10n.t('Metrics'),
    metricNames: {
      timeToDetect: vscode.l10n.t('Time to detect'),
      timeToAcknowledge: vscode.l10n.t('Time to acknowledge'),
      timeToMitigate: vscode.l10n.t('Time to mitigate'),
      timeToResolve: vscode.l10n.t('Time to resolve'),
    },
    from: vscode.l10n.t('from'),
    to: vscode.l10n.t('to'),
    missing: vscode.l10n.t('No event found for: {0}'),
    notComparable: vscode.l10n.t(
      'The times of “{0}” and “{1}” cannot be compared or are in the wrong order.',
    ),
    problems: vscode.l10n.t('Problems of the timeline'),
    severities: {
      error: vscode.l10n.t('Error:'),
      warning: vscode.l10n.t('Warning:'),
      information: vscode.l10n.t('Information:'),
      hint: vscode.l10n.t('Hint:'),
    },
    showLine: vscode.l10n.t('Show line {0}'),
    milestones: {
      start: vscode.l10n.t('Start'),
      detected: vscode.l10n.t('Detected'),
      acknowledged: vscode.l10n.t('Acknowledged'),
      mitigated: vscode.l10n.t('Mitigated'),
      resolved: vscode.l10n.t('Resolved'),
    },
    phaseNames: phaseNames(),
  };
}

function tableTexts() {
  return {
    times: vscode.l10n.t('Times'),
    modes: {
      document: vscode.l10n.t('Document’s zone'),
      written: vscode.l10n.t('As written'),
      utc: vscode.l10n.t('UTC'),
      local: vscode.l10n.t('Local'),
    },
    localZone: vscode.l10n.t('{0} (local)'),
    copy: vscode.l10n.t('Copy as'),
    formats: {
      markdown: vscode.l10n.t('Markdown'),
      csv: vscode.l10n.t('CSV'),
      svg: vscode.l10n.t('SVG'),
    },
    copied: vscode.l10n.t('Copied as {0}'),
    columns: [
      vscode.l10n.t('Time'),
      vscode.l10n.t('Since start'),
      vscode.l10n.t('Gap'),
      vscode.l10n.t('Event'),
      vscode.l10n.t('Actor'),
      vscode.l10n.t('Milestone'),
    ],
    caption: vscode.l10n.t('{0} events, times: {1}'),
    captionOne: vscode.l10n.t('{0} event, times: {1}'),
    zoneUnknown: vscode.l10n.t('no zone is stated'),
    notConvertible: vscode.l10n.t('No time can be converted: the day or the zone is not known.'),
    asWritten: vscode.l10n.t('as written'),
    notConverted: vscode.l10n.t('(not converted)'),
    hint: vscode.l10n.t(
      'Click a row, or press Enter on its time, to show its line in the editor; with Ctrl or ⌘, to go there. Arrow keys go from row to row.',
    ),
    omitted: vscode.l10n.t('{0} more events are not shown.'),
    updated: vscode.l10n.t('Timeline: events {0}, problems {1}'),
  };
}

function noticeTexts() {
  return {
    noTimeline: vscode.l10n.t(
      'No timeline: no section is headed as one, and no list has times. Add a section “Timeline” with a table of time, event and actor.',
    ),
    noEntries: vscode.l10n.t('The timeline has no entries yet: each one starts with a time.'),
    notPostmortem: vscode.l10n.t('This file is not treated as a postmortem: {0}.'),
    actions: {
      open: vscode.l10n.t('Open the Document'),
      treatAsPostmortem: vscode.l10n.t('Treat This File as a Postmortem'),
      restart: vscode.l10n.t('Restart Server'),
    },
    loading: vscode.l10n.t('Reading the timeline…'),
  };
}
