import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { diskPathOf } from '../uris.ts';
import type { Git } from './git.ts';

/** As many commits as show who works here. */
const mostCommits = 2000;
/** How long Git may take, in milliseconds. */
const patience = 5000;
/** More than the names of so many commits need, in bytes. */
const longestAnswer = 1_000_000;

/** The Git that is installed; where it is not, nothing is known. */
export const gitProgram: Git = {
  async userName(folder) {
    const path = folder === undefined ? undefined : diskPathOf(folder);
    const name = (await run(path, ['config', '--get', 'user.name'])).trim();
    return name === '' ? undefined : name;
  },
  async committers(folder) {
    const path = diskPathOf(folder);
    if (path === undefined) {
      return [];
    }
    const range = ['--since=1.year', '-n', String(mostCommits)];
    const names = await run(path, ['log', '--no-show-signature', '--format=%aN', ...range]);
    return [...new Set(names.split('\n').filter((name) => name !== ''))];
  },
};

/**
 * A repository that came from elsewhere brings settings of its own. None of them may start a program or reach for the
 * network while somebody merely writes.
 */
const harmless = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.pager', 'cat'],
  ['log.showSignature', 'false'],
  ['gpg.program', 'false'],
  ['protocol.allow', 'never'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** What Git prints; empty where it fails or is not there. */
function run(folder: string | undefined, args: readonly string[]): Promise<string> {
  const place = folder === undefined ? [] : ['-C', folder];
  return new Promise((resolve) => {
    execFile(
      'git',
      ['--no-pager', ...harmless, ...place, ...args],
      {
        // Windows looks for programs in the working directory first, and a repository may hold one of this name.
        cwd: dirname(process.execPath),
        env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
        timeout: patience,
        maxBuffer: longestAnswer,
        windowsHide: true,
      },
      (error, output) => resolve(error ? '' : output),
    );
  });
}
