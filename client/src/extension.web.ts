import type * as vscode from 'vscode';
import { type Exports, start, stop } from './activation.ts';
import { makeWorkerClient } from './webLanguageClient.ts';

export function activate(context: vscode.ExtensionContext): Exports {
  return start(context, {
    makeClient: makeWorkerClient,
    // The preview renders at once, and in a browser no program can be loaded at once.
    extendMarkdownIt: () => (md) => md,
  });
}

export const deactivate = stop;
