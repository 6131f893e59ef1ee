import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'acorn';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');

/** The modules that a bundle asks its host for, by `require` as by `import`. */
function askedFor(text: string): readonly string[] {
  parse(text, { ecmaVersion: 'latest' });
  return [...text.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(
    ([, name]) => name ?? '',
  );
}

describe('the bundles for a browser', () => {
  it('ask for nothing but the editor in the extension', async () => {
    const names = askedFor(await readFile(join(dist, 'extension.web.js'), 'utf8'));
    assert.deepEqual([...new Set(names)], ['vscode']);
  });

  it('ask for nothing in the worker', async () => {
    assert.deepEqual(askedFor(await readFile(join(dist, 'server.web.js'), 'utf8')), []);
  });
});
