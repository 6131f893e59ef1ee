import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import { documentSelector } from './documentSelector.ts';
import type { StatusView } from './statusItem.ts';
import type { StatusStore } from './statusStore.ts';

/** Says in the language status which configuration is in force for a document, and leads to it. */
export class ConfigurationItem implements vscode.Disposable {
  readonly #statuses: StatusStore;
  readonly #item = vscode.languages.createLanguageStatusItem('postmortem.configuration', documentSelector());
  readonly #subscriptions: vscode.Disposable[];

  constructor(statuses: StatusStore) {
    this.#statuses = statuses;
    this.#item.name = vscode.l10n.t('Postmortem Configuration');
    const show = () => this.#show();
    this.#subscriptions = [
      this.#item,
      statuses.onDidChange(show),
      vscode.window.onDidChangeActiveTextEditor(show),
    ];
    show();
  }

  get view(): StatusView & { readonly command: vscode.Command | undefined } {
    const { text, detail = '', severity, busy, command } = this.#item;
    return { text, detail, severity, busy, command };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const status = uri === undefined ? undefined : this.#statuses.of(uri);
    const file = status?.configuration ?? undefined;
    this.#item.text = file === undefined ? vscode.l10n.t('Settings') : shownPath(file);
    this.#item.detail = detailOf(status);
    this.#item.severity =
      status === undefined || status.configurationErrors.length === 0
        ? vscode.LanguageStatusSeverity.Information
        : vscode.LanguageStatusSeverity.Warning;
    this.#item.command = file === undefined ? createCommand(uri) : openCommand(file);
  }
}

function shownPath(file: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(file));
}

function detailOf(status: DocumentStatus | undefined): string {
  if (status === undefined) {
    return vscode.l10n.t('Postmortem configuration');
  }
  const [first, ...others] = status.configurationErrors;
  if (first === undefined) {
    return status.configuration === null
      ? vscode.l10n.t('Postmortem configuration: no file in this folder or above')
      : vscode.l10n.t('Postmortem configuration in force');
  }
  return others.length === 0
    ? vscode.l10n.t('Postmortem configuration: {0}', first)
    : vscode.l10n.t('Postmortem configuration: {0} (and {1} more)', first, others.length);
}

function openCommand(file: string): vscode.Command {
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(file)] };
}

function createCommand(uri: vscode.Uri | undefined): vscode.Command {
  return {
    command: 'postmortem.createConfiguration',
    title: vscode.l10n.t('Create File'),
    ...(uri === undefined ? {} : { arguments: [uri] }),
  };
}
