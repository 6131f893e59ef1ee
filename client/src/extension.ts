import { join } from 'node:path';
import type * as vscode from 'vscode';
import { nextTurn } from '../../server/src/turns.ts';
import { type Exports, start, stop } from './activation.ts';
import { builtInPreviewPlugin } from './preview/builtInPreview.ts';
import { ServerProcesses } from './serverProcesses.ts';

export type { Exports } from './activation.ts';

const processes = new ServerProcesses(join(__dirname, 'server.js'));

// Between loading an extension and activating it VS Code waits for its window: the server gets ready meanwhile.
void nextTurn()
  .then(() => processes.startAhead())
  // Whoever needs the process tries again, and is told.
  .catch(() => {});

export function activate(context: vscode.ExtensionContext): Exports {
  try {
    return start(context, {
      makeClient: () => async (parts) => {
        const { makeNodeClient } = await import('./languageClient.ts');
        return makeNodeClient(processes, parts);
      },
      loadOnDemand: () => () => import('./onDemand.ts'),
      extendMarkdownIt: builtInPreviewPlugin,
    });
  } catch (error) {
    processes.endAhead();
    throw error;
  }
}

export const deactivate = stop;
