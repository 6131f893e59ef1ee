import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';

/**
 * Bundles a suite as CommonJS, which every extension host loads, and gives its entry. Mocha stays outside, so the
 * bundle has to lie where `node_modules` is found.
 */
export async function bundleSuite(source: string, outdir: string): Promise<string> {
  await build({
    entryPoints: [join(source, 'index.ts'), ...(await glob('*.test.ts', { cwd: source, absolute: true }))],
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    loader: { '.md': 'text' },
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  await writeFile(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  return join(outdir, 'index.js');
}
