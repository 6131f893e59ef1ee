import * as vscode from 'vscode';
import type { Texts } from './page/messages.ts';

/** What the phases of an incident are called, in the language of the window. */
export function phaseNames(): Texts['phaseNames'] {
  return {
    start: vscode.l10n.t('Start'),
    detected: vscode.l10n.t('Detect'),
    acknowledged: vscode.l10n.t('Acknowledge'),
    mitigated: vscode.l10n.t('Mitigate'),
    resolved: vscode.l10n.t('Resolve'),
  };
}
