import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { withoutIcons } from './inertText.ts';

/**
 * What the server says of a document, without icons that the document asks for: VS Code draws those of completions, and
 * those of symbols in the list to go to one.
 */
export const inertAnswers: Pick<Middleware, 'provideCompletionItem' | 'provideDocumentSymbols'> = {
  provideCompletionItem: async (document, position, context, token, next) => {
    const answer = await next(document, position, context, token);
    for (const item of Array.isArray(answer) ? answer : (answer?.items ?? [])) {
      item.label = inertLabel(item.label);
    }
    return answer;
  },
  provideDocumentSymbols: async (document, token, next) => {
    const answer = await next(document, token);
    disarm(answer ?? []);
    return answer;
  },
};

/** What is inserted, and what is compared with what is typed, stands in members of its own. */
function inertLabel(label: string | vscode.CompletionItemLabel): string | vscode.CompletionItemLabel {
  return typeof label === 'string' ? withoutIcons(label) : { ...label, label: withoutIcons(label.label) };
}

function disarm(symbols: readonly (vscode.DocumentSymbol | vscode.SymbolInformation)[]): void {
  for (const symbol of symbols) {
    symbol.name = withoutIcons(symbol.name);
    disarm('children' in symbol ? symbol.children : []);
  }
}
