import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { generatedFiles } from '../../../server/generate/generatedFiles.ts';

const root = new URL('../../../', import.meta.url);

describe('generated files', () => {
  for (const [path, text] of generatedFiles()) {
    it(`${path} is what “npm run generate” writes`, () => {
      assert.equal(readFileSync(new URL(path, root), 'utf8'), text);
    });
  }

  it('leave no page behind whose rule is gone', () => {
    const pages = readdirSync(new URL('docs/rules/', root)).map((name) => `docs/rules/${name}`);
    assert.deepEqual(
      pages.filter((path) => !generatedFiles().has(path)),
      [],
    );
  });
});
