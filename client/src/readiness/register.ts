import * as vscode from 'vscode';
import { reviewReadiness } from '../commands/reviewReadiness.ts';
import type { Server } from '../server.ts';
import type { ReadinessReports } from './reports.ts';

/** The command that tells how far a postmortem is. */
export function registerReadiness(server: Server, reports: ReadinessReports): vscode.Disposable {
  return vscode.commands.registerCommand('postmortem.reviewReadiness', (argument: unknown) =>
    reviewReadiness(server, reports, argument),
  );
}
