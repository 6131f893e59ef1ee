import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { analyse } from '../../../server/src/analysis.ts';
import { htmlPage } from '../../../server/src/export/html.ts';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';
import { launchBrowser } from '../../host/chromium.ts';
import { root } from './support.ts';

const today = '2026-03-20';

describe('an exported page in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds fault with, and prints, with ${colorScheme} colours`, async () => {
      const sample = join(root, 'test/fixtures/samples/postmortems/INC-1188-search-index.md');
      const environment = defaultEnvironment();
      const markdown = await readFile(sample, 'utf8');
      const { postmortem } = analyse({ text: markdown, path: undefined, today, environment });
      const { text } = htmlPage({
        postmortem,
        configuration: environment.configuration,
        fileName: 'INC-1188.md',
        today,
        images: new Map(),
      });
      const context = await browser.newContext({ colorScheme, viewport: { width: 1000, height: 800 } });
      const page = await context.newPage();
      // The page runs nothing by its own policy; what looks at it has to.
      await page.setContent(
        text.replace("default-src 'none';", "default-src 'none'; script-src 'unsafe-inline';"),
      );
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
        [],
      );
      const pdf = await page.pdf();
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      await context.close();
    });
  }
});
