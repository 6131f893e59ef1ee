import assert from 'node:assert/strict';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('an input that something is typed into', () => {
  inStandInEditor();

  it('stays while somebody looks up in another window what to type', async () => {
    const { askForLine } = await import('../../../client/src/notices.ts');
    await askForLine({ title: 'Move Due Date', prompt: 'Add a limit' });
    assert.deepEqual(editor.inputs, [
      { title: 'Move Due Date', prompt: 'Add a limit', ignoreFocusOut: true },
    ]);
  });
});
