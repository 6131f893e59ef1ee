import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import { documentSelector } from './documentSelector.ts';
import { inertText } from './inertText.ts';
import type { StatusView } from './statusItem.ts';
import { fitLine } from './statusLine.ts';
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
    return { text, detail, tooltip: command?.tooltip ?? '', severity, busy, command };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const status = uri === undefined ? undefined : this.#statuses.of(uri);
    const file = status?.configuration ?? undefined;
    const text = file === undefined ? vscode.l10n.t('Settings') : shownPath(file);
    const detail = inertText(detailOf(status));
    const command = file === undefined ? createCommand(uri) : openCommand(file);
    Object.assign(this.#item, fitLine({ text: inertText(text), detail }, command.title));
    this.#item.severity =
      status === undefined || status.configurationErrors.length === 0
        ? vscode.LanguageStatusSeverity.Information
        : vscode.LanguageStatusSeverity.Warning;
    this.#item.command = { ...command, tooltip: detail };
  }
}

/** What files are called is at the end of a path; there is room for so many characters and some of what is said of it. */
const mostOfPath = 40;

function shownPath(file: string): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(file));
  return path.length > mostOfPath ? `…${path.slice(1 - mostOfPath)}` : path;
}

function detailOf(status: DocumentStatus | undefined): string {
  if (status === undefined) {
    return vscode.l10n.t('Postmortem configuration');
  }
  const [first, ...others] = status.configurationErrors;
  if (first === undefined) {
    return status.configuration === null
      ? vscode.l10n.t('Postmortem: no configuration file')
      : vscode.l10n.t('Postmortem configuration in force');
  }
  return others.length === 0
    ? vscode.l10n.t('Postmortem: {0}', first)
    : vscode.l10n.t('Postmortem: {0} (and {1} more)', first, others.length);
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
