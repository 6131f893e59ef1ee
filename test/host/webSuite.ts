import { copyFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { bundleForBrowser } from './bundle.ts';
import { launchBrowser } from './chromium.ts';
import { root, scratch } from './paths.ts';
import { stopRequested } from './processes.ts';
import { withTemporaryDirectory } from './temporaryDirectory.ts';
import { type Outcome, runTests } from './testRun.ts';
import { startWebServer, type WebTarget } from './webServer.ts';

/** A repository as github.dev opens it. */
const folder = { scheme: 'vscode-vfs', authority: 'github', path: '/team' };

/** An error that names the extension or its program; VS Code has others of its own without a machine. */
const OURS = /\/extension\/dist\/|\bPostmortem\b|postmortem\.postmortem/;

/**
 * Runs the tests for browsers in a workbench that has no machine behind it, as on vscode.dev, on a folder of a virtual
 * file system. A desktop cannot do it: this needs VS Code's server, for its files, and a headless browser.
 */
export async function exitWithWebSuite(source: string): Promise<void> {
  const { code, reason } = await withTemporaryDirectory(scratch, async (directory) => {
    const tests = join(directory, 'index.js');
    const fileSystem = join(directory, 'files');
    await bundleForBrowser(join(source, 'index.ts'), tests);
    await bundleForBrowser(join(source, 'files', 'extension.ts'), join(fileSystem, 'extension.js'));
    await copyFile(join(source, 'files', 'manifest.json'), join(fileSystem, 'package.json'));
    const inExtension = relative(root, tests).split(sep).join('/');
    return runInWorkbench({ extension: root, tests: inExtension, fileSystem, folder });
  });
  if (reason !== undefined) {
    console.error(`Test run given up: ${reason}`);
  }
  if (code !== 0) {
    process.exitCode = 1;
  }
}

async function runInWorkbench(target: WebTarget): Promise<Outcome> {
  const interrupted = stopRequested().then((cause): Outcome => ({ code: 1, reason: `stopped by ${cause}` }));
  const server = await startWebServer(target);
  try {
    const browser = await launchBrowser();
    try {
      return await runTests(browser, { address: server.address, endings: [interrupted], forbidden: OURS });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
