import * as vscode from 'vscode';
import { reviewReadiness } from '../commands/reviewReadiness.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { ReadinessReports } from './reports.ts';

/** The command that tells how far a postmortem is, and the documents with its reports. */
export function registerReadiness(server: Server, statuses: StatusStore): vscode.Disposable {
  const reports = new ReadinessReports(server, statuses);
  return vscode.Disposable.from(
    reports,
    vscode.commands.registerCommand('postmortem.reviewReadiness', (argument: unknown) =>
      reviewReadiness(server, reports, argument),
    ),
  );
}
