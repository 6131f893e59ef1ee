import type * as vscode from 'vscode';
import { withoutIcons } from './inertText.ts';

// VS Code draws icons for `$(name)` in lists, and what stands in one may come from a document or be the name of a file.

/** What a list is to show: its words as they are, and the icon before them by its name. */
export interface ListItem extends vscode.QuickPickItem {
  readonly icon?: string;
}

/** An item as VS Code is to have it: its words draw no icons. */
export type InertItem<Item extends ListItem> = Item & { readonly isInert: true };

export function inertItem<Item extends ListItem>(item: Item): InertItem<Item> {
  const { icon, label, description, detail } = item;
  const words = withoutIcons(label);
  return {
    ...item,
    label: icon === undefined ? words : `$(${icon}) ${words}`,
    ...(description === undefined ? {} : { description: withoutIcons(description) }),
    ...(detail === undefined ? {} : { detail: withoutIcons(detail) }),
    isInert: true,
  };
}
