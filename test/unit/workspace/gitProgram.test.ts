import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uriOf } from '../../../server/src/uris.ts';
import { gitProgram } from '../../../server/src/workspace/gitProgram.ts';

describe('the installed Git', () => {
  let folder: string;

  function git(...args: readonly string[]): void {
    execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
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
