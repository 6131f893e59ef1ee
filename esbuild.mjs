// Bundles the extension client, the language server and the command line into dist/, as CommonJS for VS Code.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { plainLetters } from './server/generate/plainLetters.ts';

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
 * Regular expressions that a first check need not wait for: see plainLetters. Its output is what is shipped and tested;
 * a build for debugging keeps the lines of the sources instead.
 * @type {import('esbuild').Plugin}
 */
const lettersInRanges = {
  name: 'letters-in-ranges',
  setup({ initialOptions, onEnd }) {
    initialOptions.write = false;
    onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, plainLetters(text));
      }
    });
  },
};
const plugins = production ? [lettersInRanges] : [];

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
    plugins,
    entryPoints: ['server/src/main.browser.ts'],
    outfile: `${outdir}/server.web.js`,
    format: 'iife',
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
  // The engine is shipped once. Server, command line, what assistants ask and the timeline of the built-in preview share
  // its parts, and each loads of them what it needs, when it does.
  build({
    ...shared,
    plugins,
    entryPoints: [
      { in: 'server/src/main.node.ts', out: 'server' },
      { in: 'server/src/cli.ts', out: 'cli' },
      { in: 'server/src/rendering/markdownTimeline.ts', out: 'markdownTimeline' },
    ],
    outdir: `${outdir}/engine`,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    chunkNames: '[hash]',
    alias: { '@modelcontextprotocol/server/_shims': './server/src/mcp/protocolParts.ts' },
    // Libraries written as CommonJS ask for modules of Node in their own way.
    banner: {
      js: "import { createRequire as requireOfModules } from 'node:module';\nconst require = requireOfModules(import.meta.url);",
    },
  }),
]);

// What was compiled once is kept by Node for the next start, where it can.
const start = (program) =>
  `require('node:module').enableCompileCache?.();\nimport('./engine/${program}.mjs');\n`;
writeFileSync(`${outdir}/server.js`, start('server'));
writeFileSync(`${outdir}/cli.js`, `#!/usr/bin/env node\n${start('cli')}`);
