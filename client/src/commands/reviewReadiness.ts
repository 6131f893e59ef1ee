import * as vscode from 'vscode';
import { reviewReadinessRequest } from '../../../server/src/protocol.ts';
import { columnOf } from '../preview/showLine.ts';
import type { Choice } from '../readiness/items.ts';
import { itemsOf, itemsOfOther } from '../readiness/items.ts';
import { pickFrom, type ReadinessList } from '../readiness/pick.ts';
import type { ReadinessReports } from '../readiness/reports.ts';
import { notChecked, verdictWords } from '../readiness/words.ts';
import type { Server } from '../server.ts';
import { targetDocument } from '../target.ts';

/** Lists section by section what stands between a document and a review that can be published. */
export async function reviewReadiness(
  server: Server,
  reports: ReadinessReports,
  argument: unknown,
): Promise<void> {
  // In a report, its postmortem is meant.
  const document = await targetDocument(argument ?? reports.active);
  if (document === undefined) {
    return;
  }
  const choice = await pickFrom(document, loadItems(server, document));
  if (choice === undefined) {
    return;
  }
  await follow(choice, document, reports);
  if (choice.kind === 'command' && choice.isReportedAgain) {
    await reviewReadiness(server, reports, document.uri);
  }
}

async function loadItems(server: Server, { uri }: vscode.TextDocument): Promise<ReadinessList> {
  const readiness = await server.request(reviewReadinessRequest, { uri: uri.toString() });
  if (readiness === null) {
    throw new Error(notChecked());
  }
  const { because, report } = readiness;
  return report === null
    ? { summary: vscode.l10n.t('Not a postmortem'), items: itemsOfOther(because) }
    : { summary: verdictWords(report), items: itemsOf(report) };
}

async function follow(
  choice: Choice,
  document: vscode.TextDocument,
  reports: ReadinessReports,
): Promise<void> {
  switch (choice.kind) {
    case 'place':
      return goTo(document, choice);
    case 'open report':
      return reports.open(document.uri);
    case 'copy report':
      return reports.copy(document.uri);
    case 'command':
      await vscode.commands.executeCommand(choice.command, document.uri);
  }
}

async function goTo(
  document: vscode.TextDocument,
  { range, hasFixes }: Extract<Choice, { kind: 'place' }>,
): Promise<void> {
  // Nothing is selected: what can be done with a selection would stand among the quick fixes.
  const selection = new vscode.Range(range.start, range.start);
  await vscode.window.showTextDocument(document, {
    selection,
    viewColumn: placeOf(document),
    preview: false,
  });
  if (hasFixes) {
    await vscode.commands.executeCommand('editor.action.quickFix');
  }
}

/** The editor that a document has already, the one that shows it before others; where there is none, the active place. */
function placeOf(document: vscode.TextDocument): vscode.ViewColumn {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  const editor = [active, ...visible].find((one) => one?.document === document);
  return editor?.viewColumn ?? columnOf(document.uri) ?? vscode.ViewColumn.Active;
}
