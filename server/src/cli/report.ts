import type { CheckResult, Problem } from '../check.ts';
import type { Severity } from '../config/configuration.ts';
import type { Position, SourceText } from '../document/sourceText.ts';
import type { SarifResult } from './sarif.ts';
import { sarifResults } from './sarif.ts';

/** What is printed of a problem, so that the document that it was found in need not be kept until then. */
export interface ReportedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
}

/** The problems of one file. */
export interface FileReport {
  /** As named on the command line, or relative to the folder the command runs in. */
  readonly file: string;
  readonly problems: readonly ReportedProblem[];
  /** The same and what comments silence, as SARIF has it; only where that is printed. */
  readonly sarif: readonly SarifResult[];
}

/** What was found in a file; for a log in SARIF, too, where `sarif` is the folder that the command runs in. */
export function reportOf(
  file: string,
  source: SourceText,
  result: Pick<CheckResult, 'problems' | 'silenced'>,
  sarif: string | undefined,
): FileReport {
  // A message may quote the text, and a part of a text keeps all of it in memory; a copy does not.
  return structuredClone({
    file,
    problems: result.problems.map((problem) => reported(source, problem)),
    sarif: sarif === undefined ? [] : sarifResults(file, source, result, sarif),
  });
}

/** The report of a file in which nothing is silenced, and what else was found there, in document order. */
export function extended(
  report: FileReport,
  source: SourceText,
  problems: readonly Problem[],
  sarif: string | undefined,
): FileReport {
  const added = reportOf(report.file, source, { problems, silenced: [] }, sarif);
  const all = [report, added]
    .flatMap((one) => one.problems.map((problem, index) => ({ problem, sarif: one.sarif[index] })))
    .toSorted((one, other) => byPlace(one.problem, other.problem));
  return {
    file: report.file,
    problems: all.map(({ problem }) => problem),
    sarif: all.flatMap((one) => one.sarif ?? []),
  };
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

/** One problem as `--format json` prints it; lines and characters count from 0. */
export interface JsonProblem {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
}

/** All problems as one JSON array. */
export function jsonReport(reports: readonly FileReport[]): string {
  const problems = reports.flatMap(({ file, problems: found }) =>
    found.map(
      ({ rule, severity, message, start, end, fixable }): JsonProblem => ({
        file,
        rule,
        severity,
        message,
        range: { start, end },
        fixable,
      }),
    ),
  );
  return `${JSON.stringify(problems, undefined, 2)}\n`;
}

function isFixable(problem: Problem): boolean {
  return problem.rule.fix === 'safe' && (problem.fixes?.().some((fix) => fix.safe) ?? false);
}

const colourCodes: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34, hint: 90 };

/** The problems for people: one line each, with line and column from 1, and a sum at the end. */
export function textReport(reports: readonly FileReport[], colours: boolean): string {
  const paint = (code: number, text: string): string => (colours ? `\u001B[${code}m${text}\u001B[0m` : text);
  const lines = reports
    .filter((report) => report.problems.length > 0)
    .flatMap(({ file, problems }) => [
      paint(4, file),
      ...problems.map((problem) => {
        const { line, character } = problem.start;
        const place = `${line + 1}:${character + 1}`.padEnd(7);
        const severity = paint(colourCodes[problem.severity], problem.severity.padEnd(11));
        return `  ${place} ${severity} ${problem.message}  ${paint(90, problem.rule)}`;
      }),
      '',
    ]);
  return `${[...lines, summaryOf(reports)].join('\n')}\n`;
}

function summaryOf(reports: readonly FileReport[]): string {
  const all = reports.flatMap((report) => report.problems);
  const files = counted(reports.length, 'postmortem');
  if (all.length === 0) {
    return `No problems in ${files}.`;
  }
  const parts = (['error', 'warning', 'information', 'hint'] as const)
    .map((severity) => ({ severity, count: all.filter((problem) => problem.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      severity === 'information' ? `${count} information` : counted(count, severity),
    );
  const fixable = all.filter(({ fixable }) => fixable).length;
  const mended = fixable > 0 ? ` ${counted(fixable, 'problem')} can be mended with --fix.` : '';
  return `${parts.join(', ')} in ${files}.${mended}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
