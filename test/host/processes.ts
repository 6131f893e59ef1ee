import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** Runs a program to its end and gives what it wrote, so that a failing step names itself and its reason. */
export async function run(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  const [code, signal] = await once(child, 'close');
  if (code !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${code ?? signal}\n${tail(output)}`);
  }
  return output;
}

/** The end of a long output: the reason of a failure stands there. */
export function tail(output: string): string {
  return output.slice(-4000).trim();
}

/**
 * Starts a program as the head of its own process group, so that `stopGroup` reaches its descendants too. It does not
 * outlive this process, even where that fails before it can stop it.
 */
export function startGroup(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  const end = (): void => {
    if (child.pid !== undefined && !hasEnded(child)) {
      signalGroup(child.pid, 'SIGKILL');
    }
  };
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** Ends a program with all that it started, and returns when it is gone; what ignores the request is killed. */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) {
    return;
  }
  const ended = once(child, 'exit');
  signalGroup(child.pid, 'SIGTERM');
  const graceful = new AbortController();
  const patience = delay(5000, undefined, { signal: graceful.signal }).catch(() => undefined);
  await Promise.race([ended, patience]);
  graceful.abort();
  signalGroup(child.pid, 'SIGKILL');
  await ended;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already, which is what was wanted.
  }
}

let request: Promise<NodeJS.Signals> | undefined;

/** Settles when someone asks this process to end, so that it can end what it started first. */
export function stopRequested(): Promise<NodeJS.Signals> {
  // One for all windows that are opened one after another.
  request ??= new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => resolve(signal));
    }
  });
  return request;
}
