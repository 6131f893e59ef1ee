import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The libraries whose code comes to users: everything else that is installed only builds and tests. */
async function shippedLibraries(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      ...['client/src/extension.ts', 'client/src/preview/page/main.ts', 'client/src/insights/page/main.ts'],
      ...['server/src/main.node.ts', 'server/src/cli.ts', 'server/src/rendering/markdownTimeline.ts'],
    ],
    alias: { '@modelcontextprotocol/server/_shims': './server/src/mcp/protocolParts.ts' },
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    loader: { '.md': 'text' },
    external: ['vscode'],
    logLevel: 'error',
  });
  const names = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0))
    .flatMap(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

describe('the libraries that ship', () => {
  it('are exactly those that the page on security lists', async () => {
    const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
    const section = page.slice(page.indexOf('## Libraries that ship'));
    const listed = [...section.matchAll(/^- `([^`]+)`/gm)].map(([, name]) => name);
    assert.deepEqual(listed, await shippedLibraries());
  });
});
