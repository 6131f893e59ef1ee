import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol.ts';
import { choose } from '../lists.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { targetDocument } from '../target.ts';

interface Action extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** What can be done about what the status item says. */
export async function showActions(server: Server, statuses: StatusStore, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (document === undefined) {
    return;
  }
  const status = server.state === 'running' ? statuses.of(document.uri) : undefined;
  const actions =
    status === undefined
      ? [restart()]
      : [...documentActions(document.uri, status), ...configurationActions(status)];
  const chosen = await choose([...actions, output()], {
    title: 'Postmortem',
    placeHolder: status?.recognisedBecause ?? '',
  });
  await chosen?.run();
}

function documentActions(
  uri: vscode.Uri,
  { recognised, template: matched }: DocumentStatus,
): readonly Action[] {
  const run = (command: string) => () => vscode.commands.executeCommand(command, uri);
  const template = {
    label: vscode.l10n.t('Select Template…'),
    detail:
      matched === null
        ? vscode.l10n.t('No template fits; names one in the front matter')
        : vscode.l10n.t('Now “{0}”: {1}', matched.name, matched.because),
    run: run('postmortem.selectTemplate'),
  };
  return recognised
    ? [
        {
          label: vscode.l10n.t('Review Readiness'),
          detail: vscode.l10n.t('What is left to do before the review can be published'),
          run: run('postmortem.reviewReadiness'),
        },
        template,
        {
          label: vscode.l10n.t('Stop Treating This File as a Postmortem'),
          detail: vscode.l10n.t('Says so in the front matter'),
          run: run('postmortem.doNotTreatAsPostmortem'),
        },
      ]
    : [
        {
          label: vscode.l10n.t('Treat This File as a Postmortem'),
          detail: vscode.l10n.t('Says so in the front matter'),
          run: run('postmortem.treatAsPostmortem'),
        },
      ];
}

function configurationActions({ configuration }: DocumentStatus): readonly Action[] {
  return configuration === null
    ? []
    : [
        {
          label: vscode.l10n.t('Open Configuration'),
          detail: vscode.workspace.asRelativePath(vscode.Uri.parse(configuration)),
          run: () => vscode.window.showTextDocument(vscode.Uri.parse(configuration)),
        },
      ];
}

function restart(): Action {
  return {
    label: vscode.l10n.t('Restart Server'),
    run: () => vscode.commands.executeCommand('postmortem.restartServer'),
  };
}

function output(): Action {
  return {
    label: vscode.l10n.t('Show Output'),
    run: () => vscode.commands.executeCommand('postmortem.showOutput'),
  };
}
