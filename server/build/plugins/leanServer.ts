import { withoutFeatures } from './unusedFeatures.ts';

/** Files of the server's library with what our server does not offer. */
const unusedFeatures = [
  'callHierarchy',
  'fileOperations',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'moniker',
  'notebook',
  'semanticTokens',
  'textDocumentContent',
  'typeHierarchy',
];

/** Leaves them out: each adds methods to a connection, and now adds none. */
export const leanServer = withoutFeatures('vscode-languageserver', unusedFeatures, () => '(Base) => Base');
