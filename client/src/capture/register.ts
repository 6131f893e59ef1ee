import * as vscode from 'vscode';
import { importTimeline } from '../commands/importTimeline.ts';
import { logTimelineEvent } from '../commands/logTimelineEvent.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { OpenPostmortems } from './openPostmortems.ts';

/** The commands that bring events into timelines. */
export function registerCapture(server: Server, statuses: StatusStore): vscode.Disposable {
  const postmortems = new OpenPostmortems(statuses);
  return vscode.Disposable.from(
    postmortems,
    vscode.commands.registerCommand('postmortem.logTimelineEvent', (argument: unknown) =>
      logTimelineEvent(server, postmortems, argument),
    ),
    vscode.commands.registerCommand('postmortem.importTimeline', (argument: unknown) =>
      importTimeline(server, postmortems, argument),
    ),
  );
}
