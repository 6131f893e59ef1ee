import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('actions that nobody owns', () => {
  inStandInEditor();

  async function isMine(path: string): Promise<boolean> {
    const { mineFilter } = await import('../../../client/src/views/whoAmI.ts');
    editor.user = 'ada';
    const isShown = await mineFilter();
    return isShown({
      postmortem: { uri: URI.file(path).toString() },
      action: { owner: '', ownerKind: 'nobody' },
    });
  }

  it('belong to whom the innermost open folder with code owners names for their file', async () => {
    editor.folders = ['/team', '/team/web', '/team/api'].map((path) => URI.file(path));
    editor.files = { '/team/CODEOWNERS': '* @bo\n/api/ @ada\n', '/team/web/CODEOWNERS': '/reports/ @ada\n' };
    assert.equal(await isMine('/team/web/reports/a.md'), true);
    assert.equal(await isMine('/team/api/a.md'), true);
    assert.equal(await isMine('/team/reports/a.md'), false);
  });

  it('are found where the folder is the root of its file system', async () => {
    editor.folders = [URI.file('/')];
    editor.files = { '/CODEOWNERS': '/x/ @ada\n' };
    assert.equal(await isMine('/x/a.md'), true);
    assert.equal(await isMine('/y/a.md'), false);
  });
});
