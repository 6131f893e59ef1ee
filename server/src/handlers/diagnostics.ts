import type {
  CancellationToken,
  DiagnosticServerCancellationData,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Problem } from '../check/check.ts';
import { elapsed } from '../scheduling/stopwatch.ts';
import { nextTurn, pause } from '../scheduling/turns.ts';
import type { AnalysedDocument } from '../session/documents.ts';
import type { EditedDocument } from '../session/editedDocument.ts';
import type { Shown } from '../session/heldBack.ts';
import { diagnosticsAgain } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { placeOf } from '../uris.ts';
import { throwIfCancelled } from './guard.ts';
import { sendFailure, sendStatus } from './status.ts';

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
  return context.questions.answer('Checking', uri, context.documents.get(uri)?.version, (isSuperseded) =>
    tellingFailure(context, uri, () =>
      reportOn(context, params, () => {
        throwIfCancelled(token);
        if (isSuperseded()) {
          throw superseded();
        }
      }),
    ),
  );
}

/** Tells whoever waits for what a document is where it cannot be checked; the failure itself is the caller's. */
async function tellingFailure<Result>(
  context: ServerContext,
  uri: string,
  check: () => Promise<Result>,
): Promise<Result> {
  try {
    return await check();
  } catch (error) {
    const document = context.documents.get(uri);
    if (document && !(error instanceof ResponseError)) {
      sendFailure(context, document);
    }
    throw error;
  }
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
  const shown = context.heldBack.shown(document, analysed);
  const { stamp: resultId } = shown;
  return params.previousResultId === resultId
    ? { kind: 'unchanged', resultId }
    : { kind: 'full', resultId, items: diagnosticsOf(context, document, analysed, shown) };
}

/** Where checks take long, at least as much time lies between two of them: typing is not held up by checks of its past. */
async function pauseFor(context: ServerContext, uri: string): Promise<void> {
  const document = context.documents.get(uri);
  const last = document && context.analyser.lastCheck(document);
  const rest =
    last && last.milliseconds > noticeable
      ? Math.min(last.milliseconds, longestPause) - (elapsed() - last.ended)
      : 0;
  if (rest > 0) {
    await pause(rest);
  }
}

/** Publishes a document's diagnostics to a client that does not ask for them. */
export function pushDiagnostics(context: ServerContext, uri: string): Promise<void> {
  return tellingFailure(context, uri, () => checkAndPush(context, uri));
}

async function checkAndPush(context: ServerContext, uri: string): Promise<void> {
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
    const shown = context.heldBack.shown(document, analysed);
    const diagnostics = diagnosticsOf(context, document, analysed, shown);
    await context.publications.send({ uri, version, diagnostics });
    tellWhatItIs(context, document, version, analysed);
  }
}

/** Tells what a document is when its diagnostics are on their way, which a user waits for. */
function tellBehindAnswer(
  context: ServerContext,
  document: EditedDocument,
  analysed: AnalysedDocument,
): void {
  const { version } = document;
  nextTurn()
    .then(() => tellWhatItIs(context, document, version, analysed))
    .catch((error: unknown) =>
      context.connection.console.error(`The status could not be sent: ${String(error)}`),
    );
}

function tellWhatItIs(
  context: ServerContext,
  document: EditedDocument,
  version: number,
  analysed: AnalysedDocument,
): void {
  const { problems } = context.heldBack.shown(document, analysed);
  sendStatus(context, { uri: document.uri, version }, analysed, problems);
  // It may have been closed while it was read.
  if (context.documents.get(document.uri) === document) {
    context.formattingOffer.note(document.uri, analysed.analysis.recognition.recognised);
  }
}

/** The diagnostics of a document that was checked. */
interface Converted {
  readonly problems: readonly Problem[];
  readonly diagnostics: Diagnostic[];
}

/** The last ones of each document: a client may ask again and again, before it reads an answer, and most stay. */
const converted = new WeakMap<EditedDocument, Converted>();

/**
 * The problems of a document that was checked, as clients take them; rules that failed are logged.
 * @param shown what is shown of them: all as they are, where nobody types
 */
export function diagnosticsOf(
  context: Pick<ServerContext, 'connection' | 'rulePages'>,
  document: EditedDocument,
  analysed: AnalysedDocument,
  { problems }: Pick<Shown, 'problems'> = analysed.analysis.result,
): Diagnostic[] {
  const before = converted.get(document);
  if (before?.problems === problems) {
    return before.diagnostics;
  }
  const { postmortem, result } = analysed.analysis;
  for (const failure of result.failures) {
    context.connection.console.error(
      `The rule ${failure.rule.id} failed and was skipped: ${String(failure.error)}`,
    );
  }
  const { source } = postmortem.document;
  const file = { source, uri: document.uri, rulePages: context.rulePages };
  const diagnostics = diagnosticsAgain(file, problems, before?.diagnostics ?? []);
  converted.set(document, { problems, diagnostics });
  return diagnostics;
}
