import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withTemporaryDirectory } from '../host/temporaryDirectory.ts';
import { withWorkbench } from '../host/workbench.ts';

describe('the views in a folder without postmortems', function () {
  // A step that is in vain ends before, in order.
  this.timeout(600_000);

  it('say that there are none, and what would be one, once they were looked for', async () => {
    await withTemporaryDirectory(tmpdir(), async (directory) => {
      const folder = join(directory, 'team');
      await mkdir(folder);
      await writeFile(join(folder, 'notes.md'), '# Notes\n\nSome text.\n');
      await withWorkbench({ folder }, async (workbench) => {
        await workbench.runCommand('View: Show Postmortem');
        const welcome = workbench.page.locator('.welcome-view-content');
        await welcome.filter({ hasText: 'No postmortems' }).waitFor();
        await welcome.filter({ hasText: 'No action items' }).waitFor();
        assert.doesNotMatch((await welcome.allInnerTexts()).join(' '), /hidden/);
      });
    });
  });
});
