import * as vscode from 'vscode';
import { nextTurn } from '../../server/src/scheduling/turns.ts';
import { lateTools, registerAssistantTools } from './assistant/register.ts';
import { OpenPostmortems } from './capture/openPostmortems.ts';
import { TimelinePaste } from './capture/pasteProvider.ts';
import { registerCommands } from './commands/register.ts';
import { ConfigurationItem } from './configurationItem.ts';
import { publishContextKeys } from './contextKeys.ts';
import { Insights } from './insights/insights.ts';
import type { LoadOnDemand } from './loadOnDemand.ts';
import type { MakeClient } from './makeClient.ts';
import { servePackage } from './packagedPages.ts';
import type { ExtendMarkdownIt } from './preview/extendMarkdownIt.ts';
import { TimelinePreviews } from './preview/previews.ts';
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
  readonly assistantTools: ReturnType<typeof lateTools>;
  readonly views: WorkspaceViews;
  readonly insights: Insights;
}

/** What differs between a window that runs on a machine and one that runs in a browser. */
export interface Surroundings {
  /** @param dist the folder with the bundles */
  readonly makeClient: (dist: vscode.Uri) => MakeClient;
  readonly loadOnDemand: (dist: vscode.Uri) => LoadOnDemand;
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
  const load = surroundings.loadOnDemand(dist);
  const made = new Server(output, rulePages, behindActivation(surroundings.makeClient(dist)));
  server = made;
  context.subscriptions.push(output, made);
  const features = startFeatures(context, made, load);
  const extendMarkdownIt = surroundings.extendMarkdownIt(context, output);
  // Behind all that can fail: where the activation does, nobody would end the server.
  void made.start();
  return { ...features, extendMarkdownIt };
}

/** Starts what the editor shows and offers, which all waits for the server where it has to. */
function startFeatures(
  context: vscode.ExtensionContext,
  server: Server,
  load: LoadOnDemand,
): Omit<Exports, 'extendMarkdownIt'> {
  const statuses = new StatusStore(server);
  const statusItem = new StatusItem(server, statuses);
  const configurationItem = new ConfigurationItem(statuses);
  const postmortems = new OpenPostmortems(statuses);
  const timelinePaste = new TimelinePaste(server, statuses);
  const timelinePreviews = new TimelinePreviews(server, context.extensionUri, load);
  const readinessReports = new ReadinessReports(server, statuses, load);
  const assistantTools = lateTools(server, load);
  const insights = new Insights(server, context.extensionUri, load);
  const views = new WorkspaceViews(server, context.workspaceState, load);
  const tools = { server, statuses, postmortems, previews: timelinePreviews, reports: readinessReports };
  context.subscriptions.push(
    statuses,
    statusItem,
    configurationItem,
    publishContextKeys(statuses),
    postmortems,
    registerCommands({ ...tools, context, load }),
    registerAssistantTools(assistantTools),
    readinessReports,
    timelinePaste,
    timelinePreviews,
    views,
    insights,
  );
  return {
    statuses,
    statusItem,
    configurationItem,
    timelinePaste,
    timelinePreviews,
    readinessReports,
    assistantTools,
    views,
    insights,
  };
}

/**
 * The client's library is loaded when the editor has been told that the extension is active: commands are there by then,
 * and those that need the server wait for it. A timer would come behind all other extensions that the same file activates.
 */
function behindActivation(makeClient: MakeClient): MakeClient {
  const told = nextTurn();
  return async (parts) => {
    await told;
    return makeClient(parts);
  };
}

/** Ends what was started. */
export async function stop(): Promise<void> {
  await server?.stop();
}
