import { join } from 'node:path';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { newContext } from './chromium.ts';
import { scratch } from './paths.ts';

/** A run that hangs says nothing by itself. A test that does is ended by its own limit, which is shorter, and says so. */
const SILENT_MINUTES = 10;

export interface Outcome {
  readonly code: number;
  readonly reason?: string;
}

export interface TestRun {
  readonly address: string;
  /** What else may end the run. */
  readonly endings: readonly Promise<Outcome>[];
  /** Errors in the window's console that fail a run whose tests passed. */
  readonly forbidden?: RegExp;
}

/** Opens a workbench that runs tests, prints what they say, and waits for their exit code. */
export async function runTests(browser: Browser, run: TestRun): Promise<Outcome> {
  const context = await newContext(browser, {
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const silence = limitSilence();
  const { exitCode, showWindowLog } = await listen(page, silence.goOn);
  const faults = run.forbidden ? collectErrors(page, run.forbidden) : [];
  await page.goto(run.address);
  const finished = exitCode.then((code): Outcome => {
    const reason = `errors in the console:\n${faults.join('\n')}`;
    return code === 0 && faults.length > 0 ? { code: 1, reason } : { code };
  });
  const outcome = await Promise.race([finished, silence.isTooLong, ...run.endings]);
  silence.forget();
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
 * @param onLine hears of each line that is printed
 */
async function listen(
  page: Page,
  onLine: () => void,
): Promise<{ exitCode: Promise<number>; showWindowLog(): void }> {
  const windowLog: string[] = [];
  await page.exposeFunction('postmortemLine', (fromExtensionHost: boolean, args: unknown[]) => {
    if (fromExtensionHost) {
      onLine();
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

/** Gathers the errors in the console that match, from now on. */
function collectErrors(page: Page, pattern: RegExp): readonly string[] {
  const errors: string[] = [];
  const keep = (text: string) => {
    if (pattern.test(text)) {
      errors.push(text);
    }
  };
  page.on('console', (message) => {
    if (message.type() === 'error') {
      keep(message.text());
    }
  });
  page.on('pageerror', (error) => keep(error.stack ?? error.message));
  return errors;
}

/** Gives a run up that says nothing for too long: however slow it is, it goes on as long as it says something. */
function limitSilence(): { isTooLong: Promise<Outcome>; goOn(): void; forget(): void } {
  const { promise: isTooLong, resolve } = Promise.withResolvers<Outcome>();
  const reason = `nothing was said for ${SILENT_MINUTES} minutes`;
  const timer = setTimeout(() => resolve({ code: 1, reason }), SILENT_MINUTES * 60_000);
  return { isTooLong, goOn: () => void timer.refresh(), forget: () => clearTimeout(timer) };
}

/** What the window looked like when a run failed is the first thing one wants to know. */
async function keepPicture(page: Page): Promise<void> {
  const path = join(scratch, 'failed-run.png');
  await page.screenshot({ path }).then(
    () => console.error(`The window at that moment: ${path}`),
    () => undefined,
  );
}
