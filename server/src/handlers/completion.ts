import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { CompletionTriggerKind } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { complete, isWorthALook } from '../authoring/completion/complete.ts';
import type { Suggestion } from '../authoring/completion/suggestion.ts';
import { markupOf, offsetsOf, rangeOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { plainText, snippetText } from '../template/placeholders.ts';
import { authoringInputOf } from './authoringInput.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Struct,
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  person: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  rule: CompletionItemKind.Constant,
};

/** The nearest of those that every client knows. */
const plainKinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  ...kinds,
  section: CompletionItemKind.Module,
  value: CompletionItemKind.Enum,
  rule: CompletionItemKind.Keyword,
};

/** Proposes what can be written at a place. */
export async function completion(
  context: ServerContext,
  { textDocument, position, context: asked }: CompletionParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<CompletionList> {
  const trigger =
    asked?.triggerKind === CompletionTriggerKind.TriggerCharacter ? asked.triggerCharacter : undefined;
  const asIs = context.documents.get(textDocument.uri)?.source;
  const before = asIs?.slice(
    offsetsOf(asIs, { start: { line: position.line, character: 0 }, end: position }),
  );
  const open =
    before !== undefined && isWorthALook(before, trigger)
      ? await openPostmortem(context, textDocument.uri, throwIfUnwanted)
      : undefined;
  if (!open) {
    return { isIncomplete: false, items: [] };
  }
  const { source } = open.postmortem.document;
  const { suggestions, isIncomplete } = await complete(
    authoringInputOf(context, open),
    context.neighbourhood.around(textDocument.uri),
    source.offsetAt(position),
    trigger,
  );
  const { snippetCompletions, documentationFormat, everyCompletionKind } = context.capabilities;
  const items = suggestions.map((suggestion, index): CompletionItem => {
    const { label, kind, detail, documentation, range, text, filter } = suggestion;
    const isSnippet = snippetCompletions && text.some((part) => part.placeholder);
    return {
      label,
      kind: (everyCompletionKind ? kinds : plainKinds)[kind],
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation: markupOf(documentation, documentationFormat) }),
      sortText: String(index).padStart(4, '0'),
      filterText: filter ?? label,
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: rangeOf(source, range), newText: isSnippet ? snippetText(text) : plainText(text) },
    };
  });
  return { isIncomplete, items };
}
