import { readFileSync } from 'node:fs';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { engine, outdir } from './output.ts';
import { anywhere } from './plugins/anywhere.ts';
import { editor } from './plugins/editor.ts';
import { lateBuiltIns } from './plugins/lateBuiltIns.ts';
import { lateLibraries } from './plugins/lateLibraries.ts';
import { leanClient, leanLibraries } from './plugins/leanClient.ts';
import { leanServer } from './plugins/leanServer.ts';
import { loadedBesides } from './plugins/loadedBesides.ts';
import { namedParts } from './plugins/namedParts.ts';
import { rewrittenOutput } from './plugins/rewrittenOutput.ts';
import { writtenIndents } from './plugins/writtenIndents.ts';
import { programs } from './programs.ts';
import { requireInModules } from './rewriting/idleRequire.ts';

/** Bundles all that runs: the extension's starts, its pages, and the engine. */
export async function writeBundles(production: boolean): Promise<void> {
  const shared = sharedOptions(production);
  const bundles = [serverStart, webExtension, desktopExtension, timelinePage, insightsPage];
  await Promise.all([...bundles, engineModules(production)].map((bundle) => build({ ...shared, ...bundle })));
}

function sharedOptions(production: boolean): BuildOptions {
  const { version }: { readonly version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: production,
    sourcemap: production ? false : 'linked',
    loader: { '.md': 'text' },
    define: { productVersion: JSON.stringify(version) },
    logLevel: 'warning',
    legalComments: 'none',
  };
}

const serverStart: BuildOptions = {
  entryPoints: ['server/src/browser/loadServer.ts'],
  outfile: `${outdir}/server.web.js`,
  platform: 'browser',
  target: 'es2024',
  format: 'iife',
};

/**
 * What an editor waits for when it starts the extension, in as few files as can be: a host of extensions in a browser
 * loads one, and none from there.
 */
const webExtension: BuildOptions = {
  plugins: [editor],
  entryPoints: ['client/src/extension.web.ts'],
  outdir,
  platform: 'browser',
  target: 'es2024',
};

const desktopExtension: BuildOptions = {
  plugins: [editor, loadedBesides],
  entryPoints: ['client/src/extension.ts'],
  outdir,
};

/** The page of the timeline preview runs in a browser, and may load from no other folder. */
const timelinePage: BuildOptions = {
  entryPoints: [
    { in: 'client/src/preview/page/main.ts', out: 'page' },
    { in: 'client/src/preview/page/page.css', out: 'page' },
    { in: 'client/src/preview/markdown.css', out: 'markdown' },
  ],
  outdir: `${outdir}/preview`,
  platform: 'browser',
  target: 'es2023',
  format: 'iife',
};

/** The page with the numbers of a workspace, with its charting library. */
const insightsPage: BuildOptions = {
  entryPoints: [
    { in: 'client/src/insights/page/main.ts', out: 'page' },
    { in: 'client/src/insights/page/page.css', out: 'page' },
  ],
  alias: { 'd3-interpolate': './client/src/insights/page/interpolation.ts' },
  outdir: `${outdir}/insights`,
  platform: 'browser',
  target: 'es2023',
  format: 'iife',
};

/**
 * The engine is shipped once. Server, command line, what assistants ask, the timeline of the built-in preview and the
 * server in a browser share its parts, and each loads of them what it needs, when it does. The extension shares with them
 * the protocol, and with itself in a browser what it does on demand.
 */
function engineModules(production: boolean): BuildOptions {
  return {
    plugins: [
      ...(production ? [rewrittenOutput] : []),
      anywhere,
      lateLibraries,
      lateBuiltIns,
      editor,
      leanClient,
      leanLibraries,
      leanServer,
      writtenIndents,
      namedParts('vscode-languageserver', 'server/src'),
    ],
    target: ['node22', 'es2024'],
    supported: { 'regexp-unicode-property-escapes': true },
    entryPoints: programs,
    outdir: engine,
    format: 'esm',
    splitting: true,
    chunkNames: '[hash]',
    // What is taken of libraries that are evaluated late has to be known.
    logOverride: { 'import-is-undefined': 'error' },
    alias: { '@modelcontextprotocol/server/_shims': './server/src/mcp/protocolParts.ts' },
    banner: { js: requireInModules },
  };
}
