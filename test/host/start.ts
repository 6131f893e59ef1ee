// Opens a VS Code with this extension in development on a folder of samples, and stays until it is closed (Ctrl+C).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { obtainHost } from './host.ts';
import { root, scratch } from './paths.ts';
import { stopRequested } from './processes.ts';
import { layProfile, type Profile } from './profile.ts';
import { copySamples } from './samples.ts';
import { startServer, workbenchAddress } from './server.ts';

const FOLDER = join(root, '.samples');

async function prepareFolder(fresh: boolean): Promise<void> {
  if (fresh) {
    await rm(FOLDER, { recursive: true, force: true });
  }
  if (existsSync(FOLDER)) {
    console.log(`The samples in ${FOLDER} are as you left them; "npm start -- --fresh" writes new ones.`);
  } else {
    await copySamples(FOLDER);
  }
}

async function openDesktop(executable: string, profile: Profile): Promise<void> {
  const window = spawn(executable, [
    FOLDER,
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
    '--disable-workspace-trust',
    '--disable-updates',
    '--skip-welcome',
  ]);
  const closed = once(window, 'exit');
  console.log('VS Code is open on the samples. Ctrl+C here or closing its window ends it.');
  await Promise.race([closed, stopRequested()]);
  window.kill();
  await closed;
}

async function openServer(profile: Profile): Promise<void> {
  const stop = stopRequested();
  const server = await startServer(profile, { trusted: true });
  try {
    const address = workbenchAddress(server, { folder: FOLDER, extension: root });
    console.log(`\nVS Code is ready. Open this address in a browser; Ctrl+C ends it.\n\n  ${address}\n`);
    await Promise.race([stop, server.ended]);
  } finally {
    await server.stop();
  }
}

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
await prepareFolder(values.fresh);
const host = await obtainHost();
const profile = await layProfile(join(scratch, 'start'));
await (host.kind === 'desktop' ? openDesktop(host.executable, profile) : openServer(profile));
process.exit();
