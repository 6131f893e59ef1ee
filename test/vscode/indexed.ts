import assert from 'node:assert/strict';
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

/** One of the postmortems in the folder of that name. */
export const own = (index: WorkspaceIndexResult, id: string) =>
  index.postmortems.find((candidate) => candidate.id === id && candidate.uri.includes('/postmortems/'));

/** The first action of a postmortem, as the view lists it. */
export async function listed(id: string): Promise<ListedAction> {
  const index = await indexUntil((candidate) => (own(candidate, id)?.actions.length ?? 0) > 0);
  const found = own(index, id);
  const action = found?.actions[0];
  assert.ok(found && action);
  return { postmortem: found, action };
}
