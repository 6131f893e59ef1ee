// Bundles the extension client, the language server and the command line into dist/, as CommonJS for VS Code.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import { asciiExpressions } from './server/generate/asciiExpressions.ts';
import { denser } from './server/generate/denser.ts';
import { withEagerFunctions } from './server/generate/eagerFunctions.ts';
import { extensionPage } from './server/generate/extensionPage.ts';
import { functionsThatRun, stretchesThatRest } from './server/generate/functionsThatRun.ts';
import { withLateValues } from './server/generate/lateValues.ts';
import { leanClient, leanLibraries } from './server/generate/leanClient.ts';
import { leanServer } from './server/generate/leanServer.ts';
import { mergedChunks } from './server/generate/mergedChunks.ts';
import { namedParts } from './server/generate/namedParts.ts';
import { plainLetters } from './server/generate/plainLetters.ts';
import { sharedTails } from './server/generate/sharedTails.ts';
import { writtenIndents } from './server/generate/writtenIndents.ts';
import { flagsOfExpressions, knownEngines } from './server/src/lateMachineCode.ts';
import { joinPages } from './server/src/rendering/joinedPages.ts';
import { flagsOfLittleRuns } from './server/src/thrift.ts';

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
        writeFileSync(path, asciiExpressions(sharedTails(plainLetters(withoutIdleRequire(text)))));
      }
    });
  },
};
const plugins = production ? [lettersInRanges] : [];

/**
 * An extension host gives its editor to the script that it starts, not to the modules that this one loads. Modules of ours
 * take what they need of it by name: the bundler would make each of them a copy of all of it, which takes longer than all
 * else that loading the extension does.
 * @type {import('esbuild').Plugin}
 */
const editor = {
  name: 'editor',
  setup({ initialOptions, onResolve, onLoad }) {
    const isStart = initialOptions.format === 'cjs';
    const names = [...editorNames()].join(', ');
    const given = isStart ? `${editorKey} = require('vscode')` : `${editorKey} ?? {}`;
    onResolve({ filter: /^vscode$/ }, ({ kind }) => {
      if (kind !== 'require-call') {
        return { path: 'vscode', namespace: 'editor' };
      }
      return isStart ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'required-editor' };
    });
    onLoad({ filter: /^/, namespace: 'editor' }, () => ({
      contents: `export const { ${names} } = ${given};`,
    }));
    onLoad({ filter: /^/, namespace: 'required-editor' }, () => ({
      contents: `module.exports = ${editorKey};`,
    }));
  },
};

/** What the client uses of the editor's programming interface, but for types, which no editor has. */
function editorNames() {
  const folder = 'client/src';
  const sources = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const texts = sources.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/\bvscode\.([A-Za-z]\w*)/g)]);
  const declared = readFileSync('node_modules/@types/vscode/index.d.ts', 'utf8');
  const values = declared.matchAll(/^\texport (?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm);
  return new Set(named.map(([, name]) => name)).intersection(new Set([...values].map(([, name]) => name)));
}
const editorKey = "globalThis[Symbol.for('postmortem.editor')]";

/**
 * What the extension loads later is one of the programs of the engine, and what the desktop shares with a browser is in the
 * browser's.
 * @type {import('esbuild').Plugin}
 */
const loadedBesides = {
  name: 'loaded-besides',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `./engine/${basename(path, '.ts')}.js`, external: true }
        : path === './activation.ts'
          ? { path: './extension.web.js', external: true }
          : undefined,
    );
  },
};

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
    const names =
      'buffer|child_process|console|crypto|fs|fs/promises|module|net|os|process|stream|stream/consumers|util|v8|worker_threads';
    const filter = new RegExp(`^(?:node:)?(?:${names})$`);
    onResolve({ filter }, ({ path, namespace, importer }) => {
      if (namespace === 'built-in') {
        return { path, external: true };
      }
      // Other libraries may ask for a list of what there is.
      const isKnown = /^(?!.*node_modules)|commander|vscode-(?:jsonrpc|languageserver)/.test(importer);
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
 * letters that are not Latin, for which a platform lists the signs of Unicode, a third of a first check, the names of
 * letters in HTML, which are unpacked, and the checks of addresses and numbers, with 250 expressions for phones alone.
 * @type {import('esbuild').Plugin}
 */
const lateLibraries = {
  name: 'late-libraries',
  setup({ onResolve, onLoad }) {
    const late = new Map([
      ['string-width', { from: 'string-width', name: 'default' }],
      ['entities', { from: 'entities/decode', name: 'decodeHTMLStrict' }],
    ]);
    const filter = /^(?:string-width|entities|validator\/lib\/\w+\.js)$/;
    onResolve({ filter }, ({ kind, path, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace: 'late', pluginData: resolveDir } : undefined,
    );
    // Written as CommonJS; what they offer is taken from some of them as they are, from others by its name.
    onLoad({ filter: /^validator\//, namespace: 'late' }, ({ path, pluginData }) => ({
      contents: `const late = (...args) => require(${JSON.stringify(path)}).default(...args);
late.default = late;
export default late;`,
      resolveDir: pluginData,
    }));
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
  languageClient: 'client/src/languageClient.ts',
  webLanguageClient: 'client/src/webLanguageClient.ts',
  onDemand: 'client/src/onDemand.ts',
  server: 'server/src/main.node.ts',
  worker: 'server/src/main.browser.ts',
  cli: 'server/src/cli.ts',
  fileThread: 'server/src/fileThread.ts',
  markdownTimeline: 'server/src/rendering/markdownTimeline.ts',
};

/** Those that run in a browser, too. */
const inBrowsers = ['webLanguageClient', 'onDemand', 'worker', 'markdownTimeline'];

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
  // What an editor waits for when it starts the extension, in as few files as can be: a host of extensions in a browser
  // loads one, and none from there.
  build({
    ...shared,
    plugins: [editor],
    entryPoints: ['client/src/extension.web.ts'],
    outdir,
    platform: 'browser',
    target: 'es2024',
  }),
  build({
    ...shared,
    plugins: [editor, loadedBesides],
    entryPoints: ['client/src/extension.ts'],
    outdir,
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
    alias: { 'd3-interpolate': './client/src/insights/page/interpolation.ts' },
    outdir: `${outdir}/insights`,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
  }),
  // The engine is shipped once. Server, command line, what assistants ask, the timeline of the built-in preview and the
  // server in a browser share its parts, and each loads of them what it needs, when it does. The extension shares with them
  // the protocol, and with itself in a browser what it does on demand.
  build({
    ...shared,
    plugins: [
      ...plugins,
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

// What was compiled once is kept by Node for the next start, where it can.
const start = (program) =>
  `require('node:module').enableCompileCache?.();\nimport('./engine/${program}.js');\n`;
// It is kept apart by the options that the engine has then, and none is taken that was compiled under others: without
// its options before that, the server would throw away what the command line has kept, which has others, and the command
// line what the server has.
const setFlags = (flags) =>
  `if (${knownEngines}.test(process.versions.v8)) {\n  ${JSON.stringify(flags)}.forEach((flag) => require('node:v8').setFlagsFromString(flag));\n}\n`;
writeFileSync(
  `${outdir}/server.js`,
  setFlags([...flagsOfExpressions, ...flagsOfLittleRuns]) + start('server'),
);
writeFileSync(`${outdir}/cli.js`, `#!/usr/bin/env node\n${start('cli')}`);
writeFileSync(`${outdir}/fileThread.js`, start('fileThread'));

/**
 * A function that is called in one place is written there, which makes it anew with each call: shorter, but slower. Those
 * that a check of the samples calls so often are given to a variable, and stay where they are.
 */
const oftenRun = 20;

const checkOfSamples = ['check', '--today=2026-03-20', 'test/fixtures/samples/postmortems'];

/** Which functions of the engine's modules a check of samples runs, by the names of the modules. */
function functionsOfSamples(counts = (_count) => true) {
  const ran = [...ofEngine(functionsThatRun(`${outdir}/cli.js`, checkOfSamples))];
  return new Map(ran.map(([name, functions]) => [name, functions.filter(({ count }) => counts(count))]));
}

/** What is known of the engine's modules, by their names in place of their paths. */
function ofEngine(known) {
  return new Map(
    [...known].flatMap(([path, value]) =>
      dirname(path) === resolve(engine) ? [[basename(path), value]] : [],
    ),
  );
}

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
  const often = functionsOfSamples((count) => count >= oftenRun);
  for (const [name, code] of merged) {
    writeFileSync(`${engine}/${name}`, denser(withEagerFunctions(code, often.get(name) ?? [])));
  }
  for (const name of ['preview/page', 'insights/page', 'extension', 'extension.web']) {
    const program = `${outdir}/${name}.js`;
    writeFileSync(program, denser(readFileSync(program, 'utf8')));
  }
}

// The pages of the rules, which every program finds beside it.
const pages = readdirSync('docs/rules').map((name) => [
  basename(name, '.md'),
  readFileSync(`docs/rules/${name}`, 'utf8'),
]);
writeFileSync(`${outdir}/rules.md`, joinPages(new Map(pages)));

// What an editor shows as the page of the extension.
writeFileSync(`${outdir}/readme.md`, extensionPage(readFileSync('README.md', 'utf8')));

// What a check of a document runs is compiled with its module, and kept so; what it does not need is not made.
if (production) {
  for (const [name, idle] of ofEngine(stretchesThatRest(`${outdir}/cli.js`, checkOfSamples))) {
    const path = `${engine}/${name}`;
    writeFileSync(path, withLateValues(readFileSync(path, 'utf8'), idle));
  }
  for (const [name, ran] of functionsOfSamples()) {
    const path = `${engine}/${name}`;
    writeFileSync(path, withEagerFunctions(readFileSync(path, 'utf8'), ran));
  }
}
