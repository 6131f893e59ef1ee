import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver-types';
import type { PostmortemSymbol } from '../authoring/symbols.ts';
import { symbolsOf } from '../authoring/symbols.ts';
import type { SourceText } from '../document/sourceText.ts';
import { rangeOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { authoringInputOf } from './authoringInput.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';

const kinds: Readonly<Record<PostmortemSymbol['kind'], SymbolKind>> = {
  document: SymbolKind.File,
  field: SymbolKind.Property,
  section: SymbolKind.Namespace,
  event: SymbolKind.Event,
  action: SymbolKind.Object,
};

/** The nearest of those that every client knows. */
const plainKinds: Readonly<Record<PostmortemSymbol['kind'], SymbolKind>> = {
  ...kinds,
  event: SymbolKind.Field,
  action: SymbolKind.Method,
};

/** Lists the parts of a postmortem with what is to be known of each. */
export async function documentSymbols(
  context: ServerContext,
  { textDocument }: DocumentSymbolParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const open = await openPostmortem(context, textDocument.uri, throwIfUnwanted);
  if (!open) {
    return [];
  }
  // An outline is asked for when a document is opened: by the time somebody is to be named, people are known.
  context.neighbourhood.around(textDocument.uri).people();
  const { source } = open.postmortem.document;
  const symbols = symbolsOf(authoringInputOf(context, open));
  const { hierarchicalSymbols, everySymbolKind } = context.capabilities;
  const kindOf: KindOf = ({ kind }) => (everySymbolKind ? kinds : plainKinds)[kind];
  return hierarchicalSymbols
    ? symbols.map((symbol) => treeOf(source, symbol, kindOf))
    : symbols.flatMap((symbol) => listOf({ source, uri: textDocument.uri, kindOf }, symbol));
}

type KindOf = (symbol: PostmortemSymbol) => SymbolKind;

function treeOf(source: SourceText, symbol: PostmortemSymbol, kindOf: KindOf): DocumentSymbol {
  const { name, detail, range, selection, children } = symbol;
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: kindOf(symbol),
    range: rangeOf(source, range),
    selectionRange: rangeOf(source, selection),
    children: children.map((child) => treeOf(source, child, kindOf)),
  };
}

interface Listed {
  readonly source: SourceText;
  readonly uri: string;
  readonly kindOf: KindOf;
}

function listOf(listed: Listed, symbol: PostmortemSymbol, containerName?: string): SymbolInformation[] {
  const { source, uri, kindOf } = listed;
  const own: SymbolInformation = {
    name: symbol.name,
    kind: kindOf(symbol),
    location: { uri, range: rangeOf(source, symbol.range) },
    ...(containerName === undefined ? {} : { containerName }),
  };
  return [own, ...symbol.children.flatMap((child) => listOf(listed, child, symbol.name))];
}
