import * as vscode from 'vscode';
import { assistantTools, registerAssistantTools } from './assistant/tools.ts';
import { TimelinePaste } from './capture/pasteProvider.ts';
import { registerCapture } from './capture/register.ts';
import { openTimelinePreview } from './commands/openTimelinePreview.ts';
import { registerCommands } from './commands/register.ts';
import { ConfigurationItem } from './configurationItem.ts';
import { publishContextKeys } from './contextKeys.ts';
import { Insights } from './insights/insights.ts';
import type { MakeClient } from './makeClient.ts';
import { servePackage } from './packagedPages.ts';
import type { ExtendMarkdownIt } from './preview/extendMarkdownIt.ts';
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
  readonly insights: Insights;
}

/** What differs between a window that runs on a machine and one that runs in a browser. */
export interface Surroundings {
  /** @param dist the folder with the bundles */
  readonly makeClient: (dist: vscode.Uri) => MakeClient;
  /** Shows timelines in the built-in Markdown preview. */
  readonly extendMarkdownIt: (
    context: vscode.ExtensionContext,
    output: vscode.LogOutputChannel,
  ) => ExtendMarkdownIt;
}

/** Starts the extension, on the desktop as in a browser. */
export function start(context: vscode.ExtensionContext, surroundings: Surroundings): Exports {
  const output = vscode.window.createOutputChannel('Postmortem', { log: true });
  const rulePages = vscode.Uri.joinPath(servePackage(context), 'docs', 'rules');
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  server = new Server(output, rulePages, surroundings.makeClient(dist));
  const statuses = new StatusStore(server);
  const statusItem = new StatusItem(server, statuses);
  const configurationItem = new ConfigurationItem(statuses);
  const timelinePaste = new TimelinePaste(server, statuses);
  const timelinePreviews = new TimelinePreviews(server, context.extensionUri);
  const readinessReports = new ReadinessReports(server, statuses);
  const tools = assistantTools(server);
  const insights = new Insights(server, context.extensionUri);
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
    insights,
    vscode.commands.registerCommand('postmortem.openTimelinePreview', (argument: unknown) =>
      openTimelinePreview(timelinePreviews, argument),
    ),
  );
  void server.start();
  const extendMarkdownIt = surroundings.extendMarkdownIt(context, output);
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
    insights,
  };
}

/** Ends what was started. */
export async function stop(): Promise<void> {
  await server?.stop();
}
