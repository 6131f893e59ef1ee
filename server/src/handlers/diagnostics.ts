import type {
  CancellationToken,
  DiagnosticServerCancellationData,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { AnalysedDocument } from '../documents.ts';
import { diagnosticOf } from '../lspConversion.ts';
import type { ServerContext } from '../serverContext.ts';
import { nextTurn, pause } from '../turns.ts';
import { placeOf } from '../uris.ts';
import { throwIfCancelled } from './guard.ts';
import { sendStatus } from './status.ts';

/** Where checks take longer than this, in milliseconds, typing must not be followed by one check after the other. */
const noticeable = 200;
/** The longest time, in milliseconds, that a check is put off. */
const longestPause = 150;

/** Answers a client that asks for a document's diagnostics. */
export function pullDiagnostics(
  context: ServerContext,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  return context.pulls.answer(uri, context.documents.get(uri)?.version, (isSuperseded) =>
    reportOn(context, params, () => {
      throwIfCancelled(token);
      if (isSuperseded()) {
        throw superseded();
      }
    }),
  );
}

/** Ends a request behind which the client has asked for a later version: the answer to that one is all it needs. */
function superseded(): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'A later version was asked for', {
    retriggerRequest: false,
  });
}

/** @param throwIfUnwanted ends the request when nobody waits for its answer any more */
async function reportOn(
  context: ServerContext,
  params: DocumentDiagnosticParams,
  throwIfUnwanted: () => void,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const asked = context.documents.get(uri);
  if (asked) {
    context.workspaceProblems.shown(uri);
  }
  if (asked && context.analyser.lastCheck(asked)) {
    await pauseFor(context, uri);
    throwIfUnwanted();
  }
  const document = context.documents.get(uri);
  if (!document) {
    return { kind: 'full', items: [] };
  }
  const analysed = await context.analyser.analyse(document);
  throwIfUnwanted();
  if (context.documents.get(uri) !== document) {
    // It was closed meanwhile, and maybe opened again with another text.
    return reportOn(context, params, throwIfUnwanted);
  }
  tellBehindAnswer(context, document, analysed);
  if (params.previousResultId === analysed.stamp) {
    return { kind: 'unchanged', resultId: analysed.stamp };
  }
  return { kind: 'full', resultId: analysed.stamp, items: diagnosticsOf(context, document, analysed) };
}

/** Where checks take long, at least as much time lies between two of them: typing is not held up by checks of its past. */
async function pauseFor(context: ServerContext, uri: string): Promise<void> {
  const document = context.documents.get(uri);
  const last = document && context.analyser.lastCheck(document);
  const rest =
    last && last.milliseconds > noticeable
      ? Math.min(last.milliseconds, longestPause) - (performance.now() - last.ended)
      : 0;
  if (rest > 0) {
    await pause(rest);
  }
}

/** Publishes a document's diagnostics to a client that does not ask for them. */
export async function pushDiagnostics(context: ServerContext, uri: string): Promise<void> {
  const document = context.documents.get(uri);
  if (!document) {
    return;
  }
  const { version } = document;
  // A newer version has its own turn, as has a document that was opened again; a closed one has no problems.
  const isNewest = (): boolean => context.documents.get(uri) === document && document.version === version;
  await pauseFor(context, uri);
  if (!isNewest()) {
    return;
  }
  const analysed = await context.analyser.analyse(document);
  // What is wrong in a template is published by whoever reads templates.
  const isMarked = analysed.environment.templateProblems.some(({ file }) => file === placeOf(uri));
  if (isNewest() && !isMarked) {
    const diagnostics = diagnosticsOf(context, document, analysed);
    await context.connection.sendDiagnostics({ uri, version, diagnostics });
    tellWhatItIs(context, document, version, analysed);
  }
}

/** Tells what a document is when its diagnostics are on their way, which a user waits for. */
function tellBehindAnswer(context: ServerContext, document: TextDocument, analysed: AnalysedDocument): void {
  const { version } = document;
  nextTurn()
    .then(() => tellWhatItIs(context, document, version, analysed))
    .catch((error: unknown) =>
      context.connection.console.error(`The status could not be sent: ${String(error)}`),
    );
}

function tellWhatItIs(
  context: ServerContext,
  document: TextDocument,
  version: number,
  analysed: AnalysedDocument,
): void {
  sendStatus(context, { uri: document.uri, version }, analysed);
  // It may have been closed while it was read.
  if (context.documents.get(document.uri) === document) {
    context.formattingOffer.note(document.uri, analysed.analysis.recognition.recognised);
  }
}

/** By what was found; a client may ask again and again, before it reads an answer. */
const converted = new WeakMap<AnalysedDocument, Diagnostic[]>();

/** The problems of a document that was checked, as clients take them; rules that failed are logged. */
export function diagnosticsOf(
  context: Pick<ServerContext, 'connection' | 'rulePages'>,
  document: TextDocument,
  analysed: AnalysedDocument,
): Diagnostic[] {
  let diagnostics = converted.get(analysed);
  if (!diagnostics) {
    diagnostics = convert(context, document, analysed);
    converted.set(analysed, diagnostics);
  }
  return diagnostics;
}

function convert(
  context: Pick<ServerContext, 'connection' | 'rulePages'>,
  document: TextDocument,
  analysed: AnalysedDocument,
): Diagnostic[] {
  const { postmortem, result } = analysed.analysis;
  for (const failure of result.failures) {
    context.connection.console.error(
      `The rule ${failure.rule.id} failed and was skipped: ${String(failure.error)}`,
    );
  }
  return result.problems.map((problem) =>
    diagnosticOf(postmortem.document.source, document.uri, problem, context.rulePages),
  );
}
