import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { diskPathOf } from '../uris.ts';
import type { Git } from './git.ts';

/** As many commits as show who works here. */
const mostCommits = 2000;
/** How long Git may take, in milliseconds. */
const patience = 5000;
/** More than the names of so many commits, or of the files of a folder, need, in bytes. */
const longestAnswer = 4_000_000;
/** Of the files that are asked for at once, in bytes. */
const mostContents = 64_000_000;

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
  async filesOn(folder, day) {
    const path = diskPathOf(folder);
    if (path === undefined) {
      return undefined;
    }
    const commit = (await run(path, ['rev-list', '-1', `--before=${day}T23:59:59`, 'HEAD', '--'])).trim();
    // Lines of "mode type id<TAB>path", each ended by a zero, of the folder and what is below it.
    const list = commit === '' ? '' : await run(path, ['ls-tree', '-r', '-z', commit]);
    const files = list.split('\0').flatMap((line) => {
      const found = /^100\d+ blob ([0-9a-f]+)\t(.+\.(?:md|markdown))$/is.exec(line);
      return found?.[1] && found[2] ? [[found[2], found[1]] as const] : [];
    });
    return commit === '' ? undefined : new Map(files);
  },
  async contents(folder, ids) {
    const path = diskPathOf(folder);
    const answer = path === undefined ? '' : await run(path, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
    return contentsIn(Buffer.from(answer, 'latin1'));
  },
};

/** What `git cat-file --batch` prints: "id blob size", a line end, so many bytes, and another line end, for each. */
function contentsIn(answer: Buffer): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf('\n', at);
    const [id = '', kind, size] = answer.toString('latin1', at, end < 0 ? answer.length : end).split(' ');
    if (end < 0) {
      break;
    }
    at = end + 1;
    if (kind === 'blob') {
      contents.set(id, answer.toString('utf8', at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return contents;
}

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

/**
 * What Git prints; empty where it fails or is not there.
 * @param input what it is asked about; its answer is then given byte by byte, as Latin 1
 */
function run(folder: string | undefined, args: readonly string[], input?: string): Promise<string> {
  const place = folder === undefined ? [] : ['-C', folder];
  return new Promise((resolve) => {
    const program = execFile(
      'git',
      ['--no-pager', ...harmless, ...place, ...args],
      {
        // Windows looks for programs in the working directory first, and a repository may hold one of this name.
        cwd: dirname(process.execPath),
        env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
        timeout: patience,
        maxBuffer: input === undefined ? longestAnswer : mostContents,
        encoding: input === undefined ? 'utf8' : 'latin1',
        windowsHide: true,
      },
      (error, output) => resolve(error ? '' : output),
    );
    // A program that is not there, or ended early, takes no input; its callback says so.
    program.stdin?.on('error', () => {});
    program.stdin?.end(input ?? '');
  });
}
