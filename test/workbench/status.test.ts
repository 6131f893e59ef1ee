import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySamples } from '../host/samples.ts';
import { withTemporaryDirectory } from '../host/temporaryDirectory.ts';
import { withWorkbench } from '../host/workbench.ts';

describe('the language status in a window', function () {
  // A step that is in vain ends before, in order.
  this.timeout(600_000);

  it('has the links within the window that lead on from what it says', async () => {
    await withTemporaryDirectory(tmpdir(), async (directory) => {
      const folder = join(directory, 'shop');
      await copySamples(folder);
      await withWorkbench({ folder }, async (workbench) => {
        const { page } = workbench;
        await workbench.openFile('postmortems/INC-1188-search-index.md');
        await workbench.waitForSquiggle('warning');
        await page.locator('.statusbar-item[id*="languageStatus"]').hover();
        const items = page.locator('.hover-language-status', { hasText: /Postmortem/ });
        await items.filter({ hasText: 'standard, 23 problems' }).waitFor();
        assert.equal(await items.count(), 2);
        for (const item of await items.all()) {
          const link = item.locator('.right').first();
          const box = await link.boundingBox();
          const right = (box?.x ?? Number.NaN) + (box?.width ?? Number.NaN);
          const width = page.viewportSize()?.width ?? Number.NaN;
          assert.ok(right < width, `${await item.innerText()} ends at ${right} of ${width}`);
        }
      });
    });
  });
});
