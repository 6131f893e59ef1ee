import * as vscode from 'vscode';
import type { ActionChange } from '../../../server/src/protocol.ts';
import { localToday } from '../../../server/src/scheduling/localToday.ts';
import { choose } from '../lists.ts';
import type { LoadOnDemand } from '../loadOnDemand.ts';
import { askForLine } from '../notices.ts';
import type { Server } from '../server.ts';
import { type ActionGrouping, type ListedAction, overdueCount } from './actionGroups.ts';
import { ActionsView, groupings } from './actionsView.ts';
import type { IncidentFilter } from './incidentRows.ts';
import { filterNames, IncidentsView } from './incidentsView.ts';
import { IndexStore } from './indexStore.ts';

/** The views over all postmortems of the workspace. */
export class WorkspaceViews implements vscode.Disposable {
  readonly store: IndexStore;
  readonly actions: ActionsView;
  readonly incidents: IncidentsView;
  readonly #server: Server;
  readonly #load: LoadOnDemand;
  readonly #subscriptions: vscode.Disposable[];

  constructor(server: Server, state: vscode.Memento, load: LoadOnDemand) {
    this.#server = server;
    this.#load = load;
    this.store = new IndexStore(server);
    this.actions = new ActionsView(this.store, state, load);
    this.incidents = new IncidentsView(this.store);
    const commands: Readonly<Record<string, (argument: unknown, more: unknown) => unknown>> = {
      'postmortem.views.refresh': () => this.store.refresh(),
      'postmortem.actions.group': (grouping) => this.#group(grouping),
      'postmortem.actions.showMine': () => this.actions.choose({ isMineOnly: true }),
      'postmortem.actions.showEverybodys': () => this.actions.choose({ isMineOnly: false }),
      'postmortem.actions.showClosed': () => this.actions.choose({ showsClosed: true }),
      'postmortem.actions.hideClosed': () => this.actions.choose({ showsClosed: false }),
      'postmortem.actions.markDone': (listed) => this.#edit(listed, async () => ({ kind: 'done' })),
      'postmortem.actions.moveDueDate': (listed, date) => this.#edit(listed, (on) => this.#newDay(on, date)),
      'postmortem.actions.changeOwner': (listed, owner) =>
        this.#edit(listed, (on) => this.#newOwner(on, owner)),
      'postmortem.incidents.filter': () => this.#filter(),
      'postmortem.incidents.clearFilter': () => this.incidents.narrow('all', ''),
    };
    this.#subscriptions = [
      this.store,
      this.actions,
      this.incidents,
      ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    ];
  }

  /** How many actions are overdue; 0 before anybody looked. */
  get overdue(): number {
    return this.store.index ? overdueCount(this.store.index) : 0;
  }

  /** What stands over the rows of both views. */
  get messages(): readonly string[] {
    return [this.actions.message, this.incidents.message];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #group(named: unknown): Promise<void> {
    const grouping = groupings.find((candidate) => candidate === named) ?? (await this.#askForGrouping());
    if (grouping) {
      await this.actions.choose({ grouping });
    }
  }

  async #askForGrouping(): Promise<ActionGrouping | undefined> {
    const names: Readonly<Record<ActionGrouping, string>> = {
      due: vscode.l10n.t('Due Date'),
      owner: vscode.l10n.t('Owner'),
      priority: vscode.l10n.t('Priority'),
      incident: vscode.l10n.t('Incident'),
    };
    const items = groupings.map((grouping) => ({
      label: names[grouping],
      description: grouping === this.actions.choice.grouping ? vscode.l10n.t('now') : '',
      grouping,
    }));
    const title = vscode.l10n.t('Group Actions By');
    return (await choose(items, { title }))?.grouping;
  }

  /** @returns why nothing was changed; empty where something was, or nobody wanted it */
  async #edit(
    argument: unknown,
    changeOf: (listed: ListedAction) => Promise<ActionChange | undefined>,
  ): Promise<string> {
    const change = isListedAction(argument) ? await changeOf(argument) : undefined;
    if (!isListedAction(argument) || !change) {
      return '';
    }
    const { editAction } = await this.#load();
    const refusal = await editAction(this.#server, argument, change);
    await this.store.readAgain();
    return refusal;
  }

  async #newDay(listed: ListedAction, named: unknown): Promise<ActionChange | undefined> {
    const today = this.store.index?.today ?? localToday(new Date());
    const { askForDay } = await this.#load();
    const date = typeof named === 'string' ? named : await askForDay(listed, today);
    return date === undefined ? undefined : { kind: 'due', date };
  }

  async #newOwner(listed: ListedAction, named: unknown): Promise<ActionChange | undefined> {
    const { askForOwner } = await this.#load();
    const owner = typeof named === 'string' ? named : await askForOwner(listed, this.#knownOwners());
    return owner === undefined ? undefined : { kind: 'owner', owner };
  }

  /** Whoever owns an action anywhere, the most frequent first. */
  #knownOwners(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { actions } of this.store.index?.postmortems ?? []) {
      for (const { owner, ownerKind } of actions) {
        if (ownerKind === 'person' || ownerKind === 'team') {
          counts.set(owner, (counts.get(owner) ?? 0) + 1);
        }
      }
    }
    return [...counts].toSorted(([, one], [, other]) => other - one).map(([owner]) => owner);
  }

  async #filter(): Promise<void> {
    const names = filterNames();
    const kinds: readonly IncidentFilter[] = ['all', 'with open actions', 'not reviewed', 'review overdue'];
    const words = vscode.l10n.t('Containing Words…');
    const answer = await choose(
      [...kinds.map((kind) => ({ label: names[kind], chosen: [kind] })), { label: words, chosen: [] }],
      { title: vscode.l10n.t('Filter Incidents') },
    );
    const [chosen] = answer?.chosen ?? [];
    if (chosen) {
      this.incidents.narrow(chosen, this.incidents.filter.words);
    } else if (answer) {
      const typed = await askForLine({
        title: vscode.l10n.t('Filter Incidents'),
        prompt: vscode.l10n.t('Words of the title, the id, the severity or the date'),
        value: this.incidents.filter.words,
      });
      if (typed !== undefined) {
        this.incidents.narrow(this.incidents.filter.kind, typed);
      }
    }
  }
}

/** Commands can be called by anybody, with anything. */
function isListedAction(argument: unknown): argument is ListedAction {
  return (
    typeof argument === 'object' && argument !== null && 'postmortem' in argument && 'action' in argument
  );
}
