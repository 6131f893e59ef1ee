import { once } from 'node:events';
import { obtainCodeServer } from './codeServer.ts';
import { startGroup, stopGroup, tail } from './processes.ts';
import type { Profile } from './profile.ts';

const START_MILLISECONDS = 180_000;

/** A running VS Code server, which serves the workbench to a browser and runs the extensions. */
export interface Server {
  readonly port: number;
  /** Fulfilled with the reason when the server ends, whoever ended it. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** What a workbench is opened on; paths are absolute. */
export interface WorkbenchTarget {
  /** A folder, or a file that names several. */
  readonly folder: string;
  readonly extension?: string | undefined;
  readonly tests?: string | undefined;
  /** What is shown at the start. */
  readonly file?: string | undefined;
}

export interface ServerOptions {
  readonly trusted: boolean;
  /** Whether a person sits in front of it, who wants to see notifications, rather than a test that names an extension. */
  readonly isForPerson?: boolean;
}

/** Starts VS Code's server on a free port and waits until it answers. */
export async function startServer(profile: Profile, options: ServerOptions): Promise<Server> {
  const main = await obtainCodeServer();
  // No gallery: nothing is looked for or updated from outside.
  const child = startGroup(process.execPath, [main, ...serverArguments(profile, options)], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
  let output = '';
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${code ?? signal}\n${tail(output)}`));
  });
  const listening = new Promise<number>((resolve) => {
    const read = (chunk: Buffer) => {
      output = tail(output + chunk);
      const port = /listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) {
        resolve(Number(port));
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
  const late = AbortSignal.timeout(START_MILLISECONDS);
  const givenUp = once(late, 'abort').then(() => tail(`said for too long only this: ${output}`));
  const started = await Promise.race([listening, ended, givenUp]);
  if (typeof started === 'string') {
    await stopGroup(child);
    throw new Error(`VS Code's server did not start: ${started}`);
  }
  return { port: started, ended, stop: () => stopGroup(child) };
}

/** The smoke test driver makes the workbench accept an extension in development from the address, and show no notification. */
function serverArguments(profile: Profile, { trusted, isForPerson = false }: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', '0'],
    '--without-connection-token',
    '--accept-server-license-terms',
    ...(isForPerson ? [] : ['--enable-smoke-test-driver']),
    ...['--telemetry-level', 'off'],
    ...['--user-data-dir', profile.userData],
    ...['--extensions-dir', profile.extensions],
    ...(trusted ? ['--disable-workspace-trust'] : []),
  ];
}

/** The address of a workbench in the server, for a test's browser as for a person's. */
export function workbenchAddress(server: Server, target: WorkbenchTarget): string {
  const authority = `127.0.0.1:${server.port}`;
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (target.extension !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(target.extension)]);
  }
  if (target.tests !== undefined) {
    payload.push(['extensionTestsPath', remote(target.tests)]);
  }
  if (target.file !== undefined) {
    payload.push(['openFile', remote(target.file)]);
  }
  const opened = target.folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [opened]: target.folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}
