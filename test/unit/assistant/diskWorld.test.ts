import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiskWorld } from '../../../server/src/mcp/diskWorld.ts';

describe('a folder on the disk that assistants see', () => {
  let folder: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-')));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes every name again by which it tells of a file', async () => {
    const names = ['INC-7: checkout is down.md', 'INC-8%20x.md', 'INC-9 #1.md', 'späť.md'];
    for (const name of names) {
      writeFileSync(join(folder, name), `# Postmortem: ${name}\n`);
    }
    const world = new DiskWorld(folder, '2026-03-20');
    const { postmortems } = await world.postmortems();
    assert.deepEqual(postmortems.map(({ file }) => file).toSorted(), names.toSorted());
    for (const name of names) {
      for (const file of [name, join(folder, name), pathToFileURL(join(folder, name)).href]) {
        assert.equal((await world.document(file)).text, `# Postmortem: ${name}\n`, file);
      }
    }
  });
});
