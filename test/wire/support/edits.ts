import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WireCodeAction, WireEdit } from './schemas.ts';

/** The text after a code action's edit; snippets are inserted with their placeholders' text. */
export function afterAction(uri: string, text: string, action: WireCodeAction): string {
  const edits =
    action.edit.changes?.[uri] ?? action.edit.documentChanges?.flatMap((change) => change.edits) ?? [];
  return afterEdits(text, edits);
}

/** The text after some edits. */
export function afterEdits(text: string, edits: readonly WireEdit[]): string {
  const document = TextDocument.create('file:///x.md', 'markdown', 1, text);
  const plain = edits.map(({ range, newText, snippet }) => ({
    range,
    newText: newText ?? withoutStops(snippet?.value ?? ''),
  }));
  return TextDocument.applyEdits(document, plain);
}

function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$0/g, '')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
}
