import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('Add Missing Sections', () => {
  inStandInEditor();

  const document = {
    uri: URI.file('/team/INC-1.md'),
    version: 1,
    languageId: 'markdown',
    lineCount: 1,
    lineAt: () => ({ range: {} }),
  };

  async function add(): Promise<void> {
    const { addMissingSections } = await import('../../../client/src/commands/addMissingSections.ts');
    editor.documents = [document];
    await addMissingSections({ of: () => undefined }, document.uri);
  }

  it('adds them where they belong by now, where somebody types meanwhile', async () => {
    const edits = ['at line 4', 'at line 5'];
    editor.onCommand = () => {
      document.version += edits.length === 2 ? 1 : 0;
      return [{ edit: { edits: [edits.shift()] } }];
    };
    await add();
    assert.deepEqual(editor.applied, [['at line 5']]);
  });

  it('tells where they could not be written', async () => {
    editor.appliesEdits = false;
    editor.onCommand = () => [{ edit: { edits: [] } }];
    await add();
    assert.deepEqual(editor.told, ['“INC-1.md” could not be written.']);
  });
});
