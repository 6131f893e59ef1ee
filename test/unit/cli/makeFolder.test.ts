import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../server/src/cli/makeFolder.ts';

describe('a folder that is made', () => {
  let scratch: string;

  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'postmortem-folder-'));
  });

  afterEach(() => rm(scratch, { recursive: true }));

  it('is made with all above it, and left alone where it is there', async () => {
    const folder = join(scratch, 'a', 'b', 'c');

    await makeFolder(folder);
    await writeFile(join(folder, 'kept.md'), 'kept');
    await makeFolder(folder);

    assert.ok((await stat(join(folder, 'kept.md'))).isFile());
  });

  it('may be made by two at once', async () => {
    const folder = join(scratch, 'a', 'b', 'c');

    await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(join(folder, 'd'))]);

    assert.ok((await stat(join(folder, 'd'))).isDirectory());
  });

  it('is told from a file that stands in its place or above it', async () => {
    const file = join(scratch, 'file');
    await writeFile(file, '');

    await assert.rejects(makeFolder(file), { code: 'ENOTDIR' });
    await assert.rejects(makeFolder(join(file, 'a', 'b')), { code: 'ENOTDIR' });
  });

  it('that the system makes nowhere is an error, and does not keep the processor busy for ever', async function () {
    if (!existsSync('/proc/self')) {
      console.log('      there is no /proc here');
      this.skip();
    }

    await assert.rejects(makeFolder('/proc/postmortems/2026'), { code: 'ENOENT' });
  });
});
