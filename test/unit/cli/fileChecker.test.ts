import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileChecker } from '../../../server/src/cli/fileChecker.ts';

const text = `# Postmortem: INC-7, checkout is down

## Timeline (UTC)

- 14:02 Errors begin
- 14:05 An alert fires
- 2:07 pm Bo Reyes is paged
`;

describe('the mends of a file', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are those of what somebody has saved meanwhile, of which nothing is lost', async () => {
    const path = join(folder, 'INC-7.md');
    writeFileSync(path, text);
    const settings = {
      cwd: folder,
      sarif: undefined,
      config: undefined,
      template: undefined,
      fix: true,
      asReviewed: false,
      today: '2026-03-20',
    };
    const checker = new FileChecker(settings, (line) => assert.fail(line));
    const checking = checker.check({ path: 'INC-7.md', named: true });
    writeFileSync(path, text.replace('Bo Reyes', 'Kim Sato'));
    await checking;
    const mended = readFileSync(path, 'utf8');
    assert.match(mended, /^- 14:07 Kim Sato is paged$/m);
  });
});
