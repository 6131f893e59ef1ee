import * as vscode from 'vscode';
import type { LoadOnDemand } from '../loadOnDemand.ts';
import {
  type ActionGroup,
  type ActionGrouping,
  actionGroups,
  type DueGroup,
  incidentName,
  type ListedAction,
  overdueCount,
} from './actionGroups.ts';
import { messageOf } from './emptyMessage.ts';
import type { IndexStore } from './indexStore.ts';

const actionsViewId = 'postmortem.actions';
export const groupings: readonly ActionGrouping[] = ['due', 'owner', 'priority', 'incident'];

type Node = ActionGroup | ListedAction;

/** What the user has chosen to see; kept for the workspace. */
interface Choice {
  readonly grouping: ActionGrouping;
  readonly showsClosed: boolean;
  readonly isMineOnly: boolean;
}

const firstChoice: Choice = { grouping: 'due', showsClosed: false, isMineOnly: false };
const choiceKey = 'postmortem.actions.choice';

/** The view of action items over all postmortems. */
export class ActionsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #store: IndexStore;
  readonly #state: vscode.Memento;
  readonly #load: LoadOnDemand;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<Node>;
  readonly #subscriptions: vscode.Disposable[];
  #choice: Choice;
  #mine: Promise<(action: ListedAction) => boolean> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: IndexStore, state: vscode.Memento, load: LoadOnDemand) {
    this.#store = store;
    this.#state = state;
    this.#load = load;
    this.#choice = { ...firstChoice, ...state.get<Partial<Choice>>(choiceKey) };
    this.#view = vscode.window.createTreeView(actionsViewId, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#changed,
      this.#view,
      store.watch(() => this.#view.visible),
      store.onDidChange(() => this.#show()),
      this.#view.onDidChangeVisibility(({ visible }) => visible && void store.want()),
    ];
    this.#publish();
  }

  get choice(): Choice {
    return this.#choice;
  }

  async choose(change: Partial<Choice>): Promise<void> {
    this.#choice = { ...this.#choice, ...change };
    this.#mine = undefined;
    await this.#state.update(choiceKey, this.#choice);
    this.#publish();
    this.#show();
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    if (parent) {
      return 'key' in parent ? [...parent.actions] : [];
    }
    const index = await this.#store.want();
    if (!index) {
      return [];
    }
    const { grouping, showsClosed, isMineOnly } = this.#choice;
    this.#mine ??= isMineOnly ? this.#filterMine() : Promise.resolve(() => true);
    return [...actionGroups(index, { grouping, showsClosed, isShown: await this.#mine })];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'key' in node ? groupItem(node, this.#choice.grouping) : actionItem(node, this.#choice.grouping);
  }

  /** What stands over the rows. */
  get message(): string {
    return this.#view.message ?? '';
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #filterMine(): Promise<(action: ListedAction) => boolean> {
    const { mineFilter } = await this.#load();
    return mineFilter();
  }

  #show(): void {
    const { index } = this.#store;
    const overdue = index ? overdueCount(index) : 0;
    this.#view.badge =
      overdue === 0 ? undefined : { value: overdue, tooltip: vscode.l10n.t('Overdue actions: {0}', overdue) };
    this.#view.message = messageOf(this.#store);
    this.#view.description = this.#choice.isMineOnly ? vscode.l10n.t('mine') : '';
    this.#changed.fire();
  }

  #publish(): void {
    const { showsClosed, isMineOnly } = this.#choice;
    void vscode.commands.executeCommand('setContext', 'postmortem.actions.mine', isMineOnly);
    void vscode.commands.executeCommand('setContext', 'postmortem.actions.closed', showsClosed);
  }
}

function groupItem(group: ActionGroup, grouping: ActionGrouping): vscode.TreeItem {
  const isCollapsed = group.due === 'closed' || group.due === 'later';
  const item = new vscode.TreeItem(
    groupName(group, grouping),
    isCollapsed ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = `${grouping}/${group.key}`;
  item.description = String(group.actions.length);
  item.contextValue = 'postmortem.actionGroup';
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, actions: {1}', groupName(group, grouping), group.actions.length),
  };
  return item;
}

function groupName({ due, name }: ActionGroup, grouping: ActionGrouping): string {
  if (due) {
    return dueNames()[due];
  }
  if (name !== '') {
    return name;
  }
  return grouping === 'owner' ? vscode.l10n.t('Nobody') : vscode.l10n.t('No priority');
}

function dueNames(): Readonly<Record<DueGroup, string>> {
  return {
    overdue: vscode.l10n.t('Overdue'),
    soon: vscode.l10n.t('Due within a week'),
    later: vscode.l10n.t('Due later'),
    undated: vscode.l10n.t('Without a date'),
    closed: vscode.l10n.t('Closed'),
  };
}

function actionItem({ postmortem, action }: ListedAction, grouping: ActionGrouping): vscode.TreeItem {
  const item = new vscode.TreeItem(action.text || vscode.l10n.t('Without a text'));
  const parts = [
    grouping === 'owner' ? '' : action.owner,
    action.priority,
    action.due === null ? action.dueText : vscode.l10n.t('due {0}', action.due),
    grouping === 'incident' ? '' : (postmortem.id ?? incidentName(postmortem)),
  ].filter((part) => part !== '');
  item.description = parts.join(' · ');
  item.contextValue = action.open ? 'postmortem.openAction' : 'postmortem.closedAction';
  item.iconPath = iconOf(action);
  item.tooltip = tooltipOf(postmortem, action);
  item.accessibilityInformation = {
    label: [action.overdue ? vscode.l10n.t('Overdue') : '', action.text, ...parts]
      .filter((part) => part !== '')
      .join(', '),
  };
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [vscode.Uri.parse(postmortem.uri), { selection: rangeOf(action) }],
  };
  return item;
}

function iconOf({ open, overdue, state }: ListedAction['action']): vscode.ThemeIcon {
  if (!open) {
    return new vscode.ThemeIcon('pass');
  }
  if (overdue) {
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  }
  return new vscode.ThemeIcon(state === 'in progress' ? 'circle-filled' : 'circle-outline');
}

/** Text of a document is shown as it is, not rendered. */
function tooltipOf(postmortem: ListedAction['postmortem'], action: ListedAction['action']): string {
  const lines = [
    action.text,
    action.owner && vscode.l10n.t('Owner: {0}', action.owner),
    action.dueText && vscode.l10n.t('Due: {0}', action.dueText),
    action.statusText && vscode.l10n.t('Status: {0}', action.statusText),
    incidentName(postmortem),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** The action's first place: a selection of a whole row would be replaced by the next key. */
function rangeOf({ range: { start } }: ListedAction['action']): vscode.Range {
  const place = new vscode.Position(start.line, start.character);
  return new vscode.Range(place, place);
}
