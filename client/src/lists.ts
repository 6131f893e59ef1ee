import * as vscode from 'vscode';
import type { InertItem, ListItem } from './inertItem.ts';
import { inertItem } from './inertItem.ts';

/** Lets the user choose from a list; undefined where the user thinks again. */
export function choose<Item extends ListItem>(
  items: readonly Item[],
  options: vscode.QuickPickOptions,
): Thenable<InertItem<Item> | undefined> {
  return vscode.window.showQuickPick(items.map(inertItem), options);
}

/** A list that changes while it is shown. */
export function createList<Item extends ListItem>(): vscode.QuickPick<InertItem<Item>> {
  return vscode.window.createQuickPick<InertItem<Item>>();
}
