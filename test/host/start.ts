// Opens a VS Code with this extension in development on a sample with faults in a folder of samples, and stays until it is
// closed (Ctrl+C).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { obtainHost } from './host.ts';
import { installInPlace } from './installInPlace.ts';
import { root, samplesFolder, scratch } from './paths.ts';
import { stopRequested } from './processes.ts';
import { layProfile, type Profile } from './profile.ts';
import { keepSamples, shownSample } from './samples.ts';
import { startServer, workbenchAddress } from './server.ts';

async function openDesktop(executable: string, profile: Profile): Promise<void> {
  const shown = shownSample(samplesFolder);
  const window = spawn(executable, [
    samplesFolder,
    ...(shown === undefined ? [] : [shown]),
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
  await installInPlace(profile, root);
  const server = await startServer(profile, { trusted: true, isForPerson: true });
  try {
    const file = shownSample(samplesFolder);
    const address = workbenchAddress(server, { folder: samplesFolder, file });
    console.log(`\nVS Code is ready. Open this address in a browser; Ctrl+C ends it.\n\n  ${address}\n`);
    await Promise.race([stop, server.ended]);
  } finally {
    await server.stop();
  }
}

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
await keepSamples(samplesFolder, values);
const host = await obtainHost();
const profile = await layProfile(join(scratch, 'start'));
await (host.kind === 'desktop' ? openDesktop(host.executable, profile) : openServer(profile));
process.exit();
