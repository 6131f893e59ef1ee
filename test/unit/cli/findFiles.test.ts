import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFiles } from '../../../server/src/cli/findFiles.ts';

describe('the files below a folder of a checkout', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, '.git'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  async function found(pattern: string, cwd = folder): Promise<readonly string[]> {
    const files = await findFiles([pattern], cwd);
    return files.map(({ path }) => path.replaceAll('\\', '/'));
  }

  it('are without what the folders above tell Git to leave out', async () => {
    write({
      '.gitignore': 'drafts/\n/docs/postmortems/old.md\n*.tmp.md\n',
      'docs/.gitignore': '!kept.tmp.md\n',
      'docs/postmortems/a.md': '',
      'docs/postmortems/old.md': '',
      'docs/postmortems/b.tmp.md': '',
      'docs/postmortems/kept.tmp.md': '',
      'docs/postmortems/drafts/c.md': '',
    });
    const kept = ['docs/postmortems/a.md', 'docs/postmortems/kept.tmp.md'];
    assert.deepEqual(await found('docs/postmortems'), kept);
    assert.deepEqual(await found('.'), kept);
    assert.deepEqual(await found('.', join(folder, 'docs', 'postmortems')), ['a.md', 'kept.tmp.md']);
  });

  it('are all of them where the folder is named though Git leaves it out, or lies in a checkout of its own', async () => {
    write({ '.gitignore': 'drafts/\n*.md\n', 'drafts/c.md': '', 'own/.git/HEAD': '', 'own/d.md': '' });
    assert.deepEqual(await found('drafts'), ['drafts/c.md']);
    assert.deepEqual(await found('own'), ['own/d.md']);
  });
});
