import * as vscode from 'vscode';
import { nameOf } from '../documentName.ts';

export const scheme = 'postmortem-readiness';

export function notChecked(): string {
  return vscode.l10n.t('Documents of this kind are not checked.');
}

/** The postmortem's own URI is in the query, so that a report is found again after a restart. */
export function reportUri(subject: vscode.Uri): vscode.Uri {
  const name = vscode.l10n.t('Review Readiness of {0}', nameOf(subject));
  return vscode.Uri.from({
    scheme,
    path: `/${name.replace(/\.(?:md|markdown)$/i, '')}.md`,
    query: subject.toString(),
  });
}

/** The postmortem that a document is the report on; undefined for other documents. */
export function subjectOfReport(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === scheme ? subjectOf(uri) : undefined;
}

export function subjectOf({ query }: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(query);
}
