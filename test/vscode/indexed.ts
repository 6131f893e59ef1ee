import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ListedAction } from '../../client/src/views/actionGroups.ts';
import type { WorkspaceIndexResult } from '../../server/src/protocol.ts';
import { activate, until } from './kit.ts';

/** A postmortem with the rows as its action items. */
export const postmortem = (id: string, date: string, rows: string) => `# Post-Incident Review: ${id}

**Date of Incident:** ${date}
**Severity:** SEV-2

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
${rows}
`;

/** The index once it is as it should be. */
export async function indexUntil(
  isSo: (index: WorkspaceIndexResult) => boolean,
): Promise<WorkspaceIndexResult> {
  const { views } = await activate();
  // As a view does that somebody looks at: what changes meanwhile is read, too.
  const looking = views.store.watch(() => true);
  void views.store.want();
  try {
    return await until(views.store.onDidChange, () => {
      const { index } = views.store;
      return index && isSo(index) ? index : undefined;
    });
  } finally {
    looking.dispose();
  }
}

/** Whether something that was read in the workspace is of a file; others may have the same id. */
export const isOf =
  (file: vscode.Uri) =>
  ({ uri }: { readonly uri: string }): boolean =>
    vscode.Uri.parse(uri).toString() === file.toString();

/** What the index has of a file. */
export const own = (index: WorkspaceIndexResult, file: vscode.Uri) => index.postmortems.find(isOf(file));

/** The first action in a file, as the view lists it. */
export async function listed(file: vscode.Uri): Promise<ListedAction> {
  const index = await indexUntil((candidate) => (own(candidate, file)?.actions.length ?? 0) > 0);
  const found = own(index, file);
  const action = found?.actions[0];
  assert.ok(found && action);
  return { postmortem: found, action };
}
