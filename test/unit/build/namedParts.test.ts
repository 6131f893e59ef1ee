import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { namedParts } from '../../../server/build/plugins/namedParts.ts';

const library = "exports.one = 'first'; exports.other = 'second'; exports.unused = 'third';";

describe('what modules import by name of a library that is no module', () => {
  it('is taken from one module, without a copy of the library for each', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'postmortem-'));
    await writeFile(join(folder, 'library.cjs'), library);
    await writeFile(
      join(folder, 'main.ts'),
      "import type { Kind } from 'library';\nimport { one } from 'library';\nimport { more } from './more.ts';\nexport const all: Kind = one + more;\n",
    );
    await writeFile(
      join(folder, 'more.ts'),
      "import { one, other, type Kind } from 'library';\nexport const more: Kind = one + other;\n",
    );
    const bundled = async (named: boolean) => {
      const { outputFiles } = await build({
        entryPoints: [join(folder, 'main.ts')],
        bundle: true,
        write: false,
        format: 'esm',
        plugins: [
          ...(named ? [namedParts('library', folder)] : []),
          {
            name: 'where-the-library-is',
            setup: ({ onResolve }) =>
              onResolve({ filter: /^library$/ }, () => ({ path: join(folder, 'library.cjs') })),
          },
        ],
      });
      return outputFiles[0]?.text ?? '';
    };
    const copies = (code: string) => code.match(/= __toESM\(/g)?.length;
    assert.equal(copies(await bundled(false)), 2);
    const code = await bundled(true);
    assert.equal(copies(code), undefined);
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    assert.deepEqual({ ...Object(module) }, { all: 'firstfirstsecond' });
    await rm(folder, { recursive: true });
  });
});
