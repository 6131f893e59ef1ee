// Bundles the extension client, the language server and the command line into dist/, as CommonJS for VS Code.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import { asciiExpressions } from './server/generate/asciiExpressions.ts';
import { withEagerFunctions } from './server/generate/eagerFunctions.ts';
import { extensionPage } from './server/generate/extensionPage.ts';
import { functionsThatRun } from './server/generate/functionsThatRun.ts';
import { leanClient } from './server/generate/leanClient.ts';
import { mergedChunks } from './server/generate/mergedChunks.ts';
import { plainLetters } from './server/generate/plainLetters.ts';
import { joinPages } from './server/src/rendering/joinedPages.ts';

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
        writeFileSync(path, asciiExpressions(plainLetters(withoutIdleRequire(text))));
      }
    });
  },
};
const plugins = production ? [lettersInRanges] : [];

/**
 * An extension host gives its editor to the script that it starts, not to the modules that this one loads.
 * @type {import('esbuild').Plugin}
 */
const editor = {
  name: 'editor',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'editor' }));
    onLoad({ filter: /^/, namespace: 'editor' }, () => ({ contents: `module.exports = ${editorKey};` }));
  },
};
const editorKey = "globalThis[Symbol.for('postmortem.editor')]";

/**
 * The engine runs in Node and in a browser. A library in it that asks Node for files, though it reads none, gets what
 * stands in for them; and the protocol's entry for browsers, which is named for bundles of browsers alone, is named.
 * @type {import('esbuild').Plugin}
 */
const anywhere = {
  name: 'anywhere',
  setup({ onResolve }) {
    const standIns = new Map([
      ['node:path', 'server/src/browser/path.ts'],
      ['node:fs', 'server/src/browser/noFiles.ts'],
    ]);
    onResolve({ filter: /^node:(path|fs)$/ }, ({ importer, path }) =>
      importer.includes('@secretlint') ? { path: resolve(standIns.get(path)) } : undefined,
    );
    onResolve({ filter: /^vscode-[a-z-]+\/browser$/ }, ({ path }) => ({
      path: resolve('node_modules', dirname(path), 'lib/browser/main.js'),
    }));
  },
};

/**
 * Modules of Node that bring many others are loaded by the first call of what they offer: most runs of a program need
 * none of them, and an import loads even those parts of one that it loads late itself. The process is there anyway.
 * @type {import('esbuild').Plugin}
 */
const lateBuiltIns = {
  name: 'late-built-ins',
  setup({ onResolve, onLoad }) {
    const filter =
      /^(?:node:)?(?:child_process|crypto|fs|fs\/promises|stream\/consumers|process|util|v8|worker_threads)$/;
    onResolve({ filter }, ({ path, namespace, importer }) => {
      if (namespace === 'built-in') {
        return { path, external: true };
      }
      // Other libraries may ask for a list of what there is.
      const isKnown = !importer.includes('node_modules') || importer.includes('commander');
      return isKnown ? { path, namespace: 'built-in' } : undefined;
    });
    onLoad({ filter, namespace: 'built-in' }, ({ path }) => ({
      contents: /^(?:node:)?process$/.test(path)
        ? 'module.exports = process;'
        : `module.exports = Object.create(new Proxy({}, { get: (_, name) => require('${path}')[name] }));`,
    }));
  },
};

/**
 * Libraries that most documents need nothing of are evaluated with the first call of what they offer: the widths of
 * letters that are not Latin, for which a platform lists the signs of Unicode, a third of a first check, and the names of
 * letters in HTML, which are unpacked.
 * @type {import('esbuild').Plugin}
 */
const lateLibraries = {
  name: 'late-libraries',
  setup({ onResolve, onLoad }) {
    const late = new Map([
      ['string-width', { from: 'string-width', name: 'default' }],
      ['entities', { from: 'entities/decode', name: 'decodeHTMLStrict' }],
    ]);
    const filter = /^(?:string-width|entities)$/;
    onResolve({ filter }, ({ kind, path, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace: 'late', pluginData: resolveDir } : undefined,
    );
    onLoad({ filter, namespace: 'late' }, ({ path, pluginData }) => {
      const { from, name } = late.get(path);
      const exported = name === 'default' ? 'export default' : `export const ${name} =`;
      return {
        contents: `${exported} (...args) => require(${JSON.stringify(from)}).${name}(...args);`,
        resolveDir: pluginData,
      };
    });
  },
};

const requireInModules =
  "const require = globalThis.process?.getBuiltinModule?.('node:module').createRequire(import.meta.url);";

/** Most modules of the engine ask for nothing in that way, and to make what would answer takes time in each. */
function withoutIdleRequire(text) {
  const rest = text.replace(`${requireInModules}\n`, '');
  return /\brequire\b/.test(rest) ? text : rest;
}

/** The modules that something outside of the engine asks for. */
const programs = {
  extension: 'client/src/extension.ts',
  'extension.web': 'client/src/extension.web.ts',
  server: 'server/src/main.node.ts',
  worker: 'server/src/main.browser.ts',
  cli: 'server/src/cli.ts',
  fileThread: 'server/src/fileThread.ts',
  markdownTimeline: 'server/src/rendering/markdownTimeline.ts',
};

/** Those that run in a browser, too. */
const inBrowsers = ['extension.web', 'worker', 'markdownTimeline'];

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });
// The sources are ECMAScript modules, the bundles are not: say so to Node, whatever package stands above.
writeFileSync(`${outdir}/package.json`, '{ "type": "commonjs" }\n');
// Those of the engine are, under an ending that every web server knows.
mkdirSync(`${outdir}/engine`);
writeFileSync(`${outdir}/engine/package.json`, '{ "type": "module" }\n');

await Promise.all([
  build({
    ...shared,
    entryPoints: ['server/src/browser/loadServer.ts'],
    outfile: `${outdir}/server.web.js`,
    platform: 'browser',
    target: 'es2024',
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
  // The engine is shipped once. Server, command line, what assistants ask, the timeline of the built-in preview and the
  // server in a browser share its parts, and each loads of them what it needs, when it does. The extension shares the
  // protocol with them, and all but its connection to the server with itself in a browser.
  build({
    ...shared,
    plugins: [...plugins, anywhere, lateLibraries, lateBuiltIns, editor, leanClient],
    target: ['node22', 'es2024'],
    entryPoints: programs,
    outdir: `${outdir}/engine`,
    format: 'esm',
    splitting: true,
    chunkNames: '[hash]',
    alias: { '@modelcontextprotocol/server/_shims': './server/src/mcp/protocolParts.ts' },
    // Libraries written as CommonJS ask for modules of Node in their own way, which no browser has.
    banner: { js: requireInModules },
  }),
]);

const engine = `${outdir}/engine`;

// A start finds and opens each module.
if (production) {
  const names = readdirSync(engine).filter((name) => name.endsWith('.js'));
  const modules = new Map(names.map((name) => [name, readFileSync(`${engine}/${name}`, 'utf8')]));
  const merged = await mergedChunks(
    modules,
    new Map(Object.keys(programs).map((name) => [`${name}.js`, inBrowsers.includes(name)])),
  );
  for (const name of names) {
    rmSync(`${engine}/${name}`);
  }
  for (const [name, code] of merged) {
    writeFileSync(`${engine}/${name}`, code);
  }
}

// What was compiled once is kept by Node for the next start, where it can.
const start = (program) =>
  `require('node:module').enableCompileCache?.();\nimport('./engine/${program}.js');\n`;
writeFileSync(`${outdir}/server.js`, start('server'));
writeFileSync(`${outdir}/cli.js`, `#!/usr/bin/env node\n${start('cli')}`);
writeFileSync(`${outdir}/fileThread.js`, start('fileThread'));

// Both hosts of extensions start a script and wait for what is told asynchronously; that of a browser loads no second one.
writeFileSync(
  `${outdir}/extension.js`,
  `${editorKey} = require('vscode');\nmodule.exports = require('./engine/extension.js');\n`,
);
writeFileSync(
  `${outdir}/extension.web.js`,
  `const { Uri } = ${editorKey} = require('vscode');
let extension;
exports.activate = async (context) => {
  const address = Uri.joinPath(context.extensionUri, 'dist', 'engine', 'extension.web.js').toString(true);
  extension = await import(address);
  return extension.activate(context);
};
exports.deactivate = () => extension?.deactivate();
`,
);

// The pages of the rules, which every program finds beside it.
const pages = readdirSync('docs/rules').map((name) => [
  basename(name, '.md'),
  readFileSync(`docs/rules/${name}`, 'utf8'),
]);
writeFileSync(`${outdir}/rules.md`, joinPages(new Map(pages)));

// What an editor shows as the page of the extension.
const carried = readFileSync('.vscodeignore', 'utf8').split(/\r?\n/);
const readme = readFileSync('README.md', 'utf8');
writeFileSync(
  `${outdir}/readme.md`,
  extensionPage(readme, (path) => carried.includes(`!${path}`)),
);

// What a check of a document runs is compiled with its module, and kept so.
if (production) {
  const samples = ['check', '--today=2026-03-20', 'test/fixtures/samples/postmortems'];
  for (const [path, ran] of functionsThatRun(`${outdir}/cli.js`, samples)) {
    if (dirname(path) === resolve(outdir, 'engine')) {
      writeFileSync(path, withEagerFunctions(readFileSync(path, 'utf8'), ran));
    }
  }
}
