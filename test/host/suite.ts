import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { bundleSuite } from './bundle.ts';
import { type Host, obtainHost } from './host.ts';
import { scratch } from './paths.ts';
import { layProfile, type Profile } from './profile.ts';
import { copySamples } from './samples.ts';
import { withTemporaryDirectory } from './temporaryDirectory.ts';

export interface Suite {
  /** The folder with `index.ts`, which exports `run()`, and the tests that it loads. */
  readonly source: string;
  /** The extension that VS Code loads from its folder. */
  readonly extension: string;
  /** Whether the window has several folders, the last one on a file system that the suite brings. */
  readonly severalFolders?: boolean;
  /** Whether VS Code does not trust the folder, and runs in Restricted Mode; only the server can be told to. */
  readonly restricted?: boolean;
  /** What has to be done to the fresh profile before VS Code starts on it. */
  prepare?(host: Host, profile: Profile): Promise<void>;
}

/** Runs a mocha suite inside a VS Code with a fresh profile and a fresh copy of the samples as its folder. */
export async function runSuite(suite: Suite): Promise<void> {
  const host = await obtainHost();
  await withTemporaryDirectory(scratch, async (bundle) => {
    const tests = await bundleSuite(suite.source, bundle);
    await withTemporaryDirectory(tmpdir(), (directory) => runInDirectory(suite, host, tests, directory));
  });
}

async function runInDirectory(suite: Suite, host: Host, tests: string, directory: string): Promise<void> {
  const { PATH: path } = process.env;
  const settings = { 'security.workspace.trust.startupPrompt': 'never' };
  const profile = await layProfile(directory, suite.restricted ? settings : {});
  const folder = join(directory, 'workspace');
  await copySamples(folder);
  const opened = suite.severalFolders ? await layFolders(directory) : folder;
  await suite.prepare?.(host, profile);
  await runTests({
    vscodeExecutablePath: host.executable,
    extensionDevelopmentPath: suite.extension,
    extensionTestsPath: tests,
    // The launcher's first line asks the path for Node: it has to be the one that runs this.
    extensionTestsEnv: {
      PATH: [dirname(process.execPath), path].join(delimiter),
      ...(suite.restricted ? { POSTMORTEM_RESTRICTED: '1' } : {}),
    },
    launchArgs: [opened, `--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`],
  });
}

/** Writes a workspace of two folders on the disk, the `other` one with its own line ends, and one on a virtual file system. */
async function layFolders(directory: string): Promise<string> {
  const names = ['one', 'other'];
  await Promise.all(names.map((name) => mkdir(join(directory, name))));
  // Not changed by a test: VS Code then changes every text of one line that it still knows, and opens it again as unsaved.
  await mkdir(join(directory, 'other', '.vscode'));
  await writeFile(
    join(directory, 'other', '.vscode', 'settings.json'),
    JSON.stringify({ '[markdown]': { 'files.eol': '\r\n' } }),
  );
  const folders = [...names.map((path) => ({ path })), { uri: 'postmortem-test-memory:/team', name: 'team' }];
  const file = join(directory, 'several.code-workspace');
  await writeFile(file, JSON.stringify({ folders }));
  return file;
}

/** Ends the process as the suite did; a failed test has been reported already and needs no stack of this process. */
export async function exitWithSuite(suite: Suite): Promise<void> {
  // Only Ctrl+C ends a run in order; other requests to end are passed on as one.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(process.pid, 'SIGINT'));
  }
  try {
    await runSuite(suite);
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) {
      console.error(error);
    }
    process.exitCode = 1;
  }
}
