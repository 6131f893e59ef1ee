// Takes the pictures that the README shows, in a real VS Code, so that they cannot promise what it does not do.
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { layIncidents } from './incidents.ts';
import { openInsights } from './insightsPage.ts';
import { root } from './paths.ts';
import { copySamples } from './samples.ts';
import { withTemporaryDirectory } from './temporaryDirectory.ts';
import { type Workbench, withWorkbench } from './workbench.ts';

const PICTURES = join(root, 'docs', 'pictures');
const GOOD = 'postmortems/INC-1204-checkout-errors.md';
const FAULTY = 'postmortems/INC-1188-search-index.md';

/** Less of VS Code in the picture, more of the document. */
const SETTINGS = {
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
  '[markdown]': { 'editor.wordWrap': 'off' },
};

/** Folder, template, id, title, severity, start and author, where nothing stands for what is proposed. */
const ANSWERS = [
  undefined,
  undefined,
  undefined,
  'Payment reminders are sent twice',
  undefined,
  '2026-03-24 09:40 +00:00',
  'Ada Okafor',
];

/** Takes a picture of the window, or of its upper part. */
async function take(workbench: Workbench, name: string, height?: number): Promise<void> {
  const size = workbench.page.viewportSize();
  const picture = await workbench.page.screenshot({
    // A list that fades in is waited for.
    animations: 'disabled',
    ...(size && height !== undefined ? { clip: { x: 0, y: 0, width: size.width, height } } : {}),
  });
  // A window has few colours, and pictures are a large part of the package: with a palette, and the better compression of
  // WebP, which loses nothing more, they weigh half.
  const flat = await sharp(picture)
    .png({ palette: true, colours: 64, quality: 80, dither: 0, effort: 10 })
    .toBuffer();
  await sharp(flat)
    .webp({ lossless: true, effort: 6 })
    .toFile(join(PICTURES, `${name}.webp`));
  console.log(`docs/pictures/${name}.webp`);
}

async function showProblems(workbench: Workbench): Promise<void> {
  await workbench.openFile(FAULTY);
  await workbench.waitForSquiggle('warning');
  await workbench.runCommand('Problems: Focus on Problems View');
  await workbench.problems().first().waitFor();
  await take(workbench, 'problems');
}

async function showQuickFix(workbench: Workbench): Promise<void> {
  await workbench.filterProblems('is missing');
  await workbench.problems().filter({ hasText: 'section-missing' }).first().dblclick();
  await workbench.page.locator('.monaco-editor.focused').waitFor();
  await workbench.runCommand('View: Toggle Panel Visibility');
  // Nothing selected: VS Code's own actions on a selection would fill half of the menu.
  await workbench.page.keyboard.press('ArrowLeft');
  await workbench.page.locator('.monaco-editor.focused .lightBulbWidget').waitFor();
  await workbench.page.keyboard.press('ControlOrMeta+.');
  await workbench.page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  await take(workbench, 'quick-fix');
  await workbench.page.keyboard.press('Escape');
}

async function showFinding(workbench: Workbench): Promise<void> {
  await workbench.page.setViewportSize({ width: 1000, height: 900 });
  await workbench.openFile(FAULTY);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.waitForSquiggle('warning');
  await workbench.runCommand('Problems: Focus on Problems View');
  await workbench.filterProblems('No action answers');
  await workbench.problems().filter({ hasText: 'finding-no-action' }).first().dblclick();
  await workbench.page.locator('.monaco-editor.focused').waitFor();
  await workbench.runCommand('View: Toggle Panel Visibility');
  await workbench.page.keyboard.press('ArrowLeft');
  await workbench.page.locator('.monaco-editor.focused .lightBulbWidget').waitFor();
  await workbench.page.keyboard.press('ControlOrMeta+.');
  await workbench.page.locator('.action-widget .monaco-list-row.action').first().waitFor();
  await take(workbench, 'finding', 700);
}

async function showReadiness(workbench: Workbench): Promise<void> {
  await workbench.page.setViewportSize({ width: 1000, height: 960 });
  await workbench.openFile(FAULTY);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.waitForSquiggle('warning');
  await workbench.runCommand('Postmortem: Review Readiness');
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Not ready' }).waitFor();
  // The editor shows the place of the problem that is chosen, here one below the list.
  const chosen = workbench.page.locator('.quick-input-list .monaco-list-row.focused');
  while (!(await chosen.textContent())?.includes('table-ragged-row')) {
    await workbench.page.keyboard.press('ArrowDown');
  }
  await take(workbench, 'review-readiness', 622);
}

async function showViews(workbench: Workbench): Promise<void> {
  await workbench.page.setViewportSize({ width: 1000, height: 640 });
  await workbench.openFile(FAULTY);
  await workbench.waitForSquiggle('warning');
  await workbench.runCommand('View: Show Postmortem');
  await workbench.page.locator('.pane .monaco-list-row', { hasText: 'INC-1204' }).first().waitFor();
  const sash = workbench.page.locator('.monaco-sash.vertical:not(.disabled)').first();
  const place = await sash.boundingBox();
  const [x, y] = [(place?.x ?? 0) + 2, (place?.y ?? 0) + 200];
  await workbench.page.mouse.move(x, y);
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(x + 160, y, { steps: 5 });
  await workbench.page.mouse.up();
  await workbench.page.locator('.pane .monaco-list-row', { hasText: 'due' }).first().hover();
  await take(workbench, 'views');
}

async function showNewPostmortem(workbench: Workbench): Promise<void> {
  await workbench.openFile(GOOD);
  await workbench.runCommand('Postmortem: New Postmortem…');
  // Until the server has answered, a busy input without a step stands there.
  await workbench
    .question()
    .filter({ hasText: /\(1\/\d\)/ })
    .waitFor();
  await take(workbench, 'new-postmortem');
}

async function showDraft(workbench: Workbench): Promise<void> {
  for (const answer of ANSWERS) {
    await workbench.answer(answer);
  }
  await workbench.activeTab('.md').waitFor();
  await workbench.waitForSquiggle('hint');
  await take(workbench, 'draft');
}

/** The names of the pictures' themes, what people call them in VS Code, and how a page is told. */
const THEMES = {
  light: { title: 'Light Modern', kind: 'vscode-light' },
  dark: { title: 'Dark Modern', kind: 'vscode-dark' },
  'high-contrast': { title: 'Dark High Contrast', kind: 'vscode-high-contrast' },
};

async function showTimeline(workbench: Workbench, name: keyof typeof THEMES): Promise<void> {
  const { title, kind } = THEMES[name];
  await workbench.page.setViewportSize({ width: 1400, height: 830 });
  await workbench.chooseTheme(title);
  await workbench.openFile(GOOD);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand('Postmortem: Open Timeline Preview');
  const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await page.locator('tbody tr').first().waitFor();
  await page.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
  await page.getByRole('button', { name: '14:31' }).click();
  await page.locator('tr[aria-current]').waitFor();
  await page.locator('h1').scrollIntoViewIfNeeded();
  await take(workbench, `timeline-${name}`);
}

async function inSamples(use: (workbench: Workbench) => Promise<void>): Promise<void> {
  await withTemporaryDirectory(tmpdir(), async (directory) => {
    const folder = join(directory, 'shop');
    await copySamples(folder);
    await withWorkbench({ folder, settings: SETTINGS }, use);
  });
}

/** The window as tall as what the page shows. */
async function showInsights(workbench: Workbench): Promise<void> {
  await workbench.page.setViewportSize({ width: 1000, height: 1300 });
  await workbench.chooseTheme(THEMES.light.title);
  const page = await openInsights(workbench);
  await page.locator(`body[data-vscode-theme-kind="${THEMES.light.kind}"]`).waitFor();
  await page.locator('path.line.open').waitFor();
  const last = await page.locator('section').last().boundingBox();
  await take(workbench, 'insights', Math.ceil((last?.y ?? 0) + (last?.height ?? 0)) + 12);
}

const SHOWS: Readonly<Record<string, () => Promise<void>>> = {
  new: () =>
    inSamples(async (workbench) => {
      await showNewPostmortem(workbench);
      await showDraft(workbench);
    }),
  problems: () =>
    inSamples(async (workbench) => {
      await showProblems(workbench);
      await showQuickFix(workbench);
    }),
  finding: () => inSamples(showFinding),
  readiness: () => inSamples(showReadiness),
  views: () => inSamples(showViews),
  insights: () =>
    withTemporaryDirectory(tmpdir(), async (directory) => {
      const folder = join(directory, 'shop');
      await layIncidents(folder, Date.now());
      await withWorkbench({ folder, settings: SETTINGS }, showInsights);
    }),
  'timeline-light': () => inSamples((workbench) => showTimeline(workbench, 'light')),
  'timeline-dark': () => inSamples((workbench) => showTimeline(workbench, 'dark')),
  'timeline-high-contrast': () => inSamples((workbench) => showTimeline(workbench, 'high-contrast')),
};

// `npm run pictures` takes all of them, `npm run pictures -- views finding` some.
const [, , ...wanted] = process.argv;
await mkdir(PICTURES, { recursive: true });
for (const [name, show] of Object.entries(SHOWS)) {
  if (wanted.length === 0 || wanted.includes(name)) {
    await show();
  }
}
