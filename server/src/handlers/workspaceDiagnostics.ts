import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ServerContext } from '../session/serverContext.ts';
import { placeOf } from '../uris.ts';
import type { FileReport, Reports } from '../workspaceProblems/reports.ts';
import type { WorkspaceProblems } from '../workspaceProblems/workspaceProblems.ts';
import { throwIfCancelled } from './guard.ts';

type Stream = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/**
 * Answers a client that asks for the problems of files that are not open. One that takes partial results asks again
 * two seconds after each answer, for ever: it gets none but is told what changes, until it gives up or problems are
 * wanted no more. Any other one is answered when all files were checked.
 */
export async function workspaceDiagnostics(
  { workspaceProblems: problems, reports, index, capabilities }: ServerContext,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  stream: Stream | undefined,
): Promise<WorkspaceDiagnosticReport> {
  // Where nobody tells what changes, everything may have.
  if (!capabilities.watchFiles) {
    index.forget();
  }
  if (!stream) {
    await problems.settled();
    throwIfCancelled(token);
    return { items: sinceThen(reports, params) };
  }
  const before = sinceThen(reports, params);
  if (before.length > 0) {
    stream.report({ items: before });
  }
  const stop = reports.listen((changed) => stream.report({ items: changed.map(fullReport) }));
  problems.lookAgain();
  await endOf(problems, token);
  stop();
  throwIfCancelled(token);
  return { items: [] };
}

function endOf(problems: WorkspaceProblems, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const stop = problems.onEnd(() => {
      stop();
      resolve();
    });
    token.onCancellationRequested(() => {
      stop();
      resolve();
    });
  });
}

/** All files, those as unchanged that the client knows, and as empty those that have no problems any more. */
function sinceThen(
  reports: Reports,
  { previousResultIds }: WorkspaceDiagnosticParams,
): WorkspaceDocumentDiagnosticReport[] {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [placeOf(uri), { uri, value }]));
  const gone = [...previous].filter(([place]) => !reports.has(place));
  return [
    ...reports.all.map((report): WorkspaceDocumentDiagnosticReport => {
      const { uri, resultId } = report;
      return resultId !== undefined && previous.get(uri)?.value === resultId
        ? { kind: 'unchanged', uri, version: null, resultId }
        : fullReport(report);
    }),
    ...gone.map(([, { uri }]) => fullReport({ uri, resultId: undefined, problems: [] })),
  ];
}

function fullReport({ uri, resultId, problems }: FileReport): WorkspaceDocumentDiagnosticReport {
  const id = resultId === undefined ? {} : { resultId };
  return { kind: 'full', uri, version: null, ...id, items: [...problems] };
}
