import * as vscode from 'vscode';
import type { IndexedPostmortem } from '../../../server/src/protocol.ts';
import { isoLengthText } from '../../../server/src/timeline/lengthText.ts';
import { incidentName } from './actionGroups.ts';
import { messageOf } from './emptyMessage.ts';
import { type IncidentFilter, incidentRows } from './incidentRows.ts';
import type { IndexStore } from './indexStore.ts';

type Store = Pick<IndexStore, 'index' | 'state' | 'onDidChange' | 'want' | 'watch'>;

const incidentsViewId = 'postmortem.incidents';

/** The view of all postmortems, newest first. */
export class IncidentsView implements vscode.TreeDataProvider<IndexedPostmortem>, vscode.Disposable {
  readonly #store: Store;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<IndexedPostmortem>;
  readonly #subscriptions: vscode.Disposable[];
  #filter: IncidentFilter = 'all';
  #words = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: Store) {
    this.#store = store;
    this.#view = vscode.window.createTreeView(incidentsViewId, { treeDataProvider: this });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      store.watch(() => this.#view.visible),
      store.onDidChange(() => this.#show()),
      this.#view.onDidChangeVisibility(({ visible }) => visible && void store.want()),
    ];
    // The window remembers what an earlier life of the extension has said.
    this.#publish();
  }

  get filter(): { readonly kind: IncidentFilter; readonly words: string } {
    return { kind: this.#filter, words: this.#words };
  }

  /** Shows only some of the postmortems; all of them without a filter and words. */
  narrow(filter: IncidentFilter, words: string): void {
    this.#filter = filter;
    this.#words = words;
    this.#publish();
    this.#show();
  }

  async getChildren(parent?: IndexedPostmortem): Promise<IndexedPostmortem[]> {
    const index = parent ? undefined : await this.#store.want();
    return index ? [...incidentRows(index, this.#filter, this.#words)] : [];
  }

  getTreeItem(postmortem: IndexedPostmortem): vscode.TreeItem {
    const { uri, date, severity, duration, review, actions } = postmortem;
    const item = new vscode.TreeItem(incidentName(postmortem));
    const open = actions.filter((action) => action.open).length;
    const overdue = actions.filter((action) => action.overdue).length;
    const parts = [
      date ?? '',
      severity ?? '',
      duration === null ? '' : isoLengthText(duration),
      reviewWords(review),
      open === 0 ? '' : vscode.l10n.t('{0} open', open),
      // What the icon warns of.
      overdue === 0 ? '' : vscode.l10n.t('{0} overdue', overdue),
    ].filter((part) => part !== '');
    item.id = uri;
    item.description = parts.join(' · ');
    item.resourceUri = vscode.Uri.parse(uri);
    item.iconPath = iconOf(postmortem);
    item.tooltip = [incidentName(postmortem), ...parts].join('\n');
    item.accessibilityInformation = { label: [incidentName(postmortem), ...parts].join(', ') };
    item.contextValue = 'postmortem.incident';
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [vscode.Uri.parse(uri)],
    };
    return item;
  }

  /** What stands over the rows. */
  get message(): string {
    return this.#view.message ?? '';
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #publish(): void {
    const isNarrowed = this.#filter !== 'all' || this.#words !== '';
    void vscode.commands.executeCommand('setContext', 'postmortem.incidents.filtered', isNarrowed);
  }

  #show(): void {
    this.#view.message = messageOf(this.#store);
    const words = [this.#filter === 'all' ? '' : filterNames()[this.#filter], this.#words];
    this.#view.description = words.filter((part) => part !== '').join(', ');
    this.#changed.fire();
  }
}

/** Filters as lists show them. */
export function filterNames(): Readonly<Record<IncidentFilter, string>> {
  return {
    all: vscode.l10n.t('All incidents'),
    'with open actions': vscode.l10n.t('With open actions'),
    'not reviewed': vscode.l10n.t('Not reviewed'),
    'review overdue': vscode.l10n.t('Review overdue'),
  };
}

function reviewWords({ state, overdue }: IndexedPostmortem['review']): string {
  if (overdue) {
    return vscode.l10n.t('review overdue');
  }
  return state === 'reviewed' ? vscode.l10n.t('reviewed') : vscode.l10n.t('draft');
}

function iconOf({ review, actions }: IndexedPostmortem): vscode.ThemeIcon {
  if (review.overdue || actions.some(({ overdue }) => overdue)) {
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
  return new vscode.ThemeIcon(review.state === 'reviewed' ? 'pass' : 'edit');
}
