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
  const profile = await layProfile(directory);
  const folder = join(directory, 'workspace');
  await copySamples(folder);
  await suite.prepare?.(host, profile);
  await runTests({
    vscodeExecutablePath: host.executable,
    extensionDevelopmentPath: suite.extension,
    extensionTestsPath: tests,
    // The launcher's first line asks the path for Node: it has to be the one that runs this.
    extensionTestsEnv: { PATH: [dirname(process.execPath), path].join(delimiter) },
    launchArgs: [folder, `--user-data-dir=${profile.userData}`, `--extensions-dir=${profile.extensions}`],
  });
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
