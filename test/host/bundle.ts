import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';
import { root } from './paths.ts';

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

/**
 * Bundles tests, or an extension that they need, for the extension host of a browser, which loads one file. Mocha's
 * bundle for browsers exports as CommonJS does, though it lies among ECMAScript modules: only a copy can say so.
 */
export async function bundleForBrowser(entry: string, outfile: string): Promise<void> {
  const { MOCHA_GREP: grep } = process.env;
  const mocha = join(dirname(outfile), 'mocha.cjs');
  await mkdir(dirname(outfile), { recursive: true });
  await copyFile(fileURLToPath(import.meta.resolve('mocha/mocha.js')), mocha);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'browser',
    target: 'es2024',
    format: 'cjs',
    alias: { mocha, 'node:assert/strict': join(root, 'test', 'vscode', 'web', 'strictAssert.cjs') },
    define: { global: 'globalThis', process: JSON.stringify({ env: { MOCHA_GREP: grep } }) },
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
