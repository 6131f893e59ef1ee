import childProcess, { type ChildProcess } from 'node:child_process';

/** What is kept of it, in characters. */
const most = 2000;

/**
 * Listens to the errors of every program of Node that is started in this extension host from now on, such as a server,
 * and to its end; gives what they last said.
 */
export function keepLastWords(): () => readonly string[] {
  let words = '';
  const keep = (text: string): void => {
    words = (words + text).slice(-most);
  };
  const { fork } = childProcess;
  const listening = (...args: Parameters<typeof fork>): ChildProcess => {
    const child = fork(...args);
    child.stderr?.on('data', (text: Buffer) => keep(text.toString()));
    child.on('exit', (code, signal) => keep(`Process ${child.pid} ended with ${code ?? signal}.\n`));
    return child;
  };
  Object.assign(childProcess, { fork: listening });
  return () => [`Errors of servers: ${words.trim() || 'none'}`];
}
