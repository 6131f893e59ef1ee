import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { layIncidents } from '../host/incidents.ts';
import { openInsights } from '../host/insightsPage.ts';
import { withTemporaryDirectory } from '../host/temporaryDirectory.ts';
import { type Workbench, withWorkbench } from '../host/workbench.ts';

const hostileTitle = '<img src=x onerror=alert(1)> [x](javascript:alert(2))';

function hostile(today: number): string {
  return `# Post-Incident Review: INC-9 – ${hostileTitle}

**Date of Incident:** ${new Date(today).toISOString().slice(0, 10)}
**Severity:** SEV-1

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
| 1 | Escape titles | Ada | P1 | 2999-01-01 | Open |
`;
}

describe('the insights in a window', function () {
  // A step that is in vain ends before, in order.
  this.timeout(600_000);
  async function inShop(use: (workbench: Workbench, page: FrameLocator, folder: string) => Promise<void>) {
    await withTemporaryDirectory(tmpdir(), async (directory) => {
      const folder = join(directory, 'shop');
      const today = Date.now();
      await layIncidents(folder, today);
      await writeFile(join(folder, 'postmortems', 'INC-9.md'), hostile(today));
      await withWorkbench({ folder }, async (workbench) => {
        await workbench.page.setViewportSize({ width: 1400, height: 1000 });
        await use(workbench, await openInsights(workbench), folder);
      });
    });
  }

  /** A tile, once it shows a number. */
  const tile = (page: FrameLocator, name: string, value: number): Promise<void> =>
    page.locator('.tile', { hasText: `${name}${value}` }).waitFor();

  it('show the numbers, lead to the files behind them, and follow what is typed', async () => {
    await inShop(async (workbench, page) => {
      await Promise.all([tile(page, 'Incidents', 23), tile(page, 'Open actions', 7)]);
      await page.locator('path.line.overdue').waitFor();
      const marks = await Promise.all(
        (await page.locator('section').all()).map((section) => section.locator('svg .mark').count()),
      );
      assert.equal(marks.length, 4);
      assert.ok(
        marks.every((count) => count >= 5),
        marks.join(),
      );
      await page
        .getByText(/^Median .+ · p90 .+ · n\s=\s22$/)
        .first()
        .waitFor();
      // A bar lists its files, which the keyboard chooses from.
      await page.locator('section').last().locator('rect.mark').first().click();
      await page.locator('.behind li').first().waitFor();
      assert.equal(await page.locator('.behind li').count(), 5);
      await workbench.page.keyboard.press('Escape');
      await page.locator('.behind').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Open actions: 7', exact: true }).press('Enter');
      const item = page.locator('.behind li button', { hasText: hostileTitle });
      await item.press('Enter');
      await workbench.activeTab('INC-9.md').waitFor();
      assert.equal(await page.locator('img').count(), 0);
      // What is not saved yet counts, and the list stays.
      await workbench.page.locator('.monaco-editor.focused').waitFor();
      await workbench.page.keyboard.press('ControlOrMeta+End');
      await workbench.page.keyboard.insertText('| 2 | Say so | Ada | P1 | 2020-01-01 | Open |');
      await Promise.all([tile(page, 'Open actions', 8), tile(page, 'Overdue actions', 5)]);
      await item.waitFor();
    });
  });

  it('are copied and saved', async () => {
    await inShop(async (workbench, page, folder) => {
      await tile(page, 'Incidents', 23);
      const copy = page.locator('fieldset', { hasText: 'Copy as' });
      const copied = async (format: string, start: RegExp): Promise<string> => {
        await copy.getByRole('button', { name: format }).click();
        for (;;) {
          const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
          if (start.test(text)) {
            return text;
          }
        }
      };
      const markdown = await copied('Markdown', /^# Postmortem Insights/);
      assert.match(markdown, /## Frequent contributing factors\n\n\| Contributing factor \| Incidents \|/);
      assert.match(await copied('CSV', /^Incidents per month\r?\n/), /Time to detect,22,28 min,1 h 34 min,/);
      assert.match(await copied('SVG', /^<svg /), /Feature flag without an owner/);
      await page.locator('fieldset', { hasText: 'Save as' }).getByRole('button', { name: 'CSV' }).click();
      const dialog = workbench.page.locator('.quick-input-widget:not([inert]) input').first();
      await dialog.waitFor();
      const file = join(folder, 'postmortem-insights.csv');
      while ((await dialog.inputValue()) !== file) {
        await dialog.waitFor();
      }
      await workbench.page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      while (!existsSync(file) || (await readFile(file, 'utf8')) === '') {
        await workbench.page.evaluate(() => undefined);
      }
      assert.match(
        await readFile(file, 'utf8'),
        /^Incidents per month\r\nMonth,SEV-1,SEV-2,SEV-3,SEV-4,Total\r\n/,
      );
    });
  });
});
