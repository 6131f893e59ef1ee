import assert from 'node:assert/strict';
import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
      message: '“a.md” cannot be written (ENOSPC: no space left on device).',
    });
  });

  /** Writes a few bytes, as a disk does that is full then, and nothing more. */
  function breakOff(): void {
    const { writeSync } = fs;
    const writing = mock.method(fs, 'writeSync').mock;
    writing.mockImplementationOnce((file: number) => {
      writeSync(file, 'te', 0);
      return failure('ENOSPC')();
    }, 0);
    writing.mockImplementationOnce(failure('EIO'), 1);
  }

  it('says of a file that it is damaged, and where a copy of it is', () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'before');
    breakOff();
    syncBuiltinESMExports();
    let told = '';
    try {
      rewriteFile(path, 'a.md', Buffer.from('before'), 'text');
    } catch (error) {
      told = error instanceof Error ? error.message : '';
    }
    const [, copy = ''] =
      /^“a\.md” cannot be written \(ENOSPC: no space left on device\), and could not be put back: it is damaged\. What it said before is kept in “(.*)”\.$/.exec(
        told,
      ) ?? [];
    assert.equal(readFileSync(path, 'utf8'), 'tefore');
    assert.equal(readFileSync(copy, 'utf8'), 'before', told);
    rmSync(dirname(copy), { recursive: true });
  });

  it('says, too, that no copy could be kept', () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'before');
    breakOff();
    mock.method(fs, 'mkdtempSync', failure('ENOSPC'));
    syncBuiltinESMExports();
    assert.throws(() => rewriteFile(path, 'a.md', Buffer.from('before'), 'text'), {
      message:
        '“a.md” cannot be written (ENOSPC: no space left on device), and could not be put back: it is damaged. No copy of what it said could be kept.',
    });
  });
});
