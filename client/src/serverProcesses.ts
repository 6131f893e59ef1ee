import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type * as vscode from 'vscode';

/** How long a server that was told to end may take, in milliseconds. */
const patience = 2000;

/** The processes of the server, of which one may be started before anybody can speak with it. */
export class ServerProcesses {
  readonly #program: string;
  #ahead: ChildProcess | undefined;
  #isWanted = true;

  /** @param program path of the server's program */
  constructor(program: string) {
    this.#program = program;
  }

  /** Starts a process, which begins to load what it needs; once, and only where nobody took one before. */
  startAhead(): void {
    if (this.#isWanted) {
      this.#isWanted = false;
      this.#ahead = this.#start();
    }
  }

  /** Ends a process that was started, or is to be, and that nobody will speak with. */
  endAhead(): void {
    this.#isWanted = false;
    this.#ahead?.kill();
    this.#ahead = undefined;
  }

  /**
   * A process that nobody speaks with yet, over the channel between processes of Node.
   * @param output where what it prints goes
   */
  take(output: Pick<vscode.LogOutputChannel, 'info' | 'error'>): ChildProcess {
    const server = this.#ahead?.connected ? this.#ahead : this.#start();
    this.#ahead = undefined;
    this.#isWanted = false;
    server.stdout?.on('data', (text: Buffer) => output.info(text.toString().trimEnd()));
    server.stderr?.on('data', (text: Buffer) => output.error(text.toString().trimEnd()));
    server.on('error', (error) => output.error(String(error)));
    server.on('exit', (code, signal) => {
      if (code !== 0) {
        output.error(`The server ended with ${code ?? signal}.`);
      }
    });
    return server;
  }

  /**
   * What was compiled is kept beside the program, where that can be written, and goes with it: the folder for temporary
   * files, where Node keeps it, is emptied when a machine starts, and often all its users may write there.
   */
  #compileCache(): { readonly NODE_COMPILE_CACHE?: string } {
    const folder = join(dirname(this.#program), 'compiled');
    try {
      if (!existsSync(folder)) {
        mkdirSync(folder);
      }
      return { NODE_COMPILE_CACHE: folder };
    } catch {
      return {};
    }
  }

  #start(): ChildProcess {
    const server = fork(this.#program, ['--node-ipc', `--clientProcessId=${process.pid}`], {
      env: {
        ...this.#compileCache(),
        ...process.env,
        ELECTRON_RUN_AS_NODE: '1',
        ELECTRON_NO_ASAR: '1',
      },
      // Who looks into the extension wants to look into its server, too.
      execArgv: process.execArgv.some((option) => option.startsWith('--inspect'))
        ? ['--nolazy', '--inspect=6009']
        : [],
      silent: true,
    });
    // An error that nobody hears would end the host of all extensions; who takes the process sees that it is gone.
    server.on('error', () => {});
    return server;
  }
}

/** Sees to it that a process ends that was told to. */
export function endServer(server: ChildProcess): void {
  if (server.exitCode === null && server.signalCode === null) {
    const late = setTimeout(() => server.kill('SIGKILL'), patience);
    server.once('exit', () => clearTimeout(late));
  }
}
