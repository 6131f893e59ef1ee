import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const standIns = new Map([
  ['node:path', 'server/src/browser/path.ts'],
  ['node:fs', 'server/src/browser/noFiles.ts'],
]);

/**
 * The engine runs in Node and in a browser. A library in it that asks Node for files, though it reads none, gets what
 * stands in for them; and the protocol's entry for browsers, which is named for bundles of browsers alone, is named.
 */
export const anywhere: Plugin = {
  name: 'anywhere',
  setup({ onResolve }) {
    onResolve({ filter: /^node:/ }, ({ importer, path }) => {
      const standIn = importer.includes('@secretlint') ? standIns.get(path) : undefined;
      return standIn === undefined ? undefined : { path: resolve(standIn) };
    });
    onResolve({ filter: /^vscode-[a-z-]+\/browser$/ }, ({ path }) => ({
      path: resolve('node_modules', dirname(path), 'lib/browser/main.js'),
    }));
  },
};
