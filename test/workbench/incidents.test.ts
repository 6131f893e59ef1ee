import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { copySamples } from '../host/samples.ts';
import { withTemporaryDirectory } from '../host/temporaryDirectory.ts';
import { withWorkbench } from '../host/workbench.ts';

const bottomOf = async (element: Locator): Promise<number> => {
  const box = await element.boundingBox();
  assert.ok(box);
  return box.y + box.height;
};

describe('an incident in its view, by keyboard alone', function () {
  // A step that is in vain ends before, in order.
  this.timeout(600_000);

  it('leads to its timeline, its readiness and its exports, and the narrow timeline keeps each clock on its line', async () => {
    await withTemporaryDirectory(tmpdir(), async (directory) => {
      const folder = join(directory, 'shop');
      await copySamples(folder);
      await withWorkbench({ folder }, async (workbench) => {
        const { page } = workbench;
        await workbench.runCommand('View: Show Postmortem');
        // The other view lists it, too, and maybe before.
        const incidents = page.locator('.pane', {
          has: page.locator('.pane-header', { hasText: 'Incidents' }),
        });
        await incidents.locator('.monaco-list-row', { hasText: 'INC-1204' }).waitFor();
        await workbench.runCommand('Postmortem: Focus on Incidents View');
        // The command is over before its list has the focus, and a key pressed until then goes elsewhere.
        const list = incidents.locator('.monaco-list');
        await list.and(page.locator(':focus')).waitFor();
        const focused = (id: string): Locator =>
          incidents.locator('.monaco-list-row.focused', { hasText: id });
        await list.press('Home');
        await focused('INC-1211').waitFor();
        await list.press('ArrowDown');
        await focused('INC-1204').waitFor();
        await page.keyboard.press('Shift+F10');
        const entries = page.locator('.monaco-menu .action-label:not(.separator)');
        await entries.first().waitFor();
        assert.deepEqual(await entries.allInnerTexts(), [
          'Open Timeline Preview',
          'Review Readiness',
          'Export…',
        ]);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        const timeline = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
        const first = timeline.locator('tbody tr').first();
        await first.waitFor();
        await page.setViewportSize({ width: 800, height: 700 });
        const clock = first.locator('th button');
        const offset = first.locator('td.number').first();
        await first.locator('.day').waitFor();
        assert.ok(Math.abs((await bottomOf(clock)) - (await bottomOf(offset))) < 4);
        const below = timeline.locator('tbody tr').nth(1).locator('td.number').first();
        assert.equal((await offset.boundingBox())?.x, (await below.boundingBox())?.x);
        // What the Tab key reaches can be seen to have it.
        await timeline.locator('button').first().focus();
        for (let stop = 0; stop < 12; stop += 1) {
          await page.keyboard.press('Tab');
          const outline = await timeline
            .locator(':focus')
            .evaluate((element) => getComputedStyle(element).outlineStyle);
          assert.equal(outline, 'solid');
        }
      });
    });
  });
});
