import * as vscode from 'vscode';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import { documentSelector } from './documentSelector.ts';
import { inertText } from './inertText.ts';
import type { Server } from './server.ts';
import { fitLine } from './statusLine.ts';
import type { StatusStore } from './statusStore.ts';
import { countProblems, type Trouble, troubleOf } from './statusSummary.ts';

/** What the status item shows. */
export interface StatusView {
  readonly text: string;
  readonly detail: string;
  /** The whole of what the detail may show in part. */
  readonly tooltip: string;
  readonly severity: vscode.LanguageStatusSeverity;
  readonly busy: boolean;
}

type StatusContent = Omit<StatusView, 'tooltip'>;

/** Says in the language status of a Markdown document whether it is checked, against what, and why. */
export class StatusItem implements vscode.Disposable {
  readonly #server: Server;
  readonly #statuses: StatusStore;
  readonly #item = vscode.languages.createLanguageStatusItem('postmortem.status', documentSelector());
  readonly #subscriptions: vscode.Disposable[];

  constructor(server: Server, statuses: StatusStore) {
    this.#server = server;
    this.#statuses = statuses;
    this.#item.name = 'Postmortem';
    const show = () => this.#show();
    this.#subscriptions = [
      this.#item,
      statuses.onDidChange(show),
      server.onDidChangeState(show),
      vscode.window.onDidChangeActiveTextEditor(show),
    ];
    show();
  }

  get view(): StatusView {
    const { text, detail = '', severity, busy, command } = this.#item;
    return { text, detail, tooltip: command?.tooltip ?? '', severity, busy };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.uri;
    const view = document && this.#server.editions.has(document) ? ofEdition() : this.#viewOf(uri);
    const title = vscode.l10n.t('Change…');
    Object.assign(this.#item, view, fitLine(view, title));
    this.#item.command = {
      command: 'postmortem.showActions',
      title,
      tooltip: view.detail,
      ...(uri === undefined ? {} : { arguments: [uri] }),
    };
  }

  #viewOf(uri: vscode.Uri | undefined): StatusContent {
    const status = uri && this.#statuses.of(uri);
    const quiet = { severity: vscode.LanguageStatusSeverity.Information, busy: false };
    switch (this.#server.state) {
      case 'starting':
        return { ...quiet, text: 'Postmortem', detail: vscode.l10n.t('Starting'), busy: true };
      case 'stopped':
        return {
          text: 'Postmortem',
          detail: vscode.l10n.t('The language server is not running'),
          severity: vscode.LanguageStatusSeverity.Error,
          busy: false,
        };
      case 'running':
        return status === undefined
          ? { ...quiet, text: 'Postmortem', detail: vscode.l10n.t('Checking'), busy: uri !== undefined }
          : { ...quiet, ...describe(status) };
    }
  }
}

function ofEdition(): StatusContent {
  return {
    text: vscode.l10n.t('Postmortem: not checked'),
    detail: vscode.l10n.t('an edition for readers outside'),
    severity: vscode.LanguageStatusSeverity.Information,
    busy: false,
  };
}

function describe(status: DocumentStatus): Omit<StatusContent, 'busy'> {
  const trouble = troubleOf(status);
  return {
    text: inertText(status.recognised ? headline(status) : unrecognised(status, trouble)),
    detail: inertText(
      [explainTrouble(status, trouble), ...reasons(status)].filter((part) => part !== '').join('; '),
    ),
    severity: severities[trouble],
  };
}

const severities: Readonly<Record<Trouble, vscode.LanguageStatusSeverity>> = {
  'failed check': vscode.LanguageStatusSeverity.Error,
  'failing rules': vscode.LanguageStatusSeverity.Error,
  'broken configuration': vscode.LanguageStatusSeverity.Warning,
  none: vscode.LanguageStatusSeverity.Information,
};

/** A postmortem that is too long to be checked has one problem, which says so. */
function unrecognised({ problems }: DocumentStatus, trouble: Trouble): string {
  return countProblems(problems) > 0 || trouble === 'failed check'
    ? vscode.l10n.t('Postmortem: not checked')
    : vscode.l10n.t('Not a postmortem');
}

function headline({ template, problems }: DocumentStatus): string {
  const name = template?.name ?? vscode.l10n.t('no template');
  const count = countProblems(problems);
  switch (count) {
    case 0:
      return vscode.l10n.t('Postmortem: {0}, no problems', name);
    case 1:
      return vscode.l10n.t('Postmortem: {0}, 1 problem', name);
    default:
      return vscode.l10n.t('Postmortem: {0}, {1} problems', name, count);
  }
}

function explainTrouble(status: DocumentStatus, trouble: Trouble): string {
  switch (trouble) {
    case 'failing rules':
      return vscode.l10n.t('A rule failed: {0}', status.failures[0] ?? '');
    case 'broken configuration':
      return vscode.l10n.t('The configuration is broken: {0}', status.configurationErrors[0] ?? '');
    // What it was not recognised for says it.
    case 'failed check':
    case 'none':
      return '';
  }
}

/** Why this template, and why a postmortem at all; the two are often the same. */
function reasons({ recognised, recognisedBecause, template }: DocumentStatus): readonly string[] {
  return recognised && template !== null
    ? [...new Set([template.because, recognisedBecause])]
    : [recognisedBecause];
}
