import { basename } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * What the extension loads later is one of the programs of the engine, and what the desktop shares with a browser is in the
 * browser's.
 */
export const loadedBesides: Plugin = {
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
