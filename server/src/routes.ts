import type { WorkspaceDiagnosticParams } from 'vscode-languageserver';
import { codeActions } from './handlers/codeActions.ts';
import { codeLenses } from './handlers/codeLens.ts';
import { completion } from './handlers/completion.ts';
import { definition } from './handlers/definition.ts';
import { pullDiagnostics } from './handlers/diagnostics.ts';
import { documentLinks } from './handlers/documentLinks.ts';
import { documentSymbols } from './handlers/documentSymbols.ts';
import { executeCommand, offered } from './handlers/executeCommand.ts';
import { foldingRanges } from './handlers/foldingRanges.ts';
import { formatting, rangeFormatting } from './handlers/formatting.ts';
import { answering, guarded } from './handlers/guard.ts';
import { hover } from './handlers/hover.ts';
import { inlayHints } from './handlers/inlayHints.ts';
import { ofNewest } from './handlers/newestQuestion.ts';
import { references } from './handlers/references.ts';
import { timeline } from './handlers/timeline.ts';
import { workspaceDiagnostics } from './handlers/workspaceDiagnostics.ts';
import { workspaceIndex } from './handlers/workspaceIndex.ts';
import { lazily } from './lazily.ts';
import type {
  AssistantToolParams,
  EditActionParams,
  ExportImagesParams,
  ExportParams,
  ImportCaptureParams,
  IndexParams,
  LogEventParams,
  NewDocumentParams,
  ReadCaptureParams,
  ReviewReadinessParams,
  SuggestIdParams,
  TemplateFromDocumentParams,
  TemplatePlaceParams,
  TemplatesParams,
  UseTemplateParams,
} from './protocol.ts';
import {
  assistantToolRequest,
  editActionRequest,
  exportImagesRequest,
  exportRequest,
  frontMatterRequest,
  importCaptureRequest,
  indexRequest,
  insightsHistoryRequest,
  insightsRequest,
  logEventRequest,
  newDocumentRequest,
  pasteCaptureRequest,
  readCaptureRequest,
  reviewReadinessRequest,
  suggestIdRequest,
  templateFromDocumentRequest,
  templatePlaceRequest,
  templatesRequest,
  timelinePreviewRequest,
  timelineRequest,
  useTemplateRequest,
} from './protocol.ts';
import type { ServerContext } from './serverContext.ts';

const onDemand = lazily(() => import('./handlers/onDemand.ts'));

/** Says which handler answers which request. */
export function route(context: ServerContext): void {
  const { connection } = context;
  context.documents.listen(connection);
  connection.languages.diagnostics.on(
    guarded(connection, 'Checking', { kind: 'full', items: [] }, (params, token) =>
      pullDiagnostics(context, params, token),
    ),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _workDone, stream) =>
    guarded(connection, 'Checking the workspace', { items: [] }, (asked: WorkspaceDiagnosticParams) =>
      workspaceDiagnostics(context, asked, token, stream),
    )(params, token),
  );
  connection.onCodeAction(
    guarded(
      connection,
      'Offering fixes',
      [],
      ofNewest(
        context,
        'codeActions',
        async (_, params, throwIfUnwanted) =>
          offered(context, await codeActions(context, params, throwIfUnwanted)),
        // What is asked for by hand, or when a file is saved, is something else than what every edit asks.
        (params) => JSON.stringify([params.context.only, params.context.triggerKind]),
      ),
    ),
  );
  connection.onRequest(
    templatesRequest,
    answering(connection, 'Listing templates', async (params: TemplatesParams) =>
      (await onDemand()).templates(context, params),
    ),
  );
  connection.onRequest(
    templateFromDocumentRequest,
    answering(connection, 'Making a template', async (params: TemplateFromDocumentParams) =>
      (await onDemand()).templateFromDocument(context, params),
    ),
  );
  connection.onRequest(
    templatePlaceRequest,
    answering(connection, 'Finding a place for a template', async (params: TemplatePlaceParams) =>
      (await onDemand()).templatePlace(context, params),
    ),
  );
  connection.onRequest(
    useTemplateRequest,
    answering(connection, 'Naming a template in the configuration', async (params: UseTemplateParams) =>
      (await onDemand()).useTemplate(context, params),
    ),
  );
  connection.onRequest(
    suggestIdRequest,
    answering(connection, 'Suggesting an id', async (params: SuggestIdParams) =>
      (await onDemand()).suggestId(context, params),
    ),
  );
  connection.onRequest(
    newDocumentRequest,
    answering(connection, 'Making a document', async (params: NewDocumentParams) =>
      (await onDemand()).createDocument(context, params),
    ),
  );
  connection.onRequest(
    frontMatterRequest,
    guarded(connection, 'Writing front matter', [], async (params) =>
      (await onDemand()).stateInFrontMatter(context, params),
    ),
  );
  connection.onCompletion(
    guarded(
      connection,
      'Completing',
      { isIncomplete: false, items: [] },
      ofNewest(context, 'completion', completion),
    ),
  );
  connection.onHover(guarded(connection, 'Explaining', null, ofNewest(context, 'hover', hover)));
  connection.onDocumentSymbol(
    guarded(connection, 'Making the outline', [], ofNewest(context, 'documentSymbols', documentSymbols)),
  );
  connection.onFoldingRanges(
    guarded(connection, 'Finding what can be folded', [], ofNewest(context, 'foldingRanges', foldingRanges)),
  );
  connection.onDocumentLinks(
    guarded(connection, 'Finding ids', [], ofNewest(context, 'documentLinks', documentLinks)),
  );
  connection.onDocumentFormatting(
    guarded(connection, 'Aligning tables', [], ofNewest(context, 'formatting', formatting)),
  );
  connection.onDocumentRangeFormatting(
    guarded(connection, 'Aligning tables', [], ofNewest(context, 'rangeFormatting', rangeFormatting)),
  );
  connection.onCodeLens(
    guarded(connection, 'Making code lenses', [], ofNewest(context, 'codeLenses', codeLenses)),
  );
  connection.onExecuteCommand(
    guarded(connection, 'Changing the document', null, (params) => executeCommand(context, params)),
  );
  connection.onDefinition(
    guarded(connection, 'Finding the action', null, ofNewest(context, 'definition', definition)),
  );
  connection.onReferences(
    guarded(connection, 'Finding what asks for an action', null, ofNewest(context, 'references', references)),
  );
  connection.languages.inlayHint.on(
    guarded(connection, 'Making inlay hints', [], ofNewest(context, 'inlayHints', inlayHints)),
  );
  connection.onRequest(
    timelineRequest,
    guarded(connection, 'Reading the timeline', null, ofNewest(context, 'timeline', timeline)),
  );
  connection.onRequest(
    timelinePreviewRequest,
    answering(
      connection,
      'Reading the timeline for its preview',
      ofNewest(context, 'timelinePreview', async (...args) => (await onDemand()).timelinePreview(...args)),
    ),
  );
  connection.onRequest(
    reviewReadinessRequest,
    answering(connection, 'Reading the readiness for review', async (params: ReviewReadinessParams) =>
      (await onDemand()).reviewReadiness(context, params),
    ),
  );
  connection.onRequest(
    logEventRequest,
    answering(connection, 'Logging an event', async (params: LogEventParams) =>
      (await onDemand()).logEvent(context, params),
    ),
  );
  connection.onRequest(
    readCaptureRequest,
    answering(connection, 'Reading the text', async (params: ReadCaptureParams) =>
      (await onDemand()).readCapture(context, params),
    ),
  );
  connection.onRequest(
    importCaptureRequest,
    answering(connection, 'Importing events', async (params: ImportCaptureParams) =>
      (await onDemand()).importCapture(context, params),
    ),
  );
  connection.onRequest(
    exportImagesRequest,
    guarded(connection, 'Looking for pictures', [], async (params: ExportImagesParams) =>
      (await onDemand()).exportImages(context, params),
    ),
  );
  connection.onRequest(
    exportRequest,
    answering(connection, 'Exporting', async (params: ExportParams) =>
      (await onDemand()).exportDocument(context, params),
    ),
  );
  connection.onRequest(
    assistantToolRequest,
    answering(connection, 'Running the tool', async (params: AssistantToolParams, token) =>
      (await onDemand()).assistantTool(context, params, token),
    ),
  );
  connection.onRequest(
    indexRequest,
    answering(connection, 'Reading the postmortems of the workspace', (params: IndexParams, token) =>
      workspaceIndex(context, params, token),
    ),
  );
  connection.onRequest(
    insightsRequest,
    answering(connection, 'Reading the numbers of the workspace', async (_params: object, token) =>
      (await onDemand()).insights(context, token),
    ),
  );
  connection.onRequest(
    insightsHistoryRequest,
    answering(connection, 'Reading the history of action items', async (_params: object, token) =>
      (await onDemand()).insightsHistory(context, token),
    ),
  );
  connection.onRequest(
    editActionRequest,
    answering(connection, 'Changing an action item', async (params: EditActionParams) =>
      (await onDemand()).editAction(context, params),
    ),
  );
  connection.onRequest(
    pasteCaptureRequest,
    guarded(connection, 'Pasting as timeline rows', null, async (params) =>
      (await onDemand()).pasteCapture(context, params),
    ),
  );
}
