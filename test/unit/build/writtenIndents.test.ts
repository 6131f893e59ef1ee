import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { FormattingOptions } from 'jsonc-parser';
import { applyEdits, format } from 'jsonc-parser';
import { writtenIndents } from '../../../server/build/plugins/writtenIndents.ts';

const text = '{"a":{"b":[1,2,{"c":[]}],// why\n"d":null},\r\n"e":"f"}';
const options: readonly FormattingOptions[] = [' ', '\t'].flatMap((indent) =>
  ['\n', '\r\n'].flatMap((eol) =>
    [2, 4, 70].map((tabSize) => ({ insertSpaces: indent === ' ', tabSize, eol })),
  ),
);

describe('the library that edits JSON, without line breaks made before', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('formats as it did', async () => {
    const outfile = join(folder, 'bundle.cjs');
    await build({
      stdin: { contents: `export { format } from 'jsonc-parser';`, resolveDir: import.meta.dirname },
      bundle: true,
      format: 'cjs',
      mainFields: ['module', 'main'],
      metafile: true,
      outfile,
      plugins: [writtenIndents],
    }).then(({ metafile }) => {
      assert.deepEqual(
        Object.keys(metafile.inputs).filter((path) => path.includes('string-intern')),
        ['written-indents:string-intern'],
      );
    });
    const lean: unknown = createRequire(import.meta.url)(outfile);
    assert.ok(isFormatter(lean));
    for (const one of options) {
      assert.equal(applyEdits(text, lean.format(text, undefined, one)), formatted(one), JSON.stringify(one));
    }
  });
});

function formatted(one: FormattingOptions): string {
  return applyEdits(text, format(text, undefined, one));
}

function isFormatter(value: unknown): value is { readonly format: typeof format } {
  return (
    typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'function'
  );
}
