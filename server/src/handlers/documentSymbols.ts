import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver-types';
import type { PostmortemSymbol } from '../authoring/symbols.ts';
import { symbolsOf } from '../authoring/symbols.ts';
import type { SourceText } from '../document/sourceText.ts';
import { rangeOf } from '../lspConversion.ts';
import type { ServerContext } from '../serverContext.ts';
import { authoringInputOf } from './authoringInput.ts';
import { openPostmortem } from './openPostmortem.ts';

const kinds: Readonly<Record<PostmortemSymbol['kind'], SymbolKind>> = {
  document: SymbolKind.File,
  field: SymbolKind.Property,
  section: SymbolKind.Namespace,
  event: SymbolKind.Event,
  action: SymbolKind.Object,
};

/** Lists the parts of a postmortem with what is to be known of each. */
export async function documentSymbols(
  context: ServerContext,
  { textDocument }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const open = await openPostmortem(context, textDocument.uri);
  if (!open) {
    return [];
  }
  // An outline is asked for when a document is opened: by the time somebody is to be named, people are known.
  context.neighbourhood.around(textDocument.uri).people();
  const { source } = open.postmortem.document;
  const symbols = symbolsOf(authoringInputOf(context, open));
  return context.capabilities.hierarchicalSymbols
    ? symbols.map((symbol) => treeOf(source, symbol))
    : symbols.flatMap((symbol) => listOf(source, textDocument.uri, symbol));
}

function treeOf(source: SourceText, symbol: PostmortemSymbol): DocumentSymbol {
  const { kind, name, detail, range, selection, children } = symbol;
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: kinds[kind],
    range: rangeOf(source, range),
    selectionRange: rangeOf(source, selection),
    children: children.map((child) => treeOf(source, child)),
  };
}

function listOf(
  source: SourceText,
  uri: string,
  { kind, name, range, children }: PostmortemSymbol,
  containerName?: string,
): SymbolInformation[] {
  const own: SymbolInformation = {
    name,
    kind: kinds[kind],
    location: { uri, range: rangeOf(source, range) },
    ...(containerName === undefined ? {} : { containerName }),
  };
  return [own, ...children.flatMap((child) => listOf(source, uri, child, name))];
}
