// Bundles the extension client, the language server and the command line into dist/, as CommonJS for VS Code.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const production = process.argv.includes('--production');
const outdir = 'dist';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const shared = {
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

/**
 * The same programs for a browser: the extension host of vscode.dev, and the server in a worker of its own.
 * @type {import('esbuild').BuildOptions}
 */
const web = {
  ...shared,
  platform: 'browser',
  target: 'es2024',
  mainFields: ['browser', 'module', 'main'],
  alias: { 'node:path': './server/src/browser/path.ts', 'node:fs': './server/src/browser/noFiles.ts' },
};

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
// The sources are ECMAScript modules, the bundles are not: say so to Node, whatever package stands above.
writeFileSync(`${outdir}/package.json`, '{ "type": "commonjs" }\n');

await Promise.all([
  build({
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: `${outdir}/extension.js`,
    external: ['vscode'],
  }),
  build({
    ...web,
    entryPoints: ['client/src/extension.web.ts'],
    outfile: `${outdir}/extension.web.js`,
    external: ['vscode'],
  }),
  build({
    ...web,
    entryPoints: ['server/src/main.browser.ts'],
    outfile: `${outdir}/server.web.js`,
    format: 'iife',
  }),
  // Loaded only when the built-in Markdown preview shows a timeline: the extension host stays light.
  build({
    ...shared,
    entryPoints: ['server/src/rendering/markdownTimeline.ts'],
    outfile: `${outdir}/markdownTimeline.js`,
  }),
  // The page of the timeline preview runs in a browser, and may load from no other folder.
  build({
    ...shared,
    entryPoints: [
      { in: 'client/src/preview/page/main.ts', out: 'page' },
      { in: 'client/src/preview/page/page.css', out: 'page' },
      { in: 'client/src/preview/markdown.css', out: 'markdown' },
    ],
    outdir: `${outdir}/preview`,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  }),
  // The page with the numbers of a workspace, with its charting library.
  build({
    ...shared,
    entryPoints: [
      { in: 'client/src/insights/page/main.ts', out: 'page' },
      { in: 'client/src/insights/page/page.css', out: 'page' },
    ],
    outdir: `${outdir}/insights`,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  }),
  // The protocol of assistants, loaded only by `postmortem mcp`; the engine stays with the command line.
  build({ ...shared, entryPoints: ['server/src/mcp/serveMcp.ts'], outfile: `${outdir}/mcp.js` }),
  build({
    ...shared,
    entryPoints: ['server/src/programs.ts'],
    outfile: `${outdir}/programs.js`,
    // A library of the command line asks where it lies, in the way of ECMAScript modules.
    define: { ...shared.define, 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  }),
]);

// What was compiled once is kept by Node for the next start, where it can.
const start = "require('node:module').enableCompileCache?.();\nrequire('./programs.js')";
writeFileSync(`${outdir}/server.js`, `${start}.runServer();\n`);
writeFileSync(`${outdir}/cli.js`, `#!/usr/bin/env node\n${start}.runCommandLine();\n`);
