import type { CheckResult, Problem } from '../check/check.ts';
import type { Position, SourceText } from '../document/sourceText.ts';
import type { FileReport, KeptReport, ReportedProblem } from './report.ts';
import { kept, unpacked } from './report.ts';
import type { ReportFolders } from './repositoryPaths.ts';
import { sarifResults } from './sarifResults.ts';

/** What was found in a file; for a log in SARIF, too, where `sarif` has the folders that paths are written from. */
export function reportOf(
  { file, hasTemplate }: Pick<FileReport, 'file' | 'hasTemplate'>,
  source: SourceText,
  result: Pick<CheckResult, 'problems' | 'silenced'>,
  sarif: ReportFolders | undefined,
): KeptReport {
  return kept({
    file,
    hasTemplate,
    problems: result.problems.map((problem) => reported(source, problem)),
    sarif: sarif === undefined ? [] : sarifResults(file, source, result, sarif),
  });
}

/** The report of a file in which nothing is silenced, and what else was found there, in document order. */
export function extended(
  report: KeptReport,
  source: SourceText,
  problems: readonly Problem[],
  sarif: ReportFolders | undefined,
): KeptReport {
  const before = unpacked(report);
  const added = unpacked(reportOf(before, source, { problems, silenced: [] }, sarif));
  const all = [before, added]
    .flatMap((one) => one.problems.map((problem, index) => ({ problem, sarif: one.sarif[index] })))
    .toSorted((one, other) => byPlace(one.problem, other.problem));
  return kept({
    file: before.file,
    hasTemplate: before.hasTemplate,
    problems: all.map(({ problem }) => problem),
    sarif: all.flatMap((one) => one.sarif ?? []),
  });
}

/** The order in which a check gives them. */
function byPlace(one: ReportedProblem, other: ReportedProblem): number {
  return (
    comparePositions(one.start, other.start) ||
    comparePositions(one.end, other.end) ||
    (one.rule < other.rule ? -1 : Number(one.rule > other.rule))
  );
}

function comparePositions(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}

function reported(source: SourceText, problem: Problem): ReportedProblem {
  return {
    rule: problem.rule.id,
    severity: problem.severity,
    message: problem.message,
    start: source.positionAt(problem.range.start),
    end: source.positionAt(problem.range.end),
    fixable: isFixable(problem),
  };
}

function isFixable(problem: Problem): boolean {
  return problem.rule.fix === 'safe' && (problem.fixes?.().some((fix) => fix.safe) ?? false);
}
