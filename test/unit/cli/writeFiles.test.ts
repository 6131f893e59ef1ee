import assert from 'node:assert/strict';
import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { rewriteFile, writeNewFile } from '../../../server/src/cli/writeFiles.ts';

/** An error as the system throws one. */
function failure(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

describe('writing files where even cleaning up fails', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });

  afterEach(() => {
    mock.restoreAll();
    syncBuiltinESMExports();
    rmSync(folder, { recursive: true });
  });

  it('says why a new file could not be written, not why its part could not be deleted', () => {
    mock.method(fs, 'writeFileSync', failure('ENOSPC'));
    mock.method(fs, 'unlinkSync', failure('EROFS'));
    syncBuiltinESMExports();
    assert.throws(() => writeNewFile(join(folder, 'a.md'), 'text'), { code: 'ENOSPC' });
  });

  it('says why a file could not be written, not why it could not be put back', () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'before');
    mock.method(fs, 'writeSync', failure('EIO')).mock.mockImplementationOnce(failure('ENOSPC'));
    syncBuiltinESMExports();
    assert.throws(() => rewriteFile(path, 'a.md', Buffer.from('before'), 'text'), {
      message: '“a.md” cannot be written (ENOSPC).',
    });
  });
});
