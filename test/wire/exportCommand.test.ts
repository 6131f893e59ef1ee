import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureLimits } from '../../server/src/export/pictureFiles.ts';
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

  it('prints to standard output where that is named, and writes no file of the name', async () => {
    const named = await run('--format', 'slack', '--out', '-');
    assert.deepEqual(named, await run('--format', 'slack'));
    assert.ok(!existsSync(join(inside, '-')));
  });

  it('says of the edition for readers outside what may still be a name, beside the edition', async () => {
    await writeFile(
      join(inside, 'postmortems', 'INC-42.md'),
      '# Post-Incident Review: INC-42\n\nIt was mended with Okwuosa.\n',
    );
    const line = 'Left as they are, look at them before you share: Okwuosa (line 3)\n';
    const printed = await run('--format', 'external');
    assert.deepEqual([printed.status, printed.error], [0, line]);
    assert.doesNotMatch(printed.out, /Left as they are/);
    const written = await run('--format', 'external', '--out', 'edition.md');
    assert.deepEqual([written.status, written.out, written.error], [0, 'edition.md\n', line]);
    assert.equal((await run('--format', 'slack')).error, '');
  });

  it('carries the pictures beside the file, and none from elsewhere', async () => {
    const { out } = await run('--format', 'html');
    const data = Buffer.from('picture').toString('base64');
    assert.equal(out.match(/<img /g)?.length, 1);
    assert.ok(out.includes(`<img src="data:image/png;base64,${data}" alt="Graph" />`));
    assert.ok(!out.includes(Buffer.from('secret').toString('base64')));
  });

  it('carries pictures beside the file and below where it runs, but nothing that is no picture', async () => {
    const put = (path: string, content: string) => writeFile(join(inside, path), content);
    await mkdir(join(inside, 'docs', 'shared'), { recursive: true });
    await put('docs/shared/one.png', 'one');
    await put('postmortems/graphs/two.png', 'two');
    await put('postmortems/notes.txt', 'notes');
    await symlink('notes.txt', join(inside, 'postmortems', 'notes.png'));
    await put(
      'postmortems/INC-42.md',
      '![](../docs/shared/one.png) ![](graphs/two.png) ![](notes.png) ![](notes.txt) ![](graphs)\n',
    );
    const carried = async (cwd: string, file: string) => {
      const { out } = await runCommandLine(['export', file, '--format', 'html'], cwd);
      return [...out.matchAll(/data:image\/png;base64,([^"]*)/g)].map(([, data = '']) =>
        Buffer.from(data, 'base64').toString(),
      );
    };
    assert.deepEqual(await carried(inside, 'postmortems/INC-42.md'), ['one', 'two']);
    assert.deepEqual(await carried(join(inside, 'docs'), '../postmortems/INC-42.md'), ['one', 'two']);
    assert.deepEqual(await carried(join(inside, 'postmortems'), 'INC-42.md'), ['two']);
  });

  it('leaves out pictures that are too long, alone or together', async () => {
    const { size, total } = pictureLimits;
    const whole = Math.floor(total / size);
    const lengths = [size + 1, ...Array.from({ length: whole }, () => size), 1];
    await Promise.all(
      lengths.map((length, index) => writeFile(join(inside, `${index}.svg`), Buffer.alloc(length))),
    );
    await writeFile(join(inside, 'a.md'), lengths.map((_, index) => `![](${index}.svg)\n`).join('\n'));
    const { status } = await runCommandLine(
      ['export', 'a.md', '--format', 'html', '--out', 'a.html'],
      inside,
    );
    assert.equal(status, 0);
    const page = await readFile(join(inside, 'a.html'), 'utf8');
    const carried = [...page.matchAll(/base64,([^"]*)/g)].map(([, data = '']) =>
      Buffer.byteLength(data, 'base64'),
    );
    assert.deepEqual(carried, lengths.slice(1, -1));
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

  it('makes nothing of a file that is too long to be read', async () => {
    await writeFile(join(inside, 'long.md'), `# Postmortem\n\n${'a word '.repeat(300_000)}`);
    assert.deepEqual(await runCommandLine(['export', 'long.md', '--format', 'external'], inside), {
      status: 2,
      out: '',
      error:
        '“long.md” has 2,100,014 characters, and at most 2,000,000 are read: see the rule document-too-long.\n',
    });
  });

  it('never writes over the postmortem, and says what it cannot read or write', async () => {
    const itself = await run('--format', 'external', '--out', 'postmortems/INC-42.md', '--force');
    assert.equal(itself.status, 2);
    assert.equal(await readFile(join(inside, 'postmortems', 'INC-42.md'), 'utf8'), text);
    assert.equal((await run('--format', 'pdf')).status, 2);
    assert.deepEqual(await run('--format', 'html', '--out', 'nowhere/a.html'), {
      status: 2,
      out: '',
      error: '“nowhere/a.html” cannot be written (ENOENT: no such file or directory).\n',
    });
    await symlink(join('postmortems', 'INC-42.md'), join(inside, 'other.md'));
    await link(join(inside, 'postmortems', 'INC-42.md'), join(inside, 'same.md'));
    for (const name of ['other.md', 'same.md']) {
      assert.match((await run('--format', 'jira', '--out', name, '--force')).error, /the postmortem itself/);
    }
    assert.equal(await readFile(join(inside, 'postmortems', 'INC-42.md'), 'utf8'), text);
    assert.equal((await runCommandLine(['export', 'missing.md', '--format', 'html'], inside)).status, 2);
  });
});
