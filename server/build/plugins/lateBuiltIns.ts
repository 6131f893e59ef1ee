import type { Plugin } from 'esbuild';

const names =
  'buffer|child_process|console|crypto|fs|fs/promises|module|net|os|process|stream|stream/consumers|util|v8|worker_threads';
const filter = new RegExp(`^(?:node:)?(?:${names})$`);

/**
 * Modules of Node that bring many others are loaded by the first call of what they offer: most runs of a program need
 * none of them, and an import loads even those parts of one that it loads late itself. The process is there anyway.
 */
export const lateBuiltIns: Plugin = {
  name: 'late-built-ins',
  setup({ onResolve, onLoad }) {
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
