import * as vscode from 'vscode';
import { type Exports, start, stop } from './activation.ts';
import type { OnDemand } from './loadOnDemand.ts';
import type { makeWorkerClient } from './webLanguageClient.ts';

// What is shared with the desktop, whose entry point adds to it.
export { start, stop } from './activation.ts';

export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, {
    makeClient: (dist) => async (parts) => {
      const loaded: { readonly makeWorkerClient: typeof makeWorkerClient } = await import(
        addressOf(dist, 'webLanguageClient.js')
      );
      return loaded.makeWorkerClient(dist, parts);
    },
    loadOnDemand: (dist) => async () => {
      const loaded: OnDemand = await import(addressOf(dist, 'onDemand.js'));
      return loaded;
    },
    // The preview renders at once, and in a browser no program can be loaded at once.
    extendMarkdownIt: () => (md) => md,
  });
}

/** This program has no address of its own, from which others could be found. */
function addressOf(dist: vscode.Uri, program: string): string {
  return vscode.Uri.joinPath(dist, 'engine', program).toString(true);
}

export const deactivate = stop;
