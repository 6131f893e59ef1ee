import * as vscode from 'vscode';
import type { ExportFormat } from '../../../server/src/protocol.ts';
import { choose } from '../lists.ts';

/** A form that a postmortem can be made into, as a list shows it. */
export interface ExportChoice extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  /** Where it goes by default: what is pasted is offered to the clipboard first. */
  readonly usual: Destination;
  readonly carriesImages: boolean;
}

export type Destination = 'clipboard' | 'file';

/** Asks what to make; undefined where the user thinks again. */
export async function askForFormat(): Promise<ExportChoice | undefined> {
  return choose(choices(), {
    title: vscode.l10n.t('Export Postmortem'),
    placeHolder: vscode.l10n.t('What for?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/** The form of a name; undefined for anything else. */
export function choiceOf(format: unknown): ExportChoice | undefined {
  return choices().find((choice) => choice.format === format);
}

function choices(): readonly ExportChoice[] {
  return [
    {
      format: 'html',
      label: vscode.l10n.t('Web Page'),
      detail: vscode.l10n.t('One HTML file with pictures and phases, which prints to a clean PDF'),
      usual: 'file',
      carriesImages: true,
    },
    {
      format: 'confluence',
      label: 'Confluence',
      detail: vscode.l10n.t('The storage format of a page'),
      usual: 'clipboard',
      carriesImages: false,
    },
    {
      format: 'slack',
      label: 'Slack',
      detail: vscode.l10n.t('A summary for a channel'),
      usual: 'clipboard',
      carriesImages: false,
    },
    {
      format: 'teams',
      label: 'Microsoft Teams',
      detail: vscode.l10n.t('A summary for a channel'),
      usual: 'clipboard',
      carriesImages: false,
    },
    {
      format: 'jira',
      label: 'Jira',
      detail: vscode.l10n.t('The open actions as a CSV file to import'),
      usual: 'file',
      carriesImages: false,
    },
    {
      format: 'github',
      label: 'GitHub',
      detail: vscode.l10n.t('The open actions as texts of issues'),
      usual: 'clipboard',
      carriesImages: false,
    },
    {
      format: 'external',
      label: vscode.l10n.t('External Edition'),
      detail: vscode.l10n.t(
        'For readers outside: roles for names, no internal links; shown as a difference before it is saved',
      ),
      usual: 'file',
      carriesImages: false,
    },
  ];
}

/** Asks where to; undefined where the user thinks again. */
export async function askForDestination({ label, usual }: ExportChoice): Promise<Destination | undefined> {
  const clipboard = {
    icon: 'clippy',
    label: vscode.l10n.t('Copy to Clipboard'),
    destination: 'clipboard' as const,
  };
  const file = { icon: 'save-as', label: vscode.l10n.t('Save as File…'), destination: 'file' as const };
  const answer = await choose(usual === 'file' ? [file, clipboard] : [clipboard, file], {
    title: vscode.l10n.t('Export to {0}', label),
  });
  return answer?.destination;
}
