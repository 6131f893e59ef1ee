import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { SourceText } from '../document/sourceText.ts';
import type { CheckedFile, CheckSettings } from './fileChecker.ts';
import { checkWork, FileChecker } from './fileChecker.ts';
import { resultsOf, threadsFor } from './fileThreads.ts';
import type { StartThread } from './fileWorks.ts';
import type { FoundFile } from './findFiles.ts';
import { findFiles } from './findFiles.ts';
import { githubReport } from './githubReport.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus } from './output.ts';
import { readText, withoutByteOrderMark } from './readText.ts';
import type { FileReport } from './report.ts';
import { extended, jsonReport, textReport } from './report.ts';
import { sarifReport } from './sarif.ts';
import type { Member } from './siblingRun.ts';
import { compared } from './siblingRun.ts';

export interface CheckCommandOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly config?: string;
  readonly template?: string;
  readonly stdinFilename?: string;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly asReviewed?: boolean;
  readonly onlyPostmortems?: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly quiet?: boolean;
  /** With how many threads to check; as many as pay by default. */
  readonly threads?: number;
}

export interface CheckCommandContext {
  readonly cwd: string;
  readonly output: Output;
  readonly input: NodeJS.ReadableStream;
  readonly version: string;
  readonly startThread: StartThread;
  /** The published page of a rule; undefined where it is not to be found. */
  readonly rulePage: (id: string) => Promise<string | undefined>;
}

/** `postmortem check`: prints the problems of files and says by its exit status whether there are any that count. */
export async function checkCommand(
  patterns: readonly string[],
  options: CheckCommandOptions,
  context: CheckCommandContext,
): Promise<ExitStatus> {
  const run = new CheckCommandRun(options, context);
  const files = await findFiles(
    patterns.filter((pattern) => pattern !== '-'),
    context.cwd,
  );
  await run.check(files.map(({ path, named }) => ({ path, named: named && !options.onlyPostmortems })));
  if (patterns.includes('-')) {
    await run.checkInput();
  }
  const printsText = !(options.fix && patterns.includes('-'));
  if (printsText) {
    context.output.write(await run.print());
  }
  const problems = run.reports.flatMap((report) => report.problems);
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  const tooMany = warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  if (tooMany) {
    context.output.writeError(`Warnings: ${warnings}, allowed: ${options.maxWarnings}.\n`);
  }
  if (run.broken) {
    return exitStatus.failure;
  }
  const counts = tooMany || problems.some((problem) => problem.severity === 'error');
  return counts ? exitStatus.problems : exitStatus.success;
}

class CheckCommandRun {
  readonly reports: FileReport[] = [];
  readonly #options: CheckCommandOptions;
  readonly #context: CheckCommandContext;
  readonly #settings: CheckSettings;
  readonly #checker: FileChecker;
  readonly #members: Member[] = [];
  /** What was said of configurations and rules; folders that share a configuration do not repeat it. */
  readonly #said = new Set<string>();

  constructor(options: CheckCommandOptions, context: CheckCommandContext) {
    this.#options = options;
    this.#context = context;
    this.#settings = settingsOf(options, context.cwd);
    this.#checker = new FileChecker(this.#settings, (line) => this.#say(line));
  }

  /** Whether a configuration or a rule is broken. */
  get broken(): boolean {
    return this.#said.size > 0;
  }

  /** Checks files, and compares them with each other. */
  async check(files: readonly FoundFile[]): Promise<void> {
    const settings = this.#settings;
    const shared = {
      files,
      work: checkWork(settings),
      start: (place: SharedArrayBuffer) =>
        this.#context.startThread({ order: { kind: 'check', settings }, files, place }),
      // What is written must not depend on who comes first.
      threads: settings.fix ? 1 : threadsFor(files.length, this.#options.threads),
    };
    for await (const checked of resultsOf(shared, (line) => this.#say(line))) {
      this.#take(checked);
    }
    await this.#compare();
  }

  async checkInput(): Promise<void> {
    const { bom, text } = withoutByteOrderMark(await readAll(this.#context.input));
    const { fixed, report } = await this.#checker.checkText(text, this.#options.stdinFilename);
    if (this.#options.fix) {
      this.#context.output.write(bom + fixed);
    }
    this.reports.push(report);
  }

  async print(): Promise<string> {
    // What is not printed still counts: `--quiet` makes a run shorter to read, not more lenient.
    const shown = this.reports.map(({ problems, ...report }) => ({
      ...report,
      problems: problems.filter((problem) => !this.#options.quiet || problem.severity === 'error'),
    }));
    if (this.#options.format === 'json') {
      return jsonReport(shown);
    }
    if (this.#options.format === 'sarif') {
      return sarifReport(shown, this.#context, this.#options.quiet === true);
    }
    if (this.#options.format === 'github') {
      return githubReport(shown);
    }
    const saysNothing = this.#options.quiet && shown.every((report) => report.problems.length === 0);
    return saysNothing ? '' : textReport(shown, this.#context.output.colours);
  }

  #take(checked: CheckedFile | undefined): void {
    if (checked) {
      this.reports.push(checked.report);
      this.#members.push(...(checked.member ? [checked.member] : []));
    }
  }

  /** Adds what the files have in common. */
  async #compare(): Promise<void> {
    const places = new Map(this.reports.map(({ file }, index) => [file, index]));
    for (const { file, siblings, problems } of compared(this.#members)) {
      const place = places.get(file.path);
      const report = place === undefined ? undefined : this.reports[place];
      if (place !== undefined && report) {
        this.reports[place] = problems
          ? extended(report, this.#sourceOf(file), problems, this.#sarif)
          : await this.#checker.checkAmong(file, siblings);
      }
    }
  }

  get #sarif(): string | undefined {
    return this.#settings.sarif ? this.#settings.cwd : undefined;
  }

  #sourceOf({ path }: FoundFile): SourceText {
    return new SourceText(withoutByteOrderMark(readText(resolve(this.#context.cwd, path), path)).text);
  }

  #say(line: string): void {
    if (!this.#said.has(line)) {
      this.#said.add(line);
      this.#context.output.writeError(line);
    }
  }
}

function settingsOf(options: CheckCommandOptions, cwd: string): CheckSettings {
  const { format, config, template, fix = false, asReviewed = false, today } = options;
  return { cwd, sarif: format === 'sarif', config, template, fix, asReviewed, today };
}
