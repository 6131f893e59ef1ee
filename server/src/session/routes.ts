import type { WorkspaceDiagnosticParams } from 'vscode-languageserver';
import { codeActions } from '../handlers/codeActions.ts';
import { codeLenses } from '../handlers/codeLens.ts';
import { completion } from '../handlers/completion.ts';
import { definition } from '../handlers/definition.ts';
import { pullDiagnostics } from '../handlers/diagnostics.ts';
import { documentLinks } from '../handlers/documentLinks.ts';
import { documentSymbols } from '../handlers/documentSymbols.ts';
import { executeCommand, offered } from '../handlers/executeCommand.ts';
import { foldingRanges } from '../handlers/foldingRanges.ts';
import { formatting, rangeFormatting } from '../handlers/formatting.ts';
import { answering, guarded } from '../handlers/guard.ts';
import { hover } from '../handlers/hover.ts';
import { inlayHints } from '../handlers/inlayHints.ts';
import { ofNewest } from '../handlers/newestQuestion.ts';
import { references } from '../handlers/references.ts';
import { timeline } from '../handlers/timeline.ts';
import { workspaceDiagnostics } from '../handlers/workspaceDiagnostics.ts';
import { workspaceIndex } from '../handlers/workspaceIndex.ts';
import { lazily } from '../memory/lazily.ts';
import type { IndexParams } from '../protocol.ts';
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
} from '../protocol.ts';
import type { ServerContext } from './serverContext.ts';

const onDemand = lazily((): Promise<OnDemand> => import('../handlers/onDemand.ts'));

type Loaded = typeof import('../handlers/onDemand.ts');
/** What each of them is given beside the server's context. */
type Given = {
  readonly [Name in keyof Loaded]: Loaded[Name] extends (
    context: ServerContext,
    ...given: infer Rest
  ) => unknown
    ? Rest
    : never;
};
type Answers = { readonly [Name in keyof Loaded]: Awaited<ReturnType<Loaded[Name]>> };
/** The handlers that are loaded when somebody asks for any of them. */
type OnDemand = {
  readonly [Name in keyof Loaded]: (context: ServerContext, ...given: Given[Name]) => Promise<Answers[Name]>;
};
/** Makes a handler of one that is loaded by the first request for it. */
type Later = <Name extends keyof OnDemand>(name: Name) => (...given: Given[Name]) => Promise<Answers[Name]>;

/** Says which handler answers which request. */
export function route(context: ServerContext): void {
  const later: Later =
    (name) =>
    async (...given) => {
      const handlers = await onDemand();
      return handlers[name](context, ...given);
    };
  context.documents.listen(context.connection);
  routeChecks(context);
  routeWriting(context);
  routeReading(context);
  routeTimeline(context, later);
  routeDocuments(context, later);
  routeWorkspace(context, later);
}

/** What tells problems, and what mends them. */
function routeChecks(context: ServerContext): void {
  const { connection } = context;
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
  connection.onExecuteCommand(
    guarded(connection, 'Changing the document', null, (params) => executeCommand(context, params)),
  );
}

/** What helps whoever writes. */
function routeWriting(context: ServerContext): void {
  const { connection } = context;
  connection.onCompletion(
    guarded(
      connection,
      'Completing',
      { isIncomplete: false, items: [] },
      ofNewest(context, 'completion', completion),
    ),
  );
  connection.onHover(guarded(connection, 'Explaining', null, ofNewest(context, 'hover', hover)));
  connection.onDocumentFormatting(
    guarded(connection, 'Aligning tables', [], ofNewest(context, 'formatting', formatting)),
  );
  connection.onDocumentRangeFormatting(
    guarded(connection, 'Aligning tables', [], ofNewest(context, 'rangeFormatting', rangeFormatting)),
  );
  connection.onCodeLens(
    guarded(connection, 'Making code lenses', [], ofNewest(context, 'codeLenses', codeLenses)),
  );
  connection.languages.inlayHint.on(
    guarded(connection, 'Making inlay hints', [], ofNewest(context, 'inlayHints', inlayHints)),
  );
}

/** What leads through a document. */
function routeReading(context: ServerContext): void {
  const { connection } = context;
  connection.onDocumentSymbol(
    guarded(connection, 'Making the outline', [], ofNewest(context, 'documentSymbols', documentSymbols)),
  );
  connection.onFoldingRanges(
    guarded(connection, 'Finding what can be folded', [], ofNewest(context, 'foldingRanges', foldingRanges)),
  );
  connection.onDocumentLinks(
    guarded(connection, 'Finding ids', [], ofNewest(context, 'documentLinks', documentLinks)),
  );
  connection.onDefinition(
    guarded(connection, 'Finding the action', null, ofNewest(context, 'definition', definition)),
  );
  connection.onReferences(
    guarded(connection, 'Finding what asks for an action', null, ofNewest(context, 'references', references)),
  );
}

/** What reads a timeline, and what writes into it. */
function routeTimeline(context: ServerContext, later: Later): void {
  const { connection } = context;
  connection.onRequest(
    timelineRequest,
    guarded(connection, 'Reading the timeline', null, ofNewest(context, 'timeline', timeline)),
  );
  connection.onRequest(
    timelinePreviewRequest,
    answering(
      connection,
      'Reading the timeline for its preview',
      ofNewest(context, 'timelinePreview', (_context, ...given) => later('timelinePreview')(...given)),
    ),
  );
  connection.onRequest(logEventRequest, answering(connection, 'Logging an event', later('logEvent')));
  connection.onRequest(readCaptureRequest, answering(connection, 'Reading the text', later('readCapture')));
  connection.onRequest(
    importCaptureRequest,
    answering(connection, 'Importing events', later('importCapture')),
  );
  connection.onRequest(
    pasteCaptureRequest,
    guarded(connection, 'Pasting as timeline rows', null, later('pasteCapture')),
  );
}

/** What makes documents and templates, or something else of them. */
function routeDocuments({ connection }: ServerContext, later: Later): void {
  connection.onRequest(templatesRequest, answering(connection, 'Listing templates', later('templates')));
  connection.onRequest(
    templateFromDocumentRequest,
    answering(connection, 'Making a template', later('templateFromDocument')),
  );
  connection.onRequest(
    templatePlaceRequest,
    answering(connection, 'Finding a place for a template', later('templatePlace')),
  );
  connection.onRequest(
    useTemplateRequest,
    answering(connection, 'Naming a template in the configuration', later('useTemplate')),
  );
  connection.onRequest(suggestIdRequest, answering(connection, 'Suggesting an id', later('suggestId')));
  connection.onRequest(
    newDocumentRequest,
    answering(connection, 'Making a document', later('createDocument')),
  );
  connection.onRequest(
    frontMatterRequest,
    guarded(connection, 'Writing front matter', [], later('stateInFrontMatter')),
  );
  connection.onRequest(
    reviewReadinessRequest,
    answering(connection, 'Reading the readiness for review', later('reviewReadiness')),
  );
  connection.onRequest(
    exportImagesRequest,
    guarded(connection, 'Looking for pictures', [], later('exportImages')),
  );
  connection.onRequest(exportRequest, answering(connection, 'Exporting', later('exportDocument')));
  connection.onRequest(
    assistantToolRequest,
    answering(connection, 'Running the tool', later('assistantTool')),
  );
}

/** What is known of all postmortems of a workspace. */
function routeWorkspace(context: ServerContext, later: Later): void {
  const { connection } = context;
  connection.onRequest(
    indexRequest,
    answering(connection, 'Reading the postmortems of the workspace', (params: IndexParams, token) =>
      workspaceIndex(context, params, token),
    ),
  );
  connection.onRequest(
    insightsRequest,
    answering(connection, 'Reading the numbers of the workspace', (_params: object, token) =>
      later('insights')(token),
    ),
  );
  connection.onRequest(
    insightsHistoryRequest,
    answering(connection, 'Reading the history of action items', (_params: object, token) =>
      later('insightsHistory')(token),
    ),
  );
  connection.onRequest(
    editActionRequest,
    answering(connection, 'Changing an action item', later('editAction')),
  );
}
