import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { generatedFiles } from '../../../server/generate/generatedFiles.ts';

const root = new URL('../../../', import.meta.url);

describe('generated files', () => {
  const generated = generatedFiles();

  for (const [path, text] of generated) {
    it(`${path} is what “npm run generate” writes`, () => {
      assert.equal(readFileSync(new URL(path, root), 'utf8'), text);
    });
  }

  it('leave no page behind whose rule is gone', () => {
    const pages = readdirSync(new URL('docs/rules/', root)).map((name) => `docs/rules/${name}`);
    assert.deepEqual(
      pages.filter((path) => !generated.has(path)),
      [],
    );
  });
});
