import * as vscode from 'vscode';
import { assistantTools, registerAssistantTools } from './assistant/tools.ts';
import { TimelinePaste } from './capture/pasteProvider.ts';
import { registerCapture } from './capture/register.ts';
import { openTimelinePreview } from './commands/openTimelinePreview.ts';
import { registerCommands } from './commands/register.ts';
import { ConfigurationItem } from './configurationItem.ts';
import { publishContextKeys } from './contextKeys.ts';
import { makeNodeClient } from './languageClient.ts';
import { builtInPreviewPlugin, type ExtendMarkdownIt } from './preview/builtInPreview.ts';
import { TimelinePreviews } from './preview/previews.ts';
import { registerReadiness } from './readiness/register.ts';
import { ReadinessReports } from './readiness/reports.ts';
import { Server } from './server.ts';
import { StatusItem } from './statusItem.ts';
import { StatusStore } from './statusStore.ts';
import { WorkspaceViews } from './views/register.ts';

let server: Server | undefined;

/** What other extensions and tests may ask. */
export interface Exports {
  readonly statuses: StatusStore;
  readonly statusItem: StatusItem;
  readonly configurationItem: ConfigurationItem;
  readonly timelinePaste: TimelinePaste;
  readonly timelinePreviews: TimelinePreviews;
  readonly readinessReports: ReadinessReports;
  readonly extendMarkdownIt: ExtendMarkdownIt;
  readonly assistantTools: ReturnType<typeof assistantTools>;
  readonly views: WorkspaceViews;
}

export function activate(context: vscode.ExtensionContext): Exports {
  const output = vscode.window.createOutputChannel('Postmortem', { log: true });
  const inPackage = (...path: string[]) => vscode.Uri.joinPath(context.extensionUri, ...path);
  server = new Server(output, inPackage('docs', 'rules'), makeNodeClient(inPackage('dist', 'server.js')));
  const statuses = new StatusStore(server);
  const statusItem = new StatusItem(server, statuses);
  const configurationItem = new ConfigurationItem(statuses);
  const timelinePaste = new TimelinePaste(server, statuses);
  const timelinePreviews = new TimelinePreviews(server, context.extensionUri);
  const readinessReports = new ReadinessReports(server, statuses);
  const tools = assistantTools(server);
  const views = new WorkspaceViews(server, context.workspaceState);
  context.subscriptions.push(
    output,
    server,
    statuses,
    statusItem,
    configurationItem,
    publishContextKeys(statuses),
    registerCommands(server, statuses, context),
    registerCapture(server, statuses),
    registerAssistantTools(tools),
    readinessReports,
    registerReadiness(server, readinessReports),
    timelinePaste,
  );
  context.subscriptions.push(
    timelinePreviews,
    views,
    vscode.commands.registerCommand('postmortem.openTimelinePreview', (argument: unknown) =>
      openTimelinePreview(timelinePreviews, argument),
    ),
  );
  void server.start();
  const extendMarkdownIt = builtInPreviewPlugin(context, output);
  return {
    statuses,
    statusItem,
    configurationItem,
    timelinePaste,
    timelinePreviews,
    readinessReports,
    extendMarkdownIt,
    assistantTools: tools,
    views,
  };
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
