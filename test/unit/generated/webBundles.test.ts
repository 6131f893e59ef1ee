import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleForBrowser } from '../../host/bundle.ts';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');

/** The files that a program consists of; fails where it asks for another module than those that are named. */
async function partsOf(name: string, external: string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(dist, name)],
    bundle: true,
    platform: 'neutral',
    external,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
}

/** Whether a part asks for a module of Node by a call, as it does for one that it may not need. */
function asksForNode(file: string): boolean {
  return /\("(?:node:)?(?:child_process|crypto|fs|fs\/promises|stream\/consumers|v8|worker_threads)"\)/.test(
    readFileSync(file, 'utf8'),
  );
}

describe('the bundles for a browser', () => {
  it('ask for nothing but the editor where the extension is started, and then for parts that Node may share', async () => {
    assert.equal((await partsOf('extension.web.js', ['vscode'])).length, 1);
    const loadedLater = ['engine/webLanguageClient.js', 'engine/onDemand.js'];
    const parts = (await Promise.all(loadedLater.map((name) => partsOf(name, [])))).flat();
    assert.ok(parts.length > 5, 'the extension consists of parts');
    assert.deepEqual(parts.filter(asksForNode), []);
    const onDesktops = await partsOf('engine/languageClient.js', ['node:*', ...builtinModules]);
    assert.ok(onDesktops.some(asksForNode));
  });

  it('ask for nothing in the worker but parts of the engine', async () => {
    assert.equal((await partsOf('server.web.js', [])).length, 1);
    const parts = await partsOf('engine/worker.js', []);
    assert.ok(parts.length > 5, 'the engine consists of parts');
    assert.deepEqual(parts.filter(asksForNode), []);
    await assert.rejects(partsOf('engine/server.js', []), /Could not resolve "node:/);
  });
});

describe('the tests for a browser', () => {
  it('ask for nothing that only Node has', async () => {
    const entry = join(import.meta.dirname, '..', '..', 'vscode', 'web', 'index.ts');
    const directory = await mkdtemp(join(tmpdir(), 'postmortem-browser-'));
    try {
      await bundleForBrowser(entry, join(directory, 'index.js'));
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
