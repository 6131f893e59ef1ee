import assert from 'node:assert/strict';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('the view of incidents', () => {
  inStandInEditor();

  it('has no filter to clear in a window whose extensions were started anew', async () => {
    const { IncidentsView } = await import('../../../client/src/views/incidentsView.ts');
    const quiet = () => ({ dispose: () => undefined });
    const store = {
      index: undefined,
      state: 'unread',
      onDidChange: quiet,
      want: async () => undefined,
      watch: quiet,
    } as const;
    const isFiltered = () =>
      editor.called.findLast(([, key]) => key === 'postmortem.incidents.filtered')?.[2];
    new IncidentsView(store).narrow('not reviewed', '');
    assert.equal(isFiltered(), true);
    new IncidentsView(store);
    assert.equal(isFiltered(), false);
  });
});
