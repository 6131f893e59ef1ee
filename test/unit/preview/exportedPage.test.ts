import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { analyse } from '../../../server/src/check/analysis.ts';
import { htmlPage } from '../../../server/src/export/html.ts';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';
import { launchBrowser, newContext } from '../../host/chromium.ts';
import { postmortemWith, root } from './support.ts';

const today = '2026-03-20';

function pageOf(markdown: string): string {
  const environment = defaultEnvironment();
  const { postmortem } = analyse({ text: markdown, path: undefined, today, environment });
  const { configuration } = environment;
  return htmlPage({ postmortem, configuration, fileName: 'INC-1188.md', today, images: new Map() }).text;
}

const long = 'abcdef0123456789'.repeat(20);
const wide = `${postmortemWith(
  '| 2026-03-17 14:02 UTC | Release 4.18 is deployed, errors begin on all the machines of the region, and [the graph](https://example.com/graph) shows them | deploy pipeline |',
  `| 2026-03-17 15:12 UTC | Incident resolved, see https://example.org/${long} | incident commander |`,
)}
## Action Items

| # | Action | Owner | Priority | Due Date | Status | Ticket | Team | Reviewed | Prevents |
|---|---|---|---|---|---|---|---|---|---|
| 1 | Reject queries without a time limit in the database client | Ada Okafor | P1 | 2026-04-01 | In progress | ABC-12345 | Payments | 2026-04-02 | Recurrence |
| 2 | ${long} | Mei Sato | P1 | 2026-04-01 | Done | ABC-12346 | Payments | 2026-04-02 | Recurrence |

\`\`\`
${long}
\`\`\`
`;
/** The width of A4 paper between the margins, in CSS pixels. */
const paper = { width: Math.floor(((210 - 2 * 16) / 25.4) * 96), height: 1000 };

describe('an exported page in a browser', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds fault with, and prints, with ${colorScheme} colours`, async () => {
      const sample = join(root, 'test/fixtures/samples/postmortems/INC-1188-search-index.md');
      const text = pageOf(await readFile(sample, 'utf8'));
      const context = await newContext(browser, { colorScheme, viewport: { width: 1000, height: 800 } });
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

  it('names the phases by their colours where the system has colours of its own, too', async () => {
    const context = await newContext(browser, { forcedColors: 'active' });
    const page = await context.newPage();
    await page.setContent(pageOf(wide));
    const colours = (selector: string, property: 'fill' | 'backgroundColor'): Promise<readonly string[]> =>
      page
        .locator(selector)
        .evaluateAll((parts, name) => parts.map((part) => getComputedStyle(part)[name]), property);
    const bar = await colours('rect.phase', 'fill');
    assert.ok(bar.length > 0);
    assert.deepEqual(await colours('.swatch', 'backgroundColor'), bar);
    await context.close();
  });

  it('is no wider than a phone: a wide table moves in its place', async () => {
    const phone = { width: 390, height: 800 };
    const context = await newContext(browser, { viewport: phone });
    const page = await context.newPage();
    await page.setContent(pageOf(wide));
    const { whole, table, shown } = await page.evaluate(() => {
      const found = [...document.querySelectorAll('table')].at(-1);
      return {
        whole: document.documentElement.scrollWidth,
        table: found?.scrollWidth ?? 0,
        shown: found?.clientWidth ?? 0,
      };
    });
    assert.equal(whole, phone.width);
    assert.ok(shown > 300 && shown < table, `${shown} of ${table} pixels are shown`);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`fits on paper, in the same colours, where the screen is ${colorScheme}`, async () => {
      const context = await newContext(browser, { colorScheme, viewport: paper });
      const page = await context.newPage();
      await page.emulateMedia({ media: 'print', colorScheme });
      await page.setContent(pageOf(wide));
      const seen = await page.evaluate(() => {
        const styleOf = (selector: string): CSSStyleDeclaration => {
          const found = document.querySelector(selector);
          if (!found) {
            throw new Error(`There is no ${selector}`);
          }
          return getComputedStyle(found);
        };
        const range = document.createRange();
        const linesOf = (element: Element): number => {
          range.selectNodeContents(element);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        };
        const cells = [...document.querySelectorAll('td, th')];
        return {
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          brokenTimes: cells
            .filter(({ textContent }) => /^(?:\d{4}-\d\d-\d\d.*|T\+.*)$/.test(textContent ?? ''))
            .filter((cell) => linesOf(cell) > 1).length,
          brokenHeads: cells
            .filter(({ tagName, textContent }) => tagName === 'TH' && !textContent?.includes(' '))
            .filter((cell) => linesOf(cell) > 1).length,
          ground: styleOf('body').backgroundColor,
          text: styleOf('body').color,
          link: styleOf('a').color,
          phase: styleOf('rect.phase').fill,
          keepsColours: styleOf('rect.phase').printColorAdjust,
          row: styleOf('tr').breakInside,
          heading: styleOf('h2').breakAfter,
          bar: styleOf('.postmortem-phases').breakAfter,
        };
      });
      assert.deepEqual(seen, {
        overflow: 0,
        brokenTimes: 0,
        brokenHeads: 0,
        ground: 'rgb(255, 255, 255)',
        text: 'rgb(0, 0, 0)',
        link: 'rgb(5, 80, 174)',
        phase: 'rgb(26, 127, 55)',
        keepsColours: 'exact',
        row: 'avoid',
        heading: 'avoid',
        bar: 'avoid',
      });
      await context.close();
    });
  }
});
