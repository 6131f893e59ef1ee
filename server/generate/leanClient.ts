import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

/** Files of the client's library with what our server does not offer: a sixth of all that it would load at the start. */
export const unusedFeatures = [
  'callHierarchy',
  'colorProvider',
  'declaration',
  'documentHighlight',
  'fileOperations',
  'implementation',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'rename',
  'selectionRange',
  'semanticTokens',
  'signatureHelp',
  'textDocumentContent',
  'typeDefinition',
  'typeHierarchy',
  'workspaceSymbol',
];

/**
 * Leaves them out, a second library for globs, and the comparison of VS Code's version, which VS Code has compared with
 * the manifest's already.
 */
export const leanClient: Plugin = {
  name: 'lean-client',
  setup({ onResolve, onLoad }) {
    const isClient = ({ importer }: { readonly importer: string }) =>
      /[\\/]vscode-languageclient[\\/]lib[\\/]/.test(importer);
    onResolve(
      { filter: new RegExp(`^\\./(?:${unusedFeatures.join('|')})$`) },
      ({ path, importer, resolveDir }) =>
        isClient({ importer })
          ? { path: join(resolveDir, `${basename(path)}.js`), namespace: 'unused-feature' }
          : undefined,
    );
    onLoad({ filter: /^/, namespace: 'unused-feature' }, ({ path }) => ({
      contents: withoutFeatures(path, readFileSync(path, 'utf8')),
    }));
    onResolve({ filter: /^minimatch$/ }, (found) =>
      isClient(found)
        ? { path: fileURLToPath(new URL('../../client/src/minimatch.ts', import.meta.url)) }
        : undefined,
    );
    onResolve({ filter: /^semver\/functions\/(?:parse|satisfies)$/ }, (found) =>
      isClient(found) ? { path: found.path, namespace: 'compared-version' } : undefined,
    );
    onLoad({ filter: /^/, namespace: 'compared-version' }, () => ({
      contents: 'module.exports = () => true;',
    }));
  },
};

/** A module with features of the same names that tell the server of nothing and do nothing. */
function withoutFeatures(path: string, module: string): string {
  const names = [...module.matchAll(/^exports\.(\w+Feature) = \1;$/gm)].map(([, name]) => name);
  if (names.length === 0) {
    throw new Error(`${path} exports no features`);
  }
  return [
    'class Unused { fillClientCapabilities() {} initialize() {} clear() {} getState() { return { kind: "static" }; } }',
    ...names.map((name) => `exports.${name} = Unused;`),
  ].join('\n');
}
