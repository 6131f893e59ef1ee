import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import { diagnosticSource } from '../session/lspConversion.ts';

/** Offers what was probably meant by the names that nobody knows in a configuration file. */
export function configurationFixes({ textDocument, context }: CodeActionParams): CodeAction[] {
  return context.diagnostics.flatMap((diagnostic) => {
    const replacement = replacementIn(diagnostic);
    if (replacement === undefined) {
      return [];
    }
    const edit = { changes: { [textDocument.uri]: [{ range: diagnostic.range, newText: replacement }] } };
    return [
      {
        title: `Change to ${replacement}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit,
      },
    ];
  });
}

function replacementIn({ source, data }: Diagnostic): string | undefined {
  const isOurs = source === diagnosticSource && typeof data === 'object' && data !== null;
  return isOurs && 'replacement' in data && typeof data.replacement === 'string'
    ? data.replacement
    : undefined;
}
