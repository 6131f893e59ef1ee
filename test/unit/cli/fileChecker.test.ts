import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileChecker } from '../../../server/src/cli/fileChecker.ts';
import { indexWork } from '../../../server/src/cli/indexWork.ts';

const text = `# Postmortem: INC-7, checkout is down

## Timeline (UTC)

- 14:02 Errors begin
- 14:05 An alert fires
- 2:07 pm Bo Reyes is paged
`;

describe('the check of a file', () => {
  let folder: string;

  const settings = (fix: boolean) => ({
    cwd: folder,
    sarif: undefined,
    config: undefined,
    template: undefined,
    fix,
    asReviewed: false,
    today: '2026-03-20',
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('mends what somebody has saved meanwhile, of which nothing is lost', async () => {
    const path = join(folder, 'INC-7.md');
    writeFileSync(path, text);
    const checker = new FileChecker(settings(true), (line) => assert.fail(line));
    const checking = checker.check({ path: 'INC-7.md', named: true });
    writeFileSync(path, text.replace('Bo Reyes', 'Kim Sato'));
    await checking;
    const mended = readFileSync(path, 'utf8');
    assert.match(mended, /^- 14:07 Kim Sato is paged$/m);
  });

  it('is none where it was found and is gone meanwhile, and a mistake where it was named', async () => {
    const checker = new FileChecker(settings(false), (line) => assert.fail(line));
    assert.equal(await checker.check({ path: 'gone.md', named: false }), undefined);
    await assert.rejects(checker.check({ path: 'gone.md', named: true }), {
      message: 'There is no file “gone.md”.',
    });
    const index = indexWork({ cwd: folder, config: undefined, today: '2026-03-20' })((line) =>
      assert.fail(line),
    );
    assert.equal(await index({ path: 'gone.md', named: false }), undefined);
    await assert.rejects(index({ path: 'gone.md', named: true }), { message: 'There is no file “gone.md”.' });
  });
});
