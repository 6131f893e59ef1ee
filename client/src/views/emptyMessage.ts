import * as vscode from 'vscode';
import type { IndexStore } from './indexStore.ts';

/** What stands over the rows of a view: that they are being read, could not be, or are not all; empty otherwise. */
export function messageOf({ state, index }: Pick<IndexStore, 'state' | 'index'>): string {
  if (state === 'failed') {
    return vscode.l10n.t('The postmortems could not be read. The log of the extension says why.');
  }
  if (state === 'reading' && !index) {
    return vscode.l10n.t('Reading postmortems…');
  }
  return index?.capped
    ? vscode.l10n.t('There are more Markdown files than are looked at; some postmortems may be missing.')
    : '';
}
