import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromPage, ToPage } from '../../../client/src/preview/page/messages.ts';
import { pagePolicy } from '../../../client/src/preview/pagePolicy.ts';
import { launchBrowser, newContext } from '../../host/chromium.ts';
import { incident, postmortemWith, previewOfText, root, texts } from './support.ts';
import { themes } from './themes.ts';

/** What the stand-in for the editor collects in the page. */
declare global {
  interface Window {
    sent: FromPage[];
    kept: unknown;
    axe: { run(): Promise<AxeResults> };
  }
}

describe('the page of the timeline preview', () => {
  let browser: Browser;
  let script: string;
  let style: string;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    const [code, css] = await Promise.all(
      ['main.ts', 'page.css'].map((name) => {
        const entryPoints = [join(root, 'client/src/preview/page', name)];
        return build({ entryPoints, bundle: true, format: 'iife', write: false });
      }),
    );
    script = code?.outputFiles[0]?.text ?? '';
    style = css?.outputFiles[0]?.text ?? '';
  });
  after(() => browser.close());
  afterEach(() => page.context().close());

  /** Opens the page as the editor does: the same policy, a theme's variables on the root. */
  async function openPage(theme: Readonly<Record<string, string>> = {}, kept: unknown = undefined) {
    const context = await newContext(browser, { viewport: { width: 900, height: 700 } });
    page = await context.newPage();
    const variables = Object.entries(theme).map(([name, value]) => `--${name}: ${value};`);
    const stand = `window.sent = []; window.kept = ${JSON.stringify(kept) ?? 'undefined'};
      window.acquireVsCodeApi = () => ({ postMessage: (m) => window.sent.push(m),
        getState: () => window.kept, setState: (s) => { window.kept = s; } });`;
    const fonts = '--vscode-font-family: sans-serif; --vscode-font-size: 13px;';
    await page.setContent(`<!DOCTYPE html><html lang="en"><head><title>Timeline</title>
      <meta http-equiv="Content-Security-Policy" content="${pagePolicy('n', "'nonce-n'")}">
      <style nonce="n">:root { ${fonts} ${variables.join(' ')} } ${style}</style></head>
      <body><script nonce="n">${stand}</script><script nonce="n">${script}</script></body></html>`);
    await send({ kind: 'start', uri: 'file:///a.md', texts });
  }

  async function send(message: ToPage): Promise<void> {
    await page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), message);
  }

  const show = (...rows: readonly string[]) =>
    send({ kind: 'show', name: 'a.md', preview: previewOfText(postmortemWith(...rows)) });

  const sent = () => page.evaluate(() => window.sent);

  for (const [name, theme] of Object.entries(themes)) {
    it(`has nothing that axe finds fault with in the ${name} theme`, async () => {
      await openPage(theme);
      await show(...incident);
      await send({ kind: 'cursor', line: 8 });
      await send({ kind: 'notice', text: 'The document is closed.', action: 'open' });
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
        [],
      );
      assert.ok(passes.length > 20);
    });
  }

  it('tells of no section that is missing behind the timeline', () => {
    const rules = previewOfText(postmortemWith(...incident)).problems.map(({ rule }) => rule);
    assert.ok(rules.includes('timeline-out-of-order'), rules.join());
    assert.ok(!rules.includes('section-missing'), rules.join());
  });

  it('has the whole table in sight in a narrow column of the editor', async () => {
    await openPage();
    await show(...incident);
    for (const width of [900, 700, 640, 601, 600, 500, 300, 240]) {
      await page.setViewportSize({ width, height: 700 });
      const hidden = await page.locator('.scroller').evaluate((box) => box.scrollWidth - box.clientWidth);
      assert.equal(hidden, 0, `${width}`);
      const cut = await page
        .locator('td')
        .evaluateAll(
          (cells, edge) => cells.filter((cell) => cell.getBoundingClientRect().right > edge).length,
          width,
        );
      assert.equal(cut, 0, `${width}`);
    }
  });

  it('breaks no day in a narrow column of the editor', async () => {
    await openPage();
    await show(...incident);
    const day = page.locator('.day').first();
    const heightAt = async (width: number): Promise<number> => {
      await page.setViewportSize({ width, height: 700 });
      return day.evaluate((text) => text.getBoundingClientRect().height);
    };
    const height = await heightAt(900);
    for (const width of [640, 601, 600, 580, 300]) {
      assert.equal(await heightAt(width), height, `${width}`);
    }
  });

  it('names the phases by their colours where the system has colours of its own, too', async () => {
    await openPage(themes['high contrast']);
    await page.emulateMedia({ forcedColors: 'active' });
    await show(...incident);
    const bar = await page
      .locator('rect.phase')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
    const legend = await page
      .locator('.swatch')
      .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor));
    assert.deepEqual(legend, bar);
    assert.equal(new Set(bar).size, bar.length);
    const milestone = page.locator('.milestone.phase-detected').first();
    assert.equal(
      await milestone.evaluate((mark) => getComputedStyle(mark, '::before').backgroundColor),
      bar[0],
    );
  });

  it('is a table to a screen reader where it is too narrow for columns, too', async () => {
    await openPage();
    await show(...incident);
    const rolesOf = async (): Promise<Readonly<Record<string, number>>> => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const roles = nodes.flatMap(({ ignored, role }) => (ignored ? [] : [String(role?.value)]));
      const counted = ['table', 'row', 'columnheader', 'rowheader', 'cell'];
      return Object.fromEntries(counted.map((name) => [name, roles.filter((role) => role === name).length]));
    };
    const wide = await rolesOf();
    await page.setViewportSize({ width: 300, height: 700 });
    assert.deepEqual(await rolesOf(), wide);
    assert.deepEqual(wide, { table: 1, row: 7, columnheader: 6, rowheader: 6, cell: 30 });
    assert.equal(
      await page
        .locator('td.gap')
        .nth(1)
        .evaluate((cell) => getComputedStyle(cell, '::before').content),
      '"Gap "',
    );
  });

  it('reveals a line by keyboard, and goes from row to row by arrow keys', async () => {
    await openPage();
    await show(...incident);
    await page.locator('button.time').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    assert.deepEqual(
      (await sent()).filter(({ kind }) => kind === 'reveal'),
      [
        { kind: 'reveal', line: 9, focus: false },
        { kind: 'reveal', line: 13, focus: true },
      ],
    );
  });

  it('keeps focus and place while rows come, change and go above', async () => {
    await openPage();
    await show(...incident);
    await page.locator('button.time').nth(3).focus();
    const [first, ...rest] = incident;
    await show(first, '| 14:05 UTC | First support ticket | support |', ...rest);
    const focused = () => page.evaluate(() => document.activeElement?.closest('tr')?.cells[3]?.textContent);
    assert.match((await focused()) ?? '', /^4\.18 is rolled back/);
    await show(first, ...rest.slice(1));
    assert.match((await focused()) ?? '', /^4\.18 is rolled back/);
    assert.equal(await page.locator('tbody tr').count(), 5);
  });

  it('shows the times in another zone, and keeps the choice', async () => {
    await openPage();
    await show('| 23:30 CET | Errors begin | a |', '| 00:15 CET | Resolved: restarted | b |');
    const times = () => page.locator('tbody th').allInnerTexts();
    assert.deepEqual(await times(), ['2026-03-17\n23:30', '2026-03-18\n00:15']);
    await page.getByLabel('UTC').check();
    assert.deepEqual(await times(), ['2026-03-17\n22:30', '23:15']);
    await page.getByLabel('As written').check();
    assert.deepEqual(await times(), ['23:30 CET', '00:15 CET']);
    const kept = await page.evaluate(() => JSON.stringify(window.kept));
    assert.match(kept, /^\{"uri":"file:\/\/\/a.md","mode":"written"/);
  });

  it('begins where an earlier life of it has ended', async () => {
    await openPage({}, { uri: 'file:///a.md', mode: 'written', scroll: 120 });
    await show(...incident, ...Array.from({ length: 40 }, () => '| 15:13 UTC | Checking | a |'));
    await page.waitForFunction(() => window.scrollY === 120);
    assert.ok(await page.getByLabel('As written').isChecked());
  });

  it('offers no conversion where no zone is stated', async () => {
    await openPage();
    await show('| 14:02 | Errors begin | a |', '| 14:09 | Alert fires | b |');
    assert.ok(await page.getByLabel('UTC').isDisabled());
    assert.ok(await page.getByLabel('Local').isDisabled());
  });

  it('copies the table and the picture', async () => {
    await openPage();
    await show(...incident);
    for (const name of ['Markdown', 'CSV', 'SVG']) {
      await page.getByRole('button', { name, exact: true }).click();
    }
    const copies = (await sent()).flatMap((message) => (message.kind === 'copy' ? message : []));
    assert.deepEqual(
      copies.map(({ format }) => format),
      ['markdown', 'csv', 'svg'],
    );
    assert.match(
      copies[0]?.text ?? '',
      /^\| Time \| Since start .*\n\| --- .*\n\| 2026-03-17 14:02 \| T\+0 min /,
    );
    assert.match(
      copies[1]?.text ?? '',
      /\r\n14:09,T\+7 min,7 min,"Alert fires, see the graph",alerting,Detected\r\n/,
    );
    assert.match(copies[2]?.text ?? '', /^<svg xmlns=.*Detect 7.min.*<\/svg>$/);
  });

  it('marks the row that the cursor is in', async () => {
    await openPage();
    await show(...incident);
    await send({ kind: 'cursor', line: 9 });
    assert.match((await page.locator('tr[aria-current]').textContent()) ?? '', /Alert fires/);
    await send({ kind: 'cursor', line: 0 });
    assert.equal(await page.locator('tr[aria-current]').count(), 0);
  });

  it('runs and loads nothing that is not its own, even if it came into the page', async () => {
    await openPage();
    await show(...incident);
    const expected = ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'style-src-elem'];
    const found = await page.evaluate(async (directives) => {
      const blocked = new Set<string>();
      // The browser tells of each refusal a little later.
      const allBlocked = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          blocked.add(event.effectiveDirective);
          if (directives.every((directive) => blocked.has(directive))) {
            resolve();
          }
        });
      });
      const script = document.createElement('script');
      script.textContent = 'window.hacked = "script"';
      const holder = document.createElement('div');
      holder.innerHTML = `<img src="https://example.com/a.png" onerror="window.hacked = 'handler'">
        <a href="javascript:window.hacked='link'" id="link">x</a><button onclick="window.hacked = 'click'">y</button>
        <iframe src="https://example.com/"></iframe><style>body { display: none }</style>`;
      document.body.append(script, holder);
      holder.querySelector('button')?.click();
      holder.querySelector<HTMLAnchorElement>('#link')?.click();
      const fetched = await fetch('https://example.com/').then(
        () => true,
        () => false,
      );
      await allBlocked;
      return { hacked: 'hacked' in window, fetched, display: getComputedStyle(document.body).display };
    }, expected);
    assert.deepEqual(found, { hacked: false, fetched: false, display: 'block' });
  });

  it('makes nothing of what a hostile document holds', async () => {
    await openPage();
    const hostile = [
      '<script>window.hacked = 1</script>',
      '<img src=x onerror="window.hacked = 1">',
      '</style></td></table><h1>Gone</h1>',
      '[x](javascript:window.hacked=1) [y](vbscript:1) [z](data:text/html,1) [w](command:a.b) [v](file:///etc)',
      '![i](https://example.com/a.png) <https://example.com/x> `<b>`',
      'x'.repeat(100_000),
    ];
    await show(...hostile.map((cell, index) => `| 14:0${index} UTC | ${cell} | ${cell} |`));
    await page.locator('tbody tr').nth(5).waitFor();
    const found = await page.evaluate(() => ({
      elements: document.querySelectorAll('main script, img, style:not([nonce]), iframe, form').length,
      headings: [...document.querySelectorAll('h1')].map((one) => one.textContent),
      links: [...new Set([...document.querySelectorAll('a')].map((one) => one.href))],
      handlers: [...document.querySelectorAll('main *')].filter((one) =>
        one.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      hacked: 'hacked' in window,
    }));
    assert.deepEqual(found, {
      elements: 0,
      headings: ['a.md'],
      links: ['https://example.com/x'],
      handlers: 0,
      hacked: false,
    });
  });
});
