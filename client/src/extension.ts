import * as vscode from 'vscode';
import { registerCommands } from './commands/register.ts';
import { publishContextKeys } from './contextKeys.ts';
import { makeNodeClient } from './languageClient.ts';
import { Server } from './server.ts';
import { StatusItem } from './statusItem.ts';
import { StatusStore } from './statusStore.ts';

let server: Server | undefined;

/** What other extensions and tests may ask. */
export interface Exports {
  readonly statuses: StatusStore;
  readonly statusItem: StatusItem;
}

export function activate(context: vscode.ExtensionContext): Exports {
  const output = vscode.window.createOutputChannel('Postmortem', { log: true });
  const inPackage = (...path: string[]) => vscode.Uri.joinPath(context.extensionUri, ...path);
  server = new Server(output, inPackage('docs', 'rules'), makeNodeClient(inPackage('dist', 'server.js')));
  const statuses = new StatusStore(server);
  const statusItem = new StatusItem(server, statuses);
  context.subscriptions.push(
    output,
    server,
    statuses,
    statusItem,
    publishContextKeys(statuses),
    registerCommands(server, statuses, context.workspaceState),
  );
  void server.start();
  return { statuses, statusItem };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
