import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { FromPage, Texts, ToPage } from '../../../client/src/insights/page/messages.ts';
import type { InsightsIncident, InsightsResult } from '../../../server/src/protocol.ts';
import { launchBrowser, newContext } from '../../host/chromium.ts';
import { root, texts as timelineTexts } from './support.ts';
import { themes } from './themes.ts';

/** What the stand-in for the editor collects in the page. */
declare global {
  interface Window {
    collected: FromPage[];
  }
}

const texts: Texts = {
  heading: 'Postmortem Insights',
  loading: 'Reading…',
  empty: 'There are no postmortems.',
  create: 'New Postmortem…',
  period: 'Period',
  lastMonths: 'Last {0} months',
  wholeTime: 'Whole time',
  severity: 'Severity',
  noSeverity: 'No severity',
  incidents: 'Incidents',
  open: 'Open actions',
  overdue: 'Overdue actions',
  undated: 'Without a date: {0}',
  outside: 'Outside, with open actions: {0}',
  capped: 'Some may be missing.',
  perMonth: 'Incidents per month',
  noIncidents: 'No incident is shown.',
  month: 'Month',
  total: 'Total',
  times: 'How long it took',
  timesNote: 'A dot for each incident.',
  metric: 'Metric',
  metricNames: timelineTexts.metricNames,
  measured: 'n',
  median: 'Median',
  percentile: '90th percentile',
  p90: 'p90',
  values: 'Values',
  noTimes: 'No times.',
  actions: 'Open and overdue actions',
  day: 'Day',
  readingHistory: 'Reading the history…',
  noHistory: 'No Git history.',
  historyFailed: 'The history could not be read.',
  tryAgain: 'Try Again',
  now: 'Today',
  historyNote: 'The ends of past months.',
  historyCut: 'Earlier ones are missing.',
  factors: 'Frequent contributing factors',
  factor: 'Contributing factor',
  noFactors: 'No factors.',
  asTable: 'Show as table',
  behind: 'Behind “{0}”',
  close: 'Close',
  copy: 'Copy as',
  save: 'Save as',
  formats: timelineTexts.formats,
};

const minute = 60_000;

function incident(index: number): InsightsIncident {
  const rank = [0, 1, 1, 2, 2, 2, 3][index % 7] ?? 3;
  const month = String(1 + ((index * 5) % 11)).padStart(2, '0');
  const took = minute * (3 + ((index * 37) % 50));
  return {
    uri: `file:///incidents/${index}.md`,
    name: index === 0 ? '=INC-0 <b>first</b>' : `INC-${index}: Checkout is slow`,
    date: index === 5 ? null : `2026-${month}-10`,
    severity: `SEV-${rank + 1}`,
    severityRank: rank,
    metrics: {
      timeToDetect: took / 4,
      timeToAcknowledge: took / 2,
      timeToMitigate: took * 3,
      timeToResolve: index < 3 ? took * 5 : null,
    },
    open: index % 4,
    overdue: index % 3 === 0 ? Math.min(1, index % 4) : 0,
  };
}

const insights: InsightsResult = {
  today: '2026-11-20',
  capped: false,
  incidents: Array.from({ length: 40 }, (_, index) => incident(index)),
  factors: [
    { label: '=No alert on the queue depth', incidents: [0, 1, 2, 3, 9, 14] },
    { label: 'Runbook out of date', incidents: [4, 6, 8] },
  ],
};
const days = ['07-31', '08-31', '09-30', '10-31'].map((day) => `2026-${day}`);
const history = {
  days,
  isCut: false,
  files: insights.incidents.map(({ uri }, index) => ({
    uri,
    open: days.map((_, day) => (index + day) % 4),
    overdue: days.map((_, day) => ((index + day) % 8 === 1 ? 1 : 0)),
  })),
};

describe('the page with the numbers', () => {
  let browser: Browser;
  let script: string;
  let style: string;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    const [code, css] = await Promise.all(
      ['main.ts', 'page.css'].map((name) =>
        build({
          entryPoints: [join(root, 'client/src/insights/page', name)],
          bundle: true,
          format: 'iife',
          write: false,
          alias: { 'd3-interpolate': join(root, 'client/src/insights/page/interpolation.ts') },
        }),
      ),
    );
    script = code?.outputFiles[0]?.text ?? '';
    style = css?.outputFiles[0]?.text ?? '';
  });
  after(() => browser.close());
  afterEach(() => page.context().close());

  const send = (message: ToPage): Promise<void> =>
    page.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
    }, message);

  /** Opens the page as the editor does: the same policy, a theme's variables on the root. */
  async function openPage(shown: InsightsResult = insights, theme: Readonly<Record<string, string>> = {}) {
    const context = await newContext(browser, { viewport: { width: 1000, height: 900 } });
    page = await context.newPage();
    const variables = Object.entries(theme).map(([name, value]) => `--${name}: ${value};`);
    const policy = "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'";
    const stand = `window.collected = []; window.collect = (m) => window.collected.push(m);
      window.acquireVsCodeApi = () => ({ postMessage: window.collect, getState: () => undefined, setState: () => undefined });`;
    await page.setContent(`<!DOCTYPE html><html lang="en"><head><title>Insights</title>
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <style nonce="n">:root { --vscode-font-family: sans-serif; --vscode-font-size: 13px; ${variables.join(' ')} } ${style}</style></head>
      <body><script nonce="n">${stand}</script><script nonce="n">${script}</script></body></html>`);
    await send({ kind: 'start', texts, language: 'en' });
    await send({ kind: 'show', insights: shown });
    await send({ kind: 'history', history: { kind: 'read', read: history } });
  }

  for (const [name, theme] of Object.entries(themes)) {
    it(`has nothing that axe finds fault with in the ${name} theme`, async () => {
      await openPage(insights, theme);
      for (const summary of await page.locator('summary').all()) {
        await summary.click();
      }
      await page.locator('.tile button').first().click();
      await page.evaluate(
        await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
      );
      const { violations, passes } = await page.evaluate(() => window.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
        [],
      );
      assert.ok(passes.length > 15);
    });
  }

  /** What the page has told the editor; it is asked itself, for what it tells may take its time to get here. */
  const sent = (): Promise<FromPage[]> => page.evaluate(() => window.collected);
  /** The files that the page has asked to open. */
  const opened = async (): Promise<readonly string[]> =>
    (await sent()).flatMap((message) => (message.kind === 'open' ? [message.uri] : []));
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-focus') ?? '');

  it('leads from a mark to its file, or to a list of its files', async () => {
    await openPage();
    await page.locator('svg .dot[data-behind="0"]').last().click();
    assert.equal((await opened()).length, 1);
    await page.locator('svg rect.mark[data-behind*=" "]').first().click();
    assert.ok((await page.locator('section .behind li').count()) > 1);
    await page.locator('.behind li button').first().click();
    assert.equal((await opened()).length, 2);
    await page.getByRole('button', { name: 'Close' }).click();
    assert.equal(await page.locator('.behind').count(), 0);
    assert.equal(await focused(), 'table 0');
  });

  it('leads from a number to the files behind it by the keyboard alone', async () => {
    await openPage();
    await page.locator('summary').last().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'region 3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.behind li').count(), 6);
    assert.equal(await focused(), 'behind');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(await opened(), ['file:///incidents/0.md']);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.behind').count(), 0);
    assert.match(await focused(), /^number 3 =No alert/);
  });

  it('keeps the focus, the list and the open table when something has changed', async () => {
    await openPage();
    await page.locator('summary').last().click();
    await page.locator('table').last().locator('button').first().click();
    await page.locator('.behind li button').nth(2).focus();
    const place = await focused();
    assert.match(place, /incidents\/2\.md$/);
    const [first = { label: '', incidents: [] }, ...others] = insights.factors;
    const changed = (behind: readonly number[]): Promise<void> => {
      const factors = [{ ...first, incidents: behind }, ...others];
      return send({ kind: 'show', insights: { ...insights, factors } });
    };
    await changed([0, 2, 3, 9, 14, 21, 22]);
    assert.equal(await page.locator('.behind li').count(), 7);
    assert.equal(await focused(), place);
    assert.equal(await page.locator('details').last().getAttribute('open'), '');
    await changed([0, 3]);
    assert.equal(await page.locator('.behind li').count(), 2);
    assert.equal(await focused(), 'behind');
    await page.setViewportSize({ width: 600, height: 900 });
    await page.locator('.figures:not(.wide)').waitFor();
    assert.equal(await focused(), 'behind');
    await changed([]);
    assert.equal(await page.locator('.behind').count(), 0);
  });

  it('keeps the focus in the filters when a severity comes', async () => {
    await openPage();
    await page.getByRole('checkbox', { name: 'SEV-2' }).focus();
    const incidents = [...insights.incidents, { ...incident(40), severity: 'SEV-5', severityRank: 4 }];
    await send({ kind: 'show', insights: { ...insights, incidents } });
    await page.getByRole('checkbox', { name: 'SEV-5' }).waitFor();
    assert.equal(await focused(), 'severity SEV-2');
  });

  it('offers to read the history again after that has failed', async () => {
    await openPage();
    await send({ kind: 'history', history: { kind: 'failed' } });
    assert.equal(await page.locator('path.line').count(), 0);
    await page.getByText('The history could not be read.').waitFor();
    await page.getByRole('button', { name: 'Try Again' }).click();
    assert.ok((await sent()).some(({ kind }) => kind === 'retry'));
    await send({ kind: 'history', history: { kind: 'read', read: history } });
    assert.equal(await page.locator('path.line').count(), 2);
    assert.equal(await page.getByRole('button', { name: 'Try Again' }).count(), 0);
  });

  it('says that months are missing where they could not be read', async () => {
    await openPage();
    assert.equal(await page.getByText(texts.historyCut).count(), 0);
    await send({ kind: 'history', history: { kind: 'read', read: { ...history, isCut: true } } });
    await page.getByText(texts.historyCut).waitFor();
  });

  it('shows a hostile title as the text that it is', async () => {
    const name =
      '<img src=x onerror=collect({kind:"create"})></title><script>collect({kind:"create"})</script>';
    const hostile = insights.incidents.map((one) => ({ ...one, name, severity: name }));
    const factors = [{ label: name, incidents: [0, 1, 2] }];
    await openPage({ ...insights, incidents: hostile, factors });
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
    }
    await page.locator('.tile button').first().click();
    assert.equal(await page.locator('.behind li button').first().innerText(), name);
    assert.equal(await page.locator('img, main script').count(), 0);
    assert.deepEqual(
      (await sent()).filter(({ kind }) => kind === 'create'),
      [],
    );
  });

  for (const width of [320, 600, 1000, 1600]) {
    it(`has no words over others or over the edge at ${width} pixels`, async () => {
      await openPage();
      await page.setViewportSize({ width, height: 900 });
      await page.locator(width < 900 ? '.figures:not(.wide)' : '.figures.wide').waitFor();
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll('section svg')].flatMap((svg) => {
          const edge = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text')].map((one) => ({
            words: one.textContent,
            box: one.getBoundingClientRect(),
          }));
          const overEdge = boxes.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1);
          const overOthers = boxes.filter(({ box }, index) =>
            boxes
              .slice(index + 1)
              .some(
                ({ box: other }) =>
                  box.left < other.right &&
                  other.left < box.right &&
                  box.top + 2 < other.bottom - 2 &&
                  other.top + 2 < box.bottom - 2,
              ),
          );
          return [...overEdge, ...overOthers].map(({ words }) => words);
        }),
      );
      assert.deepEqual(faults, []);
    });
  }

  it('heads each column of its tables where the column begins, and none that has nothing in it', async () => {
    await openPage();
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
    }
    const startOfText = (cell: Element): number => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().left;
    };
    for (const table of await page.locator('table').all()) {
      const head = await table.locator('thead th').first().evaluate(startOfText);
      assert.equal(head, await table.locator('tbody th').first().evaluate(startOfText));
    }
    // Too few for percentiles stand there themselves; there are three of one metric.
    const times = page.locator('table', { hasText: texts.median });
    assert.equal(await times.locator('thead th').last().innerText(), texts.values);
    assert.match(await times.locator('tbody td').last().innerText(), /min, /);
    const resolved = insights.incidents.map((one) => ({
      ...one,
      metrics: { ...one.metrics, timeToResolve: one.metrics.timeToMitigate },
    }));
    await send({ kind: 'show', insights: { ...insights, incidents: resolved } });
    assert.equal(await times.locator('thead th').last().innerText(), texts.percentile);
    assert.equal(await times.locator('tbody tr').first().locator('td').count(), 3);
  });

  it('names colours in its legends by themselves where the system has colours of its own', async () => {
    await openPage(insights, themes['high contrast']);
    await page.emulateMedia({ forcedColors: 'active' });
    const legend = page.locator('section').first().locator('.swatch');
    const colours = await legend.evaluateAll((swatches) =>
      swatches.map((swatch) => getComputedStyle(swatch).backgroundColor),
    );
    const marks = await page
      .locator('section')
      .first()
      .locator('rect.mark')
      .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill));
    assert.deepEqual(new Set(colours), new Set(marks));
    assert.equal(new Set(colours).size, 4);
  });

  it('says to a screen reader what a number counts, and once what a sentence does', async () => {
    await openPage();
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
    }
    await page.getByRole('button', { name: /^Open actions: \d+$/ }).waitFor();
    await page
      .getByRole('button', { name: /^2026-\d\d, SEV-1: \d$/ })
      .first()
      .waitFor();
    const incidents = insights.incidents.map((one, index) => (index < 2 ? { ...one, date: null } : one));
    await send({ kind: 'show', insights: { ...insights, incidents } });
    await page.getByRole('button', { name: 'Without a date: 3', exact: true }).click();
    assert.equal(await page.locator('.behind h2').innerText(), 'Behind “Without a date: 3”');
  });

  it('says in one piece when the incident behind a number was', async () => {
    await openPage();
    await page.setViewportSize({ width: 330, height: 900 });
    await page.locator('.tile button').first().click();
    await page.locator('.behind li').first().waitFor();
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('.behind li .note')].map((facts) => facts.getClientRects().length),
    );
    assert.ok(lines.length > 5);
    assert.deepEqual(new Set(lines), new Set([1]));
  });

  it('keeps the words of its tiles within them in a narrow column', async () => {
    await openPage();
    await page.setViewportSize({ width: 190, height: 900 });
    await page.locator('.figures:not(.wide)').waitFor();
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.tile')].flatMap((tile) => {
        const { paddingRight } = getComputedStyle(tile);
        const edge = tile.getBoundingClientRect().right - Number.parseFloat(paddingRight);
        const range = document.createRange();
        range.selectNodeContents(tile);
        return range.getBoundingClientRect().right > edge ? [tile.textContent] : [];
      }),
    );
    assert.deepEqual(cut, []);
  });

  it('filters by severity and period', async () => {
    await openPage();
    const counted = () => page.locator('.tile dd').first().innerText();
    assert.equal(await counted(), '39');
    await page.getByRole('checkbox', { name: 'SEV-1' }).uncheck();
    assert.equal(await counted(), '33');
    await page.getByLabel('Period').selectOption('0');
    assert.equal(await counted(), '34');
  });

  it('counts what is to be done whatever the day of the incident, and says where that is outside the period', async () => {
    const one = { ...incident(1), open: 1, overdue: 1 };
    const dates = ['2026-11-02', '2023-01-05', '2206-11-02', null];
    const incidents = dates.map((date, index) => ({ ...one, uri: `file:///${index}.md`, date }));
    await openPage({ ...insights, incidents, factors: [] });
    await send({ kind: 'history', history: { kind: 'read', read: null } });
    assert.deepEqual(await page.locator('.tile dd').allInnerTexts(), ['1', '4', '4']);
    await page.getByText('Outside, with open actions: 3').waitFor();
    await page.locator('summary').nth(2).click();
    assert.deepEqual(await page.locator('section').nth(2).locator('td').allInnerTexts(), ['4', '4']);
    await page.getByLabel('Period').selectOption('0');
    await page.getByText('Without a date: 1').waitFor();
    assert.equal(await page.getByText('Outside').count(), 0);
    await page.getByRole('checkbox', { name: 'SEV-2' }).uncheck();
    assert.deepEqual(await page.locator('.tile dd').allInnerTexts(), ['0', '0', '0']);
  });

  it('exports the tables and the pictures, harmless to a spreadsheet', async () => {
    await openPage();
    for (const name of ['Markdown', 'CSV', 'SVG']) {
      await page.getByRole('button', { name, exact: true }).first().click();
    }
    const exports = (await sent()).flatMap((message) => (message.kind === 'export' ? [message] : []));
    assert.deepEqual(
      exports.map(({ format, target }) => [format, target]),
      [
        ['markdown', 'copy'],
        ['csv', 'copy'],
        ['svg', 'copy'],
      ],
    );
    assert.match(exports[0]?.text ?? '', /\| Month \| SEV-1 \| SEV-2 /);
    assert.match(exports[1]?.text ?? '', /\r\n"'=No alert on the queue depth",6\r\n/);
    assert.match(exports[2]?.text ?? '', /^<svg xmlns=/);
    assert.doesNotMatch(exports[2]?.text ?? '', /file:|data-behind|<b>/);
  });

  it('says what to do where there is nothing', async () => {
    await openPage({ ...insights, incidents: [], factors: [] });
    await page.getByRole('button', { name: 'New Postmortem…' }).click();
    assert.ok((await sent()).some(({ kind }) => kind === 'create'));
    assert.equal(await page.locator('svg').count(), 0);
  });

  it('is drawn of one incident without anything, and of two thousand', async () => {
    const bare = { ...incident(1), date: null, severity: null, severityRank: null };
    await openPage({ ...insights, incidents: [bare], factors: [] });
    await page.getByText('Without a date: 1').waitFor();
    const incidents = Array.from({ length: 2000 }, (_, index) => incident(index));
    await send({ kind: 'show', insights: { ...insights, incidents } });
    assert.equal(await page.locator('.tile dd').first().innerText(), '1999');
  });
});
