import type { Severity } from '../config/configuration.ts';
import type { Position } from '../document/sourceText.ts';
import { jsonArray } from './jsonArray.ts';
import { inertLines, printable } from './printed.ts';

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

/** One problem; `fingerprint` is not printed as it is. */
export interface SarifResult {
  readonly level: string;
  readonly ruleId: string;
  readonly fingerprint: string;
}

/** The problems of one file. */
export interface FileReport {
  /** As named on the command line, or relative to the folder the command runs in. */
  readonly file: string;
  /** Whether it is held to a template; where it is not, nobody can tell which sections and fields are missing. */
  readonly hasTemplate: boolean;
  readonly problems: readonly ReportedProblem[];
  /** The same and what comments silence, as SARIF has it; only where that is printed. */
  readonly sarif: readonly SarifResult[];
}

/** A report as it waits to be printed: of thousands, and what the last file has can add to the first. */
export interface KeptReport {
  readonly file: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** As JSON in UTF-8: a tenth of what the objects take. */
  readonly packed: Uint8Array;
}

/** Packs a report; nothing of the text that it may quote is kept. */
export function kept(report: FileReport): KeptReport {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of report.problems) {
    counts[severity] += 1;
  }
  return { file: report.file, counts, packed: new TextEncoder().encode(JSON.stringify(report)) };
}

/** The report as it was. */
export function unpacked({ packed }: KeptReport): FileReport {
  return JSON.parse(new TextDecoder().decode(packed));
}

/** Reports as they are printed, one after the other; with errors alone where nothing else is wanted. */
export function* shownReports(reports: Iterable<KeptReport>, errorsOnly: boolean): Generator<FileReport> {
  for (const report of reports) {
    const { problems, ...rest } = unpacked(report);
    yield { ...rest, problems: problems.filter(({ severity }) => !errorsOnly || severity === 'error') };
  }
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

/** All problems as one JSON array, piece by piece. */
export function* jsonReport(reports: Iterable<FileReport>): Generator<string> {
  yield* jsonArray(jsonProblems(reports), 0);
  yield '\n';
}

function* jsonProblems(reports: Iterable<FileReport>): Generator<JsonProblem> {
  for (const { file, problems } of reports) {
    for (const { rule, severity, message, start, end, fixable } of problems) {
      yield { file, rule, severity, message, range: { start, end }, fixable };
    }
  }
}

const colourCodes: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 34, hint: 90 };

/** The problems for people, piece by piece: one line each, with line and column from 1, and a sum at the end. */
export function* textReport(reports: Iterable<FileReport>, colours: boolean): Generator<string> {
  const paint = (code: number, text: string): string => (colours ? `\u001B[${code}m${text}\u001B[0m` : text);
  const sum = new Sum();
  for (const report of reports) {
    sum.add(report);
    if (report.problems.length > 0) {
      const lines = report.problems.map(({ start, severity, message, rule }) => {
        const place = `${start.line + 1}:${start.character + 1}`.padEnd(7);
        const painted = paint(colourCodes[severity], severity.padEnd(11));
        return `  ${place} ${painted} ${printable(message)}  ${paint(90, rule)}\n`;
      });
      yield inertLines(`${paint(4, printable(report.file))}\n${lines.join('')}\n`);
    }
  }
  yield `${sum.text}\n${sum.caveat}`;
}

/** How many problems some files have. */
class Sum {
  #files = 0;
  #withoutTemplate = 0;
  #fixable = 0;
  readonly #counts = { error: 0, warning: 0, information: 0, hint: 0 };

  add({ problems, hasTemplate }: FileReport): void {
    this.#files += 1;
    this.#withoutTemplate += Number(!hasTemplate);
    for (const { severity, fixable } of problems) {
      this.#counts[severity] += 1;
      this.#fixable += Number(fixable);
    }
  }

  get text(): string {
    if (this.#files === 0) {
      return 'No postmortems were found, so nothing was checked.';
    }
    const files = counted(this.#files, 'postmortem');
    const parts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
      const count = this.#counts[severity];
      const written = severity === 'information' ? `${count} information` : counted(count, severity);
      return count > 0 ? [written] : [];
    });
    if (parts.length === 0) {
      return `No problems in ${files}.`;
    }
    const mended = this.#fixable > 0 ? ` ${counted(this.#fixable, 'problem')} can be mended with --fix.` : '';
    return `${parts.join(', ')} in ${files}.${mended}`;
  }

  /** What the sum does not speak for, as a line of its own: “no problems” of such a file is not “nothing is missing”. */
  get caveat(): string {
    if (this.#withoutTemplate === 0) {
      return '';
    }
    const isOnly = this.#files === 1;
    const subject = isOnly ? 'It' : `${this.#withoutTemplate} of them`;
    const verb = this.#withoutTemplate === 1 ? 'fits' : 'fit';
    const what = isOnly ? 'it' : 'them';
    return `${subject} ${verb} no template, so nothing tells which sections or fields are missing; --template holds ${what} to one.\n`;
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
