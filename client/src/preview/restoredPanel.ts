import * as vscode from 'vscode';
import type { LoadOnDemand, OnDemand } from '../loadOnDemand.ts';

/**
 * Loads what a panel needs that a reload of the window has brought back. Undefined where the panel was closed meanwhile:
 * then it takes nothing any more, and tells nobody that it is gone.
 */
export async function loadForRestored(
  panel: Pick<vscode.WebviewPanel, 'onDidDispose'>,
  load: LoadOnDemand,
): Promise<OnDemand | undefined> {
  let isOpen = true;
  const subscription = panel.onDidDispose(() => {
    isOpen = false;
  });
  try {
    const loaded = await load();
    return isOpen ? loaded : undefined;
  } finally {
    subscription.dispose();
  }
}

/** The document that a page has kept in its state, which may be of an earlier version. */
export function uriIn(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string') {
    return undefined;
  }
  try {
    return vscode.Uri.parse(state.uri, true);
  } catch {
    return undefined;
  }
}
