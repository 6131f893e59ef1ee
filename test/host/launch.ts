#!/usr/bin/env node
// Stands in for the desktop's executable: takes the same arguments, runs the tests in VS Code's server with a headless
// browser as its window, and ends with the exit code of the test run.
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format, parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { scratch } from './paths.ts';
import { stopRequested } from './processes.ts';
import { type Server, startServer, type WorkbenchTarget, workbenchAddress } from './server.ts';

/** A run that hangs says nothing by itself; longer than this no suite takes. */
const LIMIT_MINUTES = 10;

type Outcome = { readonly code: number; readonly reason?: string };

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});

function argument(name: keyof typeof values): string {
  const value = values[name];
  if (typeof value !== 'string') {
    throw new Error(`The launcher needs --${name}=PATH`);
  }
  return value;
}

/** Asked to end by a signal, or left alone by the process that reads the results: its end of standard input closes. */
const interrupted = Promise.race([
  stopRequested(),
  new Promise<string>((resolve) =>
    process.stdin.resume().once('end', () => resolve('the end of its caller')),
  ),
]).then((cause): Outcome => ({ code: 1, reason: `stopped by ${cause}` }));

async function runInServer(): Promise<Outcome> {
  const profile = { userData: argument('user-data-dir'), extensions: argument('extensions-dir') };
  // The library that starts VS Code always asks for trust; a suite for Restricted Mode says otherwise.
  const { POSTMORTEM_RESTRICTED: restricted } = process.env;
  const trusted = values['disable-workspace-trust'] === true && restricted !== '1';
  const server = await startServer(profile, { trusted });
  try {
    const browser = await launchBrowser();
    try {
      return await runInBrowser(server, browser);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function runInBrowser(server: Server, browser: Browser): Promise<Outcome> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const { exitCode, showWindowLog } = await listen(page);
  await page.goto(workbenchAddress(server, target()));
  const finished = exitCode.then((code): Outcome => ({ code }));
  const lost = server.ended.then((reason): Outcome => ({ code: 1, reason: `VS Code's server ${reason}` }));
  const limit = timeLimit();
  const outcome = await Promise.race([finished, interrupted, lost, limit.reached]);
  limit.cancel();
  if (outcome.reason !== undefined) {
    showWindowLog();
  }
  if (outcome.code !== 0) {
    await keepPicture(page);
  }
  return outcome;
}

/**
 * Receives what the workbench tells a test: the exit code, and the console of the extension host, which is printed. The
 * window's own log comes on the same channel and is told apart by the call that brought the line; what it says is shown
 * only when a run ends without a result.
 */
async function listen(page: Page): Promise<{ exitCode: Promise<number>; showWindowLog(): void }> {
  const windowLog: string[] = [];
  await page.exposeFunction('postmortemLine', (fromExtensionHost: boolean, args: unknown[]) => {
    if (fromExtensionHost) {
      console.log(format(...args));
    } else {
      windowLog.push(format(...args));
    }
  });
  await page.addInitScript(`globalThis.codeAutomationLog = (type, args) =>
    globalThis.postmortemLine(new Error().stack.includes('$logExtensionHostMessage'), args);`);
  const exit = Promise.withResolvers<number>();
  await page.exposeFunction('codeAutomationExit', exit.resolve);
  return { exitCode: exit.promise, showWindowLog: () => console.error(windowLog.join('\n')) };
}

function target(): WorkbenchTarget {
  const folder = positionals[0];
  if (folder === undefined) {
    throw new Error('The launcher needs a folder to open');
  }
  return {
    folder,
    extension: argument('extensionDevelopmentPath'),
    tests: argument('extensionTestsPath'),
  };
}

function timeLimit(): { reached: Promise<Outcome>; cancel(): void } {
  const controller = new AbortController();
  const reached = delay(LIMIT_MINUTES * 60_000, undefined, { signal: controller.signal }).then(
    () => ({ code: 1, reason: `no end after ${LIMIT_MINUTES} minutes` }),
    () => ({ code: 1 }),
  );
  return { reached, cancel: () => controller.abort() };
}

/** What the window looked like when a run failed is the first thing one wants to know. */
async function keepPicture(page: Page): Promise<void> {
  const path = join(scratch, 'failed-run.png');
  await page.screenshot({ path }).then(
    () => console.error(`The window at that moment: ${path}`),
    () => undefined,
  );
}

// A caller that is gone reads nothing: that must not keep the server from being stopped.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const outcome = await runInServer();
if (outcome.reason !== undefined) {
  console.error(`Test run given up: ${outcome.reason}`);
}
process.exit(outcome.code);
