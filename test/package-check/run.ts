// Builds the package, installs it into an empty VS Code, looks at what was installed and tests it there alone.
import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { Host } from '../host/host.ts';
import { root } from '../host/paths.ts';
import { run } from '../host/processes.ts';
import type { Profile } from '../host/profile.ts';
import { exitWithSuite } from '../host/suite.ts';
import { withTemporaryDirectory } from '../host/temporaryDirectory.ts';
import { checkContents } from './contents.ts';

/** A little more than it weighs: whoever adds a library has to decide it here. */
const MOST_BYTES = 910_000;

async function installPackage(host: Host, profile: Profile): Promise<void> {
  await withTemporaryDirectory(tmpdir(), async (directory) => {
    const file = join(directory, 'postmortem.vsix');
    const output = await run('npm', ['run', 'package', '--', '--out', file], { cwd: root });
    assert.doesNotMatch(output, /\bWARNING\b/);
    const { size } = await stat(file);
    assert.ok(size < MOST_BYTES, `the package has grown to ${size} bytes`);
    const [command = '', ...args] = commandLine(host);
    await run(command, [
      ...args,
      `--install-extension=${file}`,
      `--user-data-dir=${profile.userData}`,
      `--extensions-dir=${profile.extensions}`,
    ]);
  });
  await checkContents(await installedIn(profile.extensions));
}

function commandLine(host: Host): string[] {
  return host.kind === 'desktop'
    ? resolveCliArgsFromVSCodeExecutablePath(host.executable, { reuseMachineInstall: true })
    : [process.execPath, host.serverMain];
}

async function installedIn(extensions: string): Promise<string> {
  const name = (await readdir(extensions)).find((entry) => entry.startsWith('postmortem.postmortem-'));
  assert.ok(name, 'VS Code installed nothing');
  return join(extensions, name);
}

await exitWithSuite({
  source: import.meta.dirname,
  extension: join(import.meta.dirname, 'driver'),
  prepare: installPackage,
});
