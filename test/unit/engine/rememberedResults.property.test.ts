import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rounds } from '../../support/properties.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** What a program finds after each of some edits. */
async function found(edits: number, seed: number, ...modules: readonly string[]): Promise<readonly string[]> {
  const imports = [...modules, 'setup/markdownText.mjs'].flatMap((name) => ['--import', path(name)]);
  const args = [...imports, path('support/editing.ts'), String(edits), String(seed)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 100_000_000 });
  return stdout.trimEnd().split('\n');
}

describe('what is remembered of earlier versions', () => {
  it('changes no result: after every edit it is that of a program that remembers nothing', async () => {
    const edits = rounds(120).numRuns;
    const { PROPERTY_SEED: asked = '20261124' } = process.env;
    const seed = asked === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(asked);
    const [remembering, forgetful] = await Promise.all([
      found(edits, seed),
      found(edits, seed, 'support/forgetful.mjs'),
    ]);
    assert.equal(remembering.length, edits, `seed ${seed}`);
    assert.deepEqual(remembering, forgetful, `seed ${seed}`);
  }).timeout(3_600_000);
});
