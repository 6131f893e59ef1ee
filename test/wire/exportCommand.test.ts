import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from './support/commandLine.ts';

const text = `# Post-Incident Review: INC-42

**Author:** Ada Okafor

![Graph](graphs/a%20b.png) ![Out](../../secret.png) ![Link](link.png)
`;

describe('postmortem export', () => {
  let folder = '';
  let inside = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postmortem-export-'));
    inside = join(folder, 'team');
    await mkdir(join(inside, 'postmortems', 'graphs'), { recursive: true });
    await writeFile(join(inside, 'postmortems', 'INC-42.md'), text);
    await writeFile(join(inside, 'postmortems', 'graphs', 'a b.png'), 'picture');
    await writeFile(join(folder, 'secret.png'), 'secret');
    await symlink(join(folder, 'secret.png'), join(inside, 'postmortems', 'link.png'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const run = (...args: readonly string[]) =>
    runCommandLine(['export', 'postmortems/INC-42.md', ...args], inside);

  it('prints each form', async () => {
    for (const format of ['html', 'confluence', 'slack', 'teams', 'jira', 'github', 'external']) {
      const { status, out, error } = await run('--format', format);
      assert.deepEqual([status, error], [0, ''], format);
      assert.ok(out.length > 0, format);
    }
    assert.match((await run('--format', 'external')).out, /\*\*Author:\*\* Responder A\n/);
  });

  it('carries the pictures beside the file, and none from elsewhere', async () => {
    const { out } = await run('--format', 'html');
    const data = Buffer.from('picture').toString('base64');
    assert.equal(out.match(/<img /g)?.length, 1);
    assert.ok(out.includes(`<img src="data:image/png;base64,${data}" alt="Graph" />`));
    assert.ok(!out.includes(Buffer.from('secret').toString('base64')));
  });

  it('writes a file, and over one only where that is asked for', async () => {
    const first = await run('--format', 'slack', '--out', 'a.txt');
    assert.deepEqual([first.status, first.out], [0, 'a.txt\n']);
    await writeFile(join(inside, 'a.txt'), 'mine');
    const refused = await run('--format', 'slack', '--out', 'a.txt');
    assert.deepEqual(
      [refused.status, refused.error],
      [2, '“a.txt” exists already. It is replaced with --force only.\n'],
    );
    assert.equal(await readFile(join(inside, 'a.txt'), 'utf8'), 'mine');
    assert.equal((await run('--format', 'slack', '--out', 'a.txt', '--force')).status, 0);
    assert.match(await readFile(join(inside, 'a.txt'), 'utf8'), /^\*Post-Incident Review/);
  });

  it('never writes over the postmortem, and says what it cannot read or write', async () => {
    const itself = await run('--format', 'external', '--out', 'postmortems/INC-42.md', '--force');
    assert.equal(itself.status, 2);
    assert.equal(await readFile(join(inside, 'postmortems', 'INC-42.md'), 'utf8'), text);
    assert.equal((await run('--format', 'pdf')).status, 2);
    assert.equal((await run('--format', 'html', '--out', 'nowhere/a.html')).status, 2);
    assert.equal((await runCommandLine(['export', 'missing.md', '--format', 'html'], inside)).status, 2);
  });
});
