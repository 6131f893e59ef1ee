import * as vscode from 'vscode';
import { type Exports, start, stop } from './activation.ts';
import { builtInPreviewPlugin } from './preview/builtInPreview.ts';

export type { Exports } from './activation.ts';

export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, {
    makeClient: (dist) => async (parts) => {
      const { makeNodeClient } = await import('./languageClient.ts');
      return makeNodeClient(vscode.Uri.joinPath(dist, 'server.js'), parts);
    },
    extendMarkdownIt: builtInPreviewPlugin,
  });
}

export const deactivate = stop;
