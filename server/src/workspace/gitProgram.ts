import type { ExecFileException } from 'node:child_process';
import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { diskPathOf } from '../uris.ts';
import type { Git } from './git.ts';

/** As many commits as show who works here. */
const mostCommits = 2000;
/** How long Git may take, in milliseconds. */
const patience = 5000;
/** More than the names of so many commits need, in bytes. */
const longestAnswer = 4_000_000;
/** Of the files that are asked for at once, and of the names of all files of a folder, in bytes. */
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
    const last = await answerOf(path, ['rev-list', '-1', `--before=${day}T23:59:59`, 'HEAD', '--']);
    const commit = last.text.trim();
    if (last.end === 'cut' || commit === '') {
      return last.end === 'cut' ? 'unread' : undefined;
    }
    const files = await filesIn(path, commit);
    if (files === 'unread' || files.size === 0) {
      return files;
    }
    const renamed = await renamedSince(path, commit);
    return new Map([...files].map(([name, id]) => [renamed.get(name) ?? name, id]));
  },
  async contents(folder, ids) {
    const path = diskPathOf(folder);
    const input = `${ids.join('\n')}\n`;
    const answer =
      path === undefined
        ? ''
        : await run(path, ['cat-file', '--batch'], { input, most: mostContents, encoding: 'latin1' });
    return contentsIn(Buffer.from(answer, 'latin1'));
  },
};

const markdown = /\.(?:md|markdown)$/i;

/** The Markdown files of a folder and of what is below it in a commit. */
async function filesIn(path: string, commit: string): Promise<Map<string, string> | 'unread'> {
  // Lines of "mode type id<TAB>path", each ended by a zero.
  const { text, end } = await answerOf(path, ['ls-tree', '-r', '-z', commit], { most: mostContents });
  if (end !== 'whole') {
    return 'unread';
  }
  const files = text.split('\0').flatMap((line) => {
    const found = /^100\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    return found?.[1] && found[2] && markdown.test(found[2]) ? [[found[2], found[1]] as const] : [];
  });
  return new Map(files);
}

/** What Markdown files of a commit are called today, where that is something else. */
async function renamedSince(path: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const options = ['-r', '-z', '-M', '--name-status', '--diff-filter=R', '--relative', '--no-ext-diff'];
  const kinds = [':(glob,icase)**/*.md', ':(glob,icase)**/*.markdown'];
  const answer = await run(path, ['diff-tree', ...options, commit, 'HEAD', '--', ...kinds]);
  // "R100", the old path and the new one, each ended by a zero.
  return new Map(
    [...answer.matchAll(/R\d*\0([^\0]+)\0([^\0]+)\0/g)].map(([, old = '', now = '']) => [old, now]),
  );
}

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
 * A hook of Git, and an editor that Git has started, are told in which repository it works. That is none of the folder
 * that is asked about.
 */
const elsewhere = { GIT_DIR: undefined, GIT_WORK_TREE: undefined };

interface Asking {
  /** What Git reads, where it reads anything. */
  readonly input?: string;
  /** Of the answer, in bytes; a longer one is a failure. */
  readonly most?: number;
  /** How the bytes of the answer are given; Latin 1 keeps each as it is. */
  readonly encoding?: 'utf8' | 'latin1';
}

/** What Git prints; empty where it fails or is not there. */
async function run(folder: string | undefined, args: readonly string[], asking?: Asking): Promise<string> {
  return (await answerOf(folder, args, asking)).text;
}

interface Answer {
  /** Empty unless it is whole. */
  readonly text: string;
  /** A failure is an answer, too: no repository, no such commit, no Git. One that took too long or grew too long is none. */
  readonly end: 'whole' | 'failed' | 'cut';
}

function answerOf(
  folder: string | undefined,
  args: readonly string[],
  { input = '', most = longestAnswer, encoding = 'utf8' }: Asking = {},
): Promise<Answer> {
  const place = folder === undefined ? [] : ['-C', folder];
  return new Promise((resolve) => {
    const program = execFile(
      'git',
      ['--no-pager', ...harmless, ...place, ...args],
      {
        // Windows looks for programs in the working directory first, and a repository may hold one of this name.
        cwd: dirname(process.execPath),
        env: {
          ...process.env,
          ...elsewhere,
          GIT_OPTIONAL_LOCKS: '0',
          GIT_TERMINAL_PROMPT: '0',
          GIT_NO_LAZY_FETCH: '1',
        },
        timeout: patience,
        maxBuffer: most,
        encoding,
        windowsHide: true,
      },
      (error, output) => resolve(error ? { text: '', end: endOf(error) } : { text: output, end: 'whole' }),
    );
    // A program that is not there, or ended early, takes no input; its callback says so.
    program.stdin?.on('error', () => {});
    program.stdin?.end(input);
  });
}

function endOf({ killed, code }: ExecFileException): 'failed' | 'cut' {
  return killed || code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER' ? 'cut' : 'failed';
}
