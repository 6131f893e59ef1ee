import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, newContext } from './chromium.ts';
import { root } from './paths.ts';
import { stopRequested } from './processes.ts';
import { layProfile, type Profile, type Settings } from './profile.ts';
import { type Server, startServer, workbenchAddress } from './server.ts';
import { withTemporaryDirectory } from './temporaryDirectory.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A VS Code window with the extension in development, driven by the keyboard as a person would. */
export class Workbench {
  /** Playwright's page, for what has no method here. */
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a file of the folder, named by its path in it, and waits until its text is shown. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.#pick(path, basename(path));
    await this.activeTab(basename(path)).waitFor();
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** Clicks a file of the opened folder in the explorer, and does not wait for it. */
  async clickFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click();
  }

  /** Runs a command by the title that the palette shows, such as "Postmortem: New Postmortem…". */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${title}`, title);
  }

  /** Changes the colours to a theme that comes with VS Code, by the name that its list shows. */
  async chooseTheme(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.page.keyboard.press('ControlOrMeta+T');
    await this.#pick(name, name);
  }

  /** Waits until the editor underlines something of this severity, and gives the first such place. */
  async waitForSquiggle(severity: Severity): Promise<Locator> {
    const squiggle = this.page.locator(`.monaco-editor .squiggly-${severity}`).first();
    await squiggle.waitFor({ state: 'attached' });
    return squiggle;
  }

  /** The tab of the active editor, by the file name on it. */
  activeTab(name: string): Locator {
    return this.page.locator('.tab.active', { hasText: name });
  }

  /** The heading of the question that is being asked, such as "New Postmortem (2/6)". */
  question(): Locator {
    return this.page.locator('.quick-input-widget:not([inert]) .quick-input-title');
  }

  /** Answers one question, with what is proposed unless there is a text, and waits until it is dealt with. */
  async answer(text?: string): Promise<void> {
    const heading = (await this.question().textContent()) ?? '';
    if (text !== undefined) {
      await this.page.keyboard.press('ControlOrMeta+A');
      await this.page.keyboard.type(text);
    }
    await this.page.keyboard.press('Enter');
    await this.question().filter({ hasText: heading }).waitFor({ state: 'hidden' });
  }

  /** The lines of the Problems view, once it is open. */
  problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', {
      has: this.page.locator('.marker-message-line'),
    });
  }

  /** Leaves only those lines in the Problems view that hold a text: it renders no more lines than fit. */
  async filterProblems(text: string): Promise<void> {
    await this.page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(text);
  }

  /** What is picked may ask for something in turn, in the same place: its own line is gone then. */
  async #pick(query: string, label: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:not([inert])');
    await widget.locator('input').first().fill(query);
    const row = widget.locator('.monaco-list-row.focused', { hasText: label });
    await row.waitFor();
    await this.page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  }
}

export interface WorkbenchOptions {
  readonly folder: string;
  readonly settings?: Settings;
  /** The folder of the extension in development; that of this repository by default. */
  readonly extension?: string;
  /** What has to be done to the fresh profile before VS Code starts on it. */
  prepare?(profile: Profile): Promise<void>;
}

/** Opens a real VS Code window on a folder, with this extension, for as long as `use` takes. */
export async function withWorkbench<T>(
  options: WorkbenchOptions,
  use: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  const interruption = stopRequested().then((signal) => Promise.reject(new Error(`Stopped by ${signal}`)));
  // It may come while nobody waits for it yet; it is looked at as soon as the window is open.
  interruption.catch(() => undefined);
  return withTemporaryDirectory(tmpdir(), async (directory) => {
    const profile = await layProfile(directory, options.settings);
    await options.prepare?.(profile);
    const server = await startServer(profile, { trusted: true });
    try {
      const browser = await launchBrowser();
      try {
        const workbench = await openWorkbench(server, browser, options);
        return await Promise.race([use(workbench).catch((error) => explain(error, workbench)), interruption]);
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  });
}

/** Throws again what ended the use of a window, and says first what the window looked like. */
async function explain(error: unknown, { page }: Workbench): Promise<never> {
  const look = await page.evaluate(lookOfWindow).catch(String);
  console.error(`The window when this failed:\n${look}`);
  throw error;
}

/** Runs in the window. */
function lookOfWindow(): string {
  const parts = {
    tabs: '.tabs-container .tab',
    'active tab': '.editor-group-container.active .tab.active',
    'quick input': '.quick-input-widget:not([inert])',
    notifications: '.notifications-toasts .notification-list-item',
    'status bar': '.statusbar',
    menu: '.monaco-menu',
    'side bar': '.sidebar .pane-body',
  };
  const seen = Object.entries(parts).map(([name, selector]) => {
    const texts = [...document.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) =>
      innerText.replaceAll(/\s+/g, ' ').trim().slice(0, 400),
    );
    return `  ${name}: ${texts.join(' | ') || 'none'}`;
  });
  const focused = document.activeElement;
  return [...seen, `  focus: ${focused?.tagName}.${focused?.className}`].join('\n');
}

async function openWorkbench(
  server: Server,
  browser: Browser,
  { folder, extension = root }: WorkbenchOptions,
): Promise<Workbench> {
  const context = await newContext(browser, {
    viewport: { width: 1120, height: 700 },
    deviceScaleFactor: 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(workbenchAddress(server, { folder, extension }));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  // The palette lists what is there when it opens: what the extension brings comes a moment after the window.
  await page.locator('.activitybar .action-label[aria-label^="Postmortem"]').waitFor();
  return new Workbench(page);
}
