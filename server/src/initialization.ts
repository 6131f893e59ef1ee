import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { InitializationOptions } from './protocol.ts';
import {
  addMissingSectionsKind,
  fixAllKind,
  normaliseTimelineCommand,
  sortTimelineCommand,
} from './protocol.ts';
import type { ClientCapabilitiesInUse } from './serverContext.ts';

/** What a client passed at the start, as far as it has the types that are expected. */
export function initializationOptionsOf(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  if (typeof options !== 'object' || options === null) {
    return {};
  }
  return {
    ...('rulePages' in options && typeof options.rulePages === 'string'
      ? { rulePages: options.rulePages }
      : {}),
    ...('settings' in options && typeof options.settings === 'object' && options.settings
      ? { settings: options.settings }
      : {}),
    status: 'status' in options && options.status === true,
    readsFiles: 'readsFiles' in options && options.readsFiles === true,
    timelinePreview: 'timelinePreview' in options && options.timelinePreview === true,
    savesFiles: 'savesFiles' in options && options.savesFiles === true,
  };
}

/** What a client can do, as plain answers. */
export function capabilitiesOf(
  params: InitializeParams,
  options: InitializationOptions,
): ClientCapabilitiesInUse {
  const { workspace, textDocument } = params.capabilities;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    registersDiagnostics: textDocument?.diagnostic?.dynamicRegistration === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    registersCodeActions: textDocument?.codeAction?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    inlayHints: textDocument?.inlayHint !== undefined,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    codeLenses: textDocument?.codeLens !== undefined,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    dynamicFormatting:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    applyEdit: workspace?.applyEdit === true,
    readsFiles: options.readsFiles === true,
    timelinePreview: options.timelinePreview === true,
    savesFiles: options.savesFiles === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    status: options.status === true,
    workDoneProgress: params.capabilities.window?.workDoneProgress === true,
  };
}

/** The characters behind which an editor asks for completion by itself. In prose nothing is ever proposed behind them. */
const triggerCharacters = ['#', '|', '*', ' '];

const timelineCommandNames = [sortTimelineCommand, normaliseTimelineCommand];

/** What the server can do for such a client. */
export function initializeResult(capabilities: ClientCapabilitiesInUse, version: string): InitializeResult {
  const { pullDiagnostics: pull, inlayHints, codeLenses, applyEdit, dynamicFormatting } = capabilities;
  return {
    serverInfo: { name: 'postmortem', version: version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, addMissingSectionsKind],
      },
      completionProvider: { triggerCharacters: [...triggerCharacters] },
      hoverProvider: true,
      documentSymbolProvider: { label: 'Postmortem' },
      foldingRangeProvider: true,
      documentLinkProvider: { resolveProvider: false },
      ...(dynamicFormatting
        ? {}
        : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
      definitionProvider: true,
      referencesProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...(inlayHints ? { inlayHintProvider: true } : {}),
      ...(codeLenses ? { codeLensProvider: { resolveProvider: false } } : {}),
      ...(applyEdit ? { executeCommandProvider: { commands: [...timelineCommandNames] } } : {}),
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
