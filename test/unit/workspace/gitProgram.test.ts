import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uriOf } from '../../../server/src/uris.ts';
import { gitProgram } from '../../../server/src/workspace/gitProgram.ts';

describe('the installed Git', () => {
  let folder: string;

  function git(...args: readonly string[]): void {
    execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  }

  async function read(of: string, day: string): Promise<ReadonlyMap<string, string>> {
    const files = await gitProgram.filesOn(of, day);
    assert.ok(files instanceof Map);
    return files;
  }

  function commitAs(name: string, date: string): void {
    const author = `${name} <${name.toLowerCase().replaceAll(' ', '.')}@example.org>`;
    git('commit', '--allow-empty', '-m', 'x', `--author=${author}`, `--date=${date}`);
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postmortem-git-'));
    git('init');
    git('config', 'user.name', 'Lin Park');
    git('config', 'user.email', 'lin@example.org');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says who the user is and who committed, the latest first, each once', async () => {
    for (const name of ['Mei Sato', 'Ada Okafor', 'Mei Sato', 'Zoë Núñez']) {
      commitAs(name, '2026-03-01T00:00:00Z');
    }
    await mkdir(join(folder, 'docs'));
    const uri = uriOf(join(folder, 'docs'));
    assert.equal(await gitProgram.userName(uri), 'Lin Park');
    assert.deepEqual(await gitProgram.committers(uri), ['Zoë Núñez', 'Mei Sato', 'Ada Okafor']);
  });

  it('knows nothing of a folder without commits, one that is not there, and other machines', async () => {
    const places = [uriOf(folder), uriOf(join(folder, 'gone')), 'vscode-vfs://github/acme/repo'];
    for (const place of places) {
      assert.deepEqual(await gitProgram.committers(place), [], place);
    }
    assert.equal(await gitProgram.userName(uriOf(join(folder, 'gone'))), undefined);
  });

  it('says which Markdown files there were on a day, by what they are called today', async () => {
    const commitOn = (day: string): void => {
      git('add', '--all');
      execFileSync('git', ['-C', folder, 'commit', '-m', 'x'], {
        stdio: 'ignore',
        env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
      });
    };
    const lines = (...some: readonly string[]): string => [...some, ...'abcdefgh', ''].join('\n');
    await mkdir(join(folder, 'docs'));
    await writeFile(join(folder, 'docs', 'ä b.md'), lines('one'));
    await writeFile(join(folder, 'docs', 'x.txt'), lines('text'));
    await writeFile(join(folder, 'other.MD'), lines('other'));
    commitOn('2026-01-10');
    await rename(join(folder, 'docs', 'ä b.md'), join(folder, 'docs', 'c.md'));
    await writeFile(join(folder, 'docs', 'c.md'), lines('one', 'two'));
    commitOn('2026-02-10');
    const docs = uriOf(join(folder, 'docs'));
    assert.equal(await gitProgram.filesOn(docs, '2026-01-09'), undefined);
    const then = await read(docs, '2026-01-31');
    assert.deepEqual([...then.keys()], ['c.md']);
    const [id = ''] = then.values();
    assert.deepEqual([...(await gitProgram.contents(docs, [id, 'f'.repeat(40)]))], [[id, lines('one')]]);
    const whole = await read(uriOf(folder), '2026-01-31');
    assert.deepEqual([...whole.keys()], ['docs/c.md', 'other.MD']);
    assert.equal(await gitProgram.filesOn(uriOf(join(folder, 'gone')), '2026-01-31'), undefined);
  });

  it('tells a commit whose files it cannot read from one that is not there', async () => {
    await writeFile(join(folder, 'c.md'), '# C');
    git('add', '--all');
    commitAs('Mei Sato', '2026-03-01T00:00:00Z');
    const tree = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD^{tree}']).toString().trim();
    await rm(join(folder, '.git', 'objects', tree.slice(0, 2), tree.slice(2)));
    assert.equal(await gitProgram.filesOn(uriOf(folder), '2099-01-01'), 'unread');
    assert.equal(await gitProgram.filesOn(uriOf(folder), '1999-01-01'), undefined);
  });

  it('is asked about the folder, not about the repository of a hook that has started the editor', async () => {
    commitAs('Mei Sato', '2026-03-01T00:00:00Z');
    const other = await mkdtemp(join(tmpdir(), 'postmortem-git-'));
    execFileSync('git', ['-C', other, 'init', '--quiet']);
    const told = { GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other };
    Object.assign(process.env, told);
    try {
      assert.deepEqual(await gitProgram.committers(uriOf(folder)), ['Mei Sato']);
      assert.equal(await gitProgram.userName(uriOf(folder)), 'Lin Park');
    } finally {
      for (const name of Object.keys(told)) {
        delete process.env[name];
      }
      await rm(other, { recursive: true });
    }
  });

  it('starts no program that a repository names', async () => {
    const trace = join(folder, 'started');
    const program = join(folder, 'program.sh');
    await writeFile(program, `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
    commitAs('Mei Sato', '2026-03-01T00:00:00Z');
    for (const key of ['core.fsmonitor', 'core.pager', 'gpg.program', 'core.sshCommand', 'core.editor']) {
      git('config', key, program);
    }
    git('config', 'log.showSignature', 'true');
    assert.deepEqual(await gitProgram.committers(uriOf(folder)), ['Mei Sato']);
    await gitProgram.userName(uriOf(folder));
    assert.equal(existsSync(trace), false);
  });
});
