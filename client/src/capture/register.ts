import * as vscode from 'vscode';
import { logTimelineEvent } from '../commands/logTimelineEvent.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { OpenPostmortems } from './openPostmortems.ts';

/** All that brings events into timelines. */
export function registerCapture(server: Server, statuses: StatusStore): vscode.Disposable {
  const postmortems = new OpenPostmortems(statuses);
  return vscode.Disposable.from(
    postmortems,
    vscode.commands.registerCommand('postmortem.logTimelineEvent', (argument: unknown) =>
      logTimelineEvent(server, postmortems, argument),
    ),
  );
}
