import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { root } from './paths.ts';
import { layProfile, type Settings } from './profile.ts';
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
    await this.page.keyboard.press('Control+P');
    await this.#pick(path, basename(path));
    await this.activeTab(basename(path)).waitFor();
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** Runs a command by the title that the palette shows, such as "Postmortem: New Postmortem…". */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${title}`, title);
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

  /** The input box or list of a command that asks for something. */
  quickInput(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  /** Puts the cursor at the first place where the open document has this text. */
  async goTo(text: string): Promise<void> {
    await this.page.keyboard.press('Control+F');
    await this.page.locator('.find-widget.visible textarea').first().fill(text);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  async #pick(query: string, label: string): Promise<void> {
    const input = this.quickInput();
    await input.locator('input').first().fill(query);
    await input.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }
}

export interface WorkbenchOptions {
  readonly folder: string;
  readonly settings?: Settings;
}

/** Opens a real VS Code window on a folder, with this extension, for as long as `use` takes. */
export async function withWorkbench<T>(
  options: WorkbenchOptions,
  use: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  return withTemporaryDirectory(tmpdir(), async (directory) => {
    const profile = await layProfile(directory, options.settings);
    const server = await startServer(profile, { trusted: true });
    try {
      const browser = await launchBrowser();
      try {
        return await use(await openWorkbench(server, browser, options.folder));
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  });
}

async function openWorkbench(server: Server, browser: Browser, folder: string): Promise<Workbench> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    deviceScaleFactor: 1.5,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(workbenchAddress(server, { folder, extension: root }));
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return new Workbench(page);
}
