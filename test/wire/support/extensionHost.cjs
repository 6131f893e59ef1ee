// Stands in for a host of extensions: gives the extension an editor that does nothing, activates it, and prints which files
// were loaded until then, and what comes afterwards: programs that are started, in place of which nothing runs, and the
// first file. With `--lacking` and a name, the editor has no such part: then it prints what the activation throws, and which
// programs were started and are ended. With `--waiting` it activates the extension only once that has started a program, as
// VS Code may do when it waits for its window.
const childProcess = require('node:child_process');
const Module = require('node:module');
const { join } = require('node:path');
const { parseArgs } = require('node:util');

const root = join(__dirname, '..', '..', '..');

/** Anything of the editor: a class to extend, a function to call, an object to ask. */
function anything() {
  return new Proxy(class {}, {
    get: (target, name) => {
      if (name === Symbol.iterator) {
        return () => [].values();
      }
      if (name === Symbol.toPrimitive) {
        return () => '';
      }
      return name === 'prototype' || name === 'then' ? target[name] : anything();
    },
    apply: anything,
    construct: anything,
    set: () => true,
  });
}

const { lacking, waiting } = parseArgs({
  options: { lacking: { type: 'string' }, waiting: { type: 'boolean' } },
}).values;

/** Such an editor without one part of it. */
function editorWithout(part) {
  const whole = anything();
  return new Proxy(whole, { get: (target, name) => (name === part ? undefined : target[name]) });
}

const editor = editorWithout(lacking);
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? editor : load(request, ...rest));

const loaded = [];
let note = (file) => loaded.push(file);
Module.registerHooks({
  load(url, context, next) {
    // A host has its own parts of Node.
    if (!url.startsWith('node:')) {
      note(url.slice(url.lastIndexOf('/dist/') + 1));
    }
    return next(url, context);
  },
});

const started = [];
const ended = [];
childProcess.fork = (path) => {
  const program = path.slice(path.lastIndexOf('/dist/') + 1);
  started.push(program);
  if (waiting && started.length === 1) {
    setImmediate(activate);
  }
  return { on() {}, kill: () => ended.push(program) };
};

const extension = require(join(root, 'dist', 'extension.js'));
const context = { subscriptions: [], extensionUri: anything(), workspaceState: anything() };
if (!waiting) {
  activate();
}

function activate() {
  if (lacking === undefined) {
    succeed();
  } else {
    fail();
  }
}

function succeed() {
  const exported = extension.activate(context);
  const startedUntilActive = started.length;
  note = (file) => {
    const isAnswer = typeof exported?.then !== 'function';
    process.stdout.write(
      JSON.stringify({ untilActive: loaded, startedUntilActive, started, first: file, isAnswer }),
    );
    process.exit();
  };
}

function fail() {
  let thrown = '';
  try {
    extension.activate(context);
  } catch (error) {
    thrown = error.name;
  }
  process.on('exit', () => process.stdout.write(JSON.stringify({ started, ended, thrown })));
}
