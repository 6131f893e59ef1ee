import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withTemporaryDirectory } from '../host/temporaryDirectory.ts';
import { withWorkbench } from '../host/workbench.ts';

describe('a configuration in a window where no postmortem was opened', function () {
  // A step that is in vain ends before, in order.
  this.timeout(600_000);

  it('has its unknown names marked, once', async () => {
    await withTemporaryDirectory(tmpdir(), async (directory) => {
      const folder = join(directory, 'team');
      await mkdir(folder);
      await writeFile(join(folder, '.postmortem.json'), '{ "rulez": {} }\n');
      await withWorkbench({ folder }, async (workbench) => {
        await workbench.openFile('.postmortem.json');
        await workbench.runCommand('Problems: Focus on Problems View');
        const named = workbench.problems().filter({ hasText: 'rulez' });
        await named.first().waitFor();
        assert.equal(await workbench.problems().count(), 1);
      });
    });
  });
});
