import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { MarkupKind, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { InitializationOptions } from '../protocol.ts';
import {
  addMissingSectionsKind,
  applyEditCommand,
  fixAllKind,
  normaliseTimelineCommand,
  sortTimelineCommand,
} from '../protocol.ts';
import { fileOperations } from './fileOperations.ts';
import type { ClientCapabilitiesInUse } from './serverContext.ts';

/** What a client passed at the start, as far as it has the types that are expected. */
export function initializationOptionsOf(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  if (typeof options !== 'object' || options === null) {
    return {};
  }
  const settings = objectIn(options, 'settings') ?? objectIn(options, 'postmortem');
  return {
    ...('rulePages' in options && typeof options.rulePages === 'string'
      ? { rulePages: options.rulePages }
      : {}),
    ...(settings ? { settings } : {}),
    settingsHoldForAll: 'settingsHoldForAll' in options && options.settingsHoldForAll === true,
    status: 'status' in options && options.status === true,
    readsFiles: 'readsFiles' in options && options.readsFiles === true,
    timelinePreview: 'timelinePreview' in options && options.timelinePreview === true,
    savesFiles: 'savesFiles' in options && options.savesFiles === true,
    ...('marksJson' in options ? { marksJson: options.marksJson === true } : {}),
  };
}

function objectIn(options: object, key: string): object | undefined {
  const value: unknown = Object.entries(options).find(([name]) => name === key)?.[1];
  return typeof value === 'object' && value !== null ? value : undefined;
}

/** What a client can do, as plain answers. */
export function capabilitiesOf(
  params: InitializeParams,
  options: InitializationOptions,
): ClientCapabilitiesInUse {
  const { workspace, textDocument } = params.capabilities;
  return {
    ...whatIsShown(params),
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    registersDiagnostics: textDocument?.diagnostic?.dynamicRegistration === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsOfFiles: workspace?.fileOperations !== undefined,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    registersCodeActions: textDocument?.codeAction?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    codeLenses: textDocument?.codeLens !== undefined,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    dynamicFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    applyEdit: workspace?.applyEdit === true,
    readsFiles: options.readsFiles === true,
    timelinePreview: options.timelinePreview === true,
    savesFiles: options.savesFiles === true,
    tellsOfJson: options.marksJson !== undefined,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    status: options.status === true,
    workDoneProgress: params.capabilities.window?.workDoneProgress === true,
  };
}

type ShownInUse = Pick<
  ClientCapabilitiesInUse,
  | 'namesEncodings'
  | 'codeActionLiterals'
  | 'hoverFormat'
  | 'documentationFormat'
  | 'snippetCompletions'
  | 'everyCompletionKind'
  | 'hierarchicalSymbols'
  | 'labelledSymbols'
  | 'everySymbolKind'
>;

/** What a client can take in answers. */
function whatIsShown({ capabilities: { general, textDocument } }: InitializeParams): ShownInUse {
  const { codeAction, hover, completion, documentSymbol } = textDocument ?? {};
  return {
    namesEncodings: general?.positionEncodings !== undefined,
    // One that says nothing of code actions, and asks for them, is taken for one of today.
    codeActionLiterals: codeAction === undefined || codeAction.codeActionLiteralSupport !== undefined,
    hoverFormat: formatOf(hover?.contentFormat),
    documentationFormat: formatOf(completion?.completionItem?.documentationFormat),
    snippetCompletions: completion?.completionItem?.snippetSupport === true,
    everyCompletionKind: completion?.completionItemKind?.valueSet !== undefined,
    hierarchicalSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    labelledSymbols: documentSymbol?.labelSupport === true,
    everySymbolKind: documentSymbol?.symbolKind?.valueSet !== undefined,
  };
}

function formatOf(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText;
}

/** The characters behind which an editor asks for completion by itself. In prose nothing is ever proposed behind them. */
const triggerCharacters = ['#', '|', '*', ' '];

const timelineCommandNames = [sortTimelineCommand, normaliseTimelineCommand];

/** What the server can do for such a client. */
export function initializeResult(capabilities: ClientCapabilitiesInUse, version: string): InitializeResult {
  const { pullDiagnostics: pull, inlayHints, codeLenses, applyEdit, dynamicFormatting } = capabilities;
  const { namesEncodings, codeActionLiterals, labelledSymbols, tellsOfFiles } = capabilities;
  const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind, addMissingSectionsKind];
  const commands = [...timelineCommandNames, ...(codeActionLiterals ? [] : [applyEditCommand])];
  return {
    serverInfo: { name: 'postmortem', version: version },
    capabilities: {
      // Every client has to know this one, whichever it names first.
      ...(namesEncodings ? { positionEncoding: PositionEncodingKind.UTF16 } : {}),
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        // By itself it does not say who saves: a person, or the editor after a delay.
        willSave: true,
        save: true,
      },
      codeActionProvider: codeActionLiterals ? { codeActionKinds } : true,
      completionProvider: { triggerCharacters: [...triggerCharacters] },
      hoverProvider: true,
      documentSymbolProvider: labelledSymbols ? { label: 'Postmortem' } : true,
      foldingRangeProvider: true,
      documentLinkProvider: { resolveProvider: false },
      ...(dynamicFormatting
        ? {}
        : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
      definitionProvider: true,
      referencesProvider: true,
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        ...(tellsOfFiles ? { fileOperations } : {}),
      },
      ...(inlayHints ? { inlayHintProvider: true } : {}),
      ...(codeLenses ? { codeLensProvider: { resolveProvider: false } } : {}),
      ...(applyEdit ? { executeCommandProvider: { commands } } : {}),
      ...(pull
        ? {
            diagnosticProvider: {
              identifier: 'postmortem',
              interFileDependencies: false,
              workspaceDiagnostics: false,
            },
          }
        : {}),
    },
  };
}
