import * as vscode from 'vscode';
import { saveFileCommand } from '../../../server/src/protocol.ts';
import type { OpenPostmortems } from '../capture/openPostmortems.ts';
import type { LoadOnDemand, OnDemand } from '../loadOnDemand.ts';
import type { TimelinePreviews } from '../preview/previews.ts';
import type { ReadinessReports } from '../readiness/reports.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { restartServer } from './restartServer.ts';
import { saveFile } from './saveFile.ts';
import { showOutput } from './showOutput.ts';

/** What commands work with. */
export interface Tools {
  readonly server: Server;
  readonly statuses: StatusStore;
  readonly postmortems: OpenPostmortems;
  readonly previews: TimelinePreviews;
  readonly reports: ReadinessReports;
  readonly context: vscode.ExtensionContext;
  readonly load: LoadOnDemand;
}

/** A command that is loaded when the first of them is called. */
type LateCommand = (loaded: OnDemand, argument: unknown, more: unknown) => unknown;

/** Gives every command its id. None waits for the server, so that they are there even when it is not. */
export function registerCommands(tools: Tools): vscode.Disposable {
  const { server, load } = tools;
  const late = Object.entries(lateCommands(tools)).map(([id, run]) =>
    vscode.commands.registerCommand(id, async (argument: unknown, more: unknown) =>
      run(await load(), argument, more),
    ),
  );
  return vscode.Disposable.from(
    ...late,
    vscode.commands.registerCommand('postmortem.restartServer', () => restartServer(server)),
    vscode.commands.registerCommand('postmortem.showOutput', () => showOutput(server)),
    vscode.commands.registerCommand(saveFileCommand, saveFile),
  );
}

function lateCommands({
  server,
  statuses,
  postmortems,
  previews,
  reports,
  context: { workspaceState: state, extensionUri: extension },
}: Tools): Readonly<Record<string, LateCommand>> {
  return {
    'postmortem.new': ({ newPostmortem }, argument) => newPostmortem(server, state, argument),
    'postmortem.createConfiguration': ({ createConfiguration }, argument) => createConfiguration(argument),
    'postmortem.openSample': ({ openSample }, argument) => openSample(extension, statuses, argument),
    'postmortem.openTimelinePreview': ({ openTimelinePreview }, argument) =>
      openTimelinePreview(previews, argument),
    'postmortem.addMissingSections': ({ addMissingSections }, argument) =>
      addMissingSections(statuses, argument),
    'postmortem.logTimelineEvent': ({ logTimelineEvent }, argument) =>
      logTimelineEvent(server, postmortems, argument),
    'postmortem.importTimeline': ({ importTimeline }, argument) =>
      importTimeline(server, postmortems, argument),
    'postmortem.reviewReadiness': ({ reviewReadiness }, argument) =>
      reviewReadiness(server, reports, argument),
    'postmortem.createTemplate': ({ createTemplate }, argument) => createTemplate(server, argument),
    'postmortem.export': ({ exportPostmortem }, argument, format) =>
      exportPostmortem(server, statuses, argument, format),
    'postmortem.selectTemplate': ({ selectTemplate }, argument) => selectTemplate(server, statuses, argument),
    'postmortem.treatAsPostmortem': ({ treatAsPostmortem }, argument) => treatAsPostmortem(server, argument),
    'postmortem.doNotTreatAsPostmortem': ({ doNotTreatAsPostmortem }, argument) =>
      doNotTreatAsPostmortem(server, argument),
    'postmortem.showActions': ({ showActions }, argument) => showActions(server, statuses, argument),
  };
}
