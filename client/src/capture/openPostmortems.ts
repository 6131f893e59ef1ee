import * as vscode from 'vscode';
import { nameOf } from '../documentName.ts';
import { choose } from '../lists.ts';
import { mention } from '../notices.ts';
import type { StatusStore } from '../statusStore.ts';
import { activeUri } from '../target.ts';

type Statuses = Pick<StatusStore, 'recognised' | 'onDidChange'>;

/** The postmortems that are open, the one that was looked at last in front. */
export class OpenPostmortems implements vscode.Disposable {
  readonly #statuses: Statuses;
  readonly #subscriptions: vscode.Disposable[];
  #recent: readonly string[] = [];

  constructor(statuses: Statuses) {
    this.#statuses = statuses;
    this.#subscriptions = [
      vscode.window.tabGroups.onDidChangeTabs(() => this.#note()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.#note()),
      statuses.onDidChange(() => this.#publish()),
    ];
    this.#note();
  }

  /**
   * The postmortem that a command means, whatever has the focus: the one it was called on, else the active one, else
   * the only one that is open; of several, the user says which. Undefined when there is none.
   */
  async choose(argument: unknown, question: string): Promise<vscode.Uri | undefined> {
    const isNamed = argument instanceof vscode.Uri;
    const called = (isNamed ? argument : activeUri())?.toString();
    const uris = this.#all().filter((uri) => !isNamed || uri === called);
    const meant = uris.find((uri) => uri === called) ?? (uris.length === 1 ? uris[0] : undefined);
    if (meant !== undefined) {
      return vscode.Uri.parse(meant);
    }
    if (uris.length === 0) {
      mention(vscode.l10n.t('Open a postmortem first'));
      return undefined;
    }
    const chosen = await choose(uris.map(itemOf), { title: question, matchOnDescription: true });
    return chosen?.uri;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #all(): readonly string[] {
    const open = this.#statuses.recognised();
    const recent = this.#recent.filter((uri) => open.includes(uri));
    return [...recent, ...open.filter((uri) => !recent.includes(uri))];
  }

  #note(): void {
    const uri = activeUri()?.toString();
    if (uri !== undefined) {
      this.#recent = [uri, ...this.#recent.filter((other) => other !== uri)].slice(0, 100);
    }
  }

  /** Lets key bindings ask whether there is a postmortem to log to, whatever has the focus. */
  #publish(): void {
    const isOpen = this.#statuses.recognised().length > 0;
    void vscode.commands.executeCommand('setContext', 'postmortem.isOpen', isOpen);
  }
}

/** Files of one name are told apart by where they are. */
function itemOf(address: string) {
  const uri = vscode.Uri.parse(address);
  return { label: nameOf(uri), description: vscode.workspace.asRelativePath(uri), uri };
}
