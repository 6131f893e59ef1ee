import { join } from 'node:path';
import type * as vscode from 'vscode';
import { nextTurn } from '../../server/src/scheduling/turns.ts';
import { type Exports, start, stop } from './activation.ts';
import { builtInPreviewPlugin } from './preview/builtInPreview.ts';
import { ServerProcesses } from './serverProcesses.ts';

export type { Exports } from './activation.ts';

const processes = new ServerProcesses(join(__dirname, 'server.js'));

/**
 * How long VS Code may take from loading the extension to activating it before the server is started meanwhile, in
 * milliseconds. It takes half a second where a file activates many extensions, and less than this where it activates one:
 * there the start would come in between. It takes longer itself, and each page of the host's memory that is written after it
 * has to be copied first, because the new process shares it until it runs its own program.
 */
const shortWait = 30;

const headStart = setTimeout(startAhead, shortWait);

export function activate(context: vscode.ExtensionContext): Exports {
  clearTimeout(headStart);
  // Asked for here, so that its turn comes before the one in which the client is made.
  void nextTurn().then(startAhead);
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

function startAhead(): void {
  try {
    processes.startAhead();
  } catch {
    // Whoever needs the process tries again, and is told.
  }
}

export const deactivate = stop;
