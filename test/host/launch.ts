#!/usr/bin/env node
// Stands in for the desktop's executable: takes the same arguments, runs the tests in VS Code's server with a headless
// browser as its window, and ends with the exit code of the test run.
import { parseArgs } from 'node:util';
import { launchBrowser } from './chromium.ts';
import { stopRequested } from './processes.ts';
import { startServer, type WorkbenchTarget, workbenchAddress } from './server.ts';
import { type Outcome, runTests } from './testRun.ts';

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
      const lost = server.ended.then(
        (reason): Outcome => ({ code: 1, reason: `VS Code's server ${reason}` }),
      );
      const address = workbenchAddress(server, target());
      return await runTests(browser, { address, endings: [interrupted, lost] });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
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

// A caller that is gone reads nothing: that must not keep the server from being stopped.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const outcome = await runInServer();
if (outcome.reason !== undefined) {
  console.error(`Test run given up: ${outcome.reason}`);
}
process.exit(outcome.code);
