import type * as vscode from 'vscode';
import { type Exports, start, stop } from './activation.ts';

export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, {
    makeClient: (dist) => async (parts) => {
      const { makeWorkerClient } = await import('./webLanguageClient.ts');
      return makeWorkerClient(dist, parts);
    },
    // The preview renders at once, and in a browser no program can be loaded at once.
    extendMarkdownIt: () => (md) => md,
  });
}

export const deactivate = stop;
