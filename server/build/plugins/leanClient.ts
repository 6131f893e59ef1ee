import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { withoutFeatures } from './unusedFeatures.ts';

/** Files of the client's library with what our server does not offer: a sixth of all that it would load at the start. */
export const unusedFeatures = [
  'callHierarchy',
  'colorProvider',
  'declaration',
  'documentHighlight',
  'implementation',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'notebook',
  'rename',
  'selectionRange',
  'semanticTokens',
  'signatureHelp',
  'textDocumentContent',
  'typeDefinition',
  'typeHierarchy',
  'workspaceSymbol',
];

const unused = `class {
  fillClientCapabilities() {} initialize() {} clear() {} getState() { return { kind: "static" }; }
}`;

/** Who asks for problems looks this one up, and wants to be told of cells of notebooks. */
const noNotebooks = `class {
  registrationType = { method: 'notebookDocument/sync' };
  fillClientCapabilities() {} initialize() {} clear() {} getState() { return { kind: "static" }; }
  register() {} unregister() {} handles() { return false; }
  ${['Open', 'Change', 'Save', 'Close'].map((what) => `on${what}NotificationSent() { return { dispose() {} }; }`).join('\n  ')}
}`;

/** Leaves them out: they tell the server of nothing and do nothing. */
export const leanClient = withoutFeatures('vscode-languageclient', unusedFeatures, (file) =>
  file === 'notebook' ? noNotebooks : unused,
);

/**
 * Leaves out a second library for globs, and the comparison of VS Code's version, which VS Code has compared with the
 * manifest's already.
 */
export const leanLibraries: Plugin = {
  name: 'lean-libraries',
  setup({ onResolve, onLoad }) {
    const isClient = ({ importer }: { readonly importer: string }) =>
      /[\\/]vscode-languageclient[\\/]lib[\\/]/.test(importer);
    onResolve({ filter: /^minimatch$/ }, (found) =>
      isClient(found)
        ? { path: fileURLToPath(new URL('../../../client/src/minimatch.ts', import.meta.url)) }
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
