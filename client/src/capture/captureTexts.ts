import * as vscode from 'vscode';
import { shortened } from '../../../server/src/document/cut.ts';
import type { CaptureEntry, CaptureFormat, PasteCaptureResult } from '../../../server/src/protocol.ts';

/** The format's name for people. */
export function formatName(format: CaptureFormat): string {
  switch (format) {
    case 'slack':
      return 'Slack';
    case 'teams':
      return 'Microsoft Teams';
    case 'google-chat':
      return 'Google Chat';
    case 'pagerduty':
      return 'PagerDuty';
    case 'opsgenie':
      return 'Opsgenie';
    case 'log':
      return vscode.l10n.t('Log');
    case 'csv':
      return 'CSV';
    case 'json':
      return 'JSON';
  }
}

/** An entry as one line of a list: its time after conversion, its words, its time before. */
export function describeEntry({
  time,
  before,
  text,
  actor,
  line,
  isThere,
}: CaptureEntry): vscode.QuickPickItem {
  const words = plain(text);
  if (time === null) {
    return {
      label: vscode.l10n.t('Line {0} could not be read', line),
      description: words,
    };
  }
  const remarks = [
    actor === null ? '' : plain(actor),
    before === null ? '' : vscode.l10n.t('written {0}', before),
    isThere ? vscode.l10n.t('in the timeline already') : '',
  ];
  return { label: `${time}  ${words}`, description: remarks.filter((remark) => remark !== '').join(' · ') };
}

/** What a paste would do, everything said that it assumes or leaves out. */
export function pasteTitle({ format, events, unread }: PasteCaptureResult, zone: string | undefined): string {
  const title = vscode.l10n.t('Paste as {0} Timeline Rows ({1})', events, formatName(format));
  const remarks = [
    zone === undefined ? '' : vscode.l10n.t('times without a zone read as {0}', zone),
    unread === 0 ? '' : vscode.l10n.t('lines left out: {0}', unread),
  ].filter((remark) => remark !== '');
  return remarks.length === 0 ? title : `${title}: ${remarks.join(', ')}`;
}

/** Foreign text in one line. */
function plain(text: string): string {
  return shortened(text, 160);
}

/** The zone of the place where the extension runs. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
