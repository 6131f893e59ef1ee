import { isUtf8 } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import type { Analysis, AnalysisInput, Reading } from '../analysis.ts';
import { checkReading, read, wantedTargets } from '../analysis.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { fixAll } from '../fix.ts';
import { rememberAtMost } from '../remembered.ts';
import { diskPathOf, uriOf } from '../uris.ts';
import { diskFiles } from '../workspace/diskFiles.ts';
import type { Environment } from '../workspace/environment.ts';
import { findConfigurationFile, globPath, loadEnvironment } from '../workspace/environment.ts';
import { LinkTargets } from '../workspace/linkTargets.ts';
import type { FoundFile } from './findFiles.ts';
import { findFiles } from './findFiles.ts';
import { githubReport } from './githubReport.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import type { FileReport } from './report.ts';
import { jsonReport, reported, textReport } from './report.ts';
import { sarifReport, sarifResults } from './sarif.ts';
import { SiblingRun } from './siblingRun.ts';

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
}

export interface CheckCommandContext {
  readonly cwd: string;
  readonly output: Output;
  readonly input: NodeJS.ReadableStream;
  readonly version: string;
  /** The published page of a rule; undefined where it is not to be found. */
  readonly rulePage: (id: string) => Promise<string | undefined>;
}

/** Files are checked once: only what they repeat is worth remembering, in UTF-16 code units. */
const longestMemory = 50_000;

/** `postmortem check`: prints the problems of files and says by its exit status whether there are any that count. */
export async function checkCommand(
  patterns: readonly string[],
  options: CheckCommandOptions,
  context: CheckCommandContext,
): Promise<ExitStatus> {
  rememberAtMost(longestMemory);
  const run = new CheckCommandRun(options, context);
  const reports: FileReport[] = [];
  const files = patterns.filter((pattern) => pattern !== '-');
  for (const { path, named } of await findFiles(files, context.cwd)) {
    reports.push(...(await run.checkFile({ path, named: named && !options.onlyPostmortems })));
  }
  await run.compare(reports);
  if (patterns.includes('-')) {
    reports.push(...(await run.checkInput()));
  }
  const printsText = !(options.fix && patterns.includes('-'));
  if (printsText) {
    context.output.write(await run.print(reports));
  }
  const problems = reports.flatMap((report) => report.problems);
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
  /** Whether a configuration or a rule is broken. */
  broken = false;
  readonly #options: CheckCommandOptions;
  readonly #context: CheckCommandContext;
  readonly #siblingRun = new SiblingRun();
  readonly #linkTargets = new LinkTargets(diskFiles);
  readonly #environments = new Map<string, Promise<Environment>>();
  /** What was said of configurations; folders that share one do not repeat it. */
  readonly #said = new Set<string>();

  constructor(options: CheckCommandOptions, context: CheckCommandContext) {
    this.#options = options;
    this.#context = context;
  }

  async checkFile(file: FoundFile): Promise<readonly FileReport[]> {
    const path = resolve(this.#context.cwd, file.path);
    const { bom, text } = withoutByteOrderMark(await readText(path, file.path));
    const environment = await this.#environmentFor(dirname(path));
    const reading = read(this.#inputOf(text, path, environment, file.named));
    if (!reading.recognition.recognised && !reading.isTooLong) {
      return [];
    }
    const missing = await this.#missingTargets(reading, path);
    const fixed = this.#options.fix ? this.#fixed(text, path, environment, missing) : text;
    if (fixed !== text) {
      await refuseOtherEncodings(path, file.path);
      await writeFile(path, bom + fixed);
    }
    const last = fixed === text ? reading : read(this.#inputOf(fixed, path, environment, file.named));
    const analysis = checkReading(last, missing);
    this.#siblingRun.add(file, uriOf(path), analysis.postmortem, environment.configuration);
    return [this.#report(file.path, analysis)];
  }

  /** Checks those again that have something in common with others of this run. */
  async compare(reports: FileReport[]): Promise<void> {
    for (const { file, siblings } of this.#siblingRun.affected()) {
      const path = resolve(this.#context.cwd, file.path);
      const { text } = withoutByteOrderMark(await readText(path, file.path));
      const environment = await this.#environmentFor(dirname(path));
      const reading = read(this.#inputOf(text, path, environment, file.named));
      const analysis = checkReading(reading, await this.#missingTargets(reading, path), siblings);
      const at = reports.findIndex((report) => report.file === file.path);
      if (at !== -1) {
        reports[at] = this.#report(file.path, analysis);
      }
    }
  }

  async checkInput(): Promise<readonly FileReport[]> {
    const { bom, text } = withoutByteOrderMark(await readAll(this.#context.input));
    const name = this.#options.stdinFilename;
    const path = resolve(this.#context.cwd, name ?? 'postmortem.md');
    const environment = await this.#environmentFor(dirname(path));
    const fixed = this.#options.fix ? this.#fixed(text, path, environment, undefined) : text;
    if (this.#options.fix) {
      this.#context.output.write(bom + fixed);
    }
    return [this.#report(name ?? '-', checkReading(read(this.#inputOf(fixed, path, environment, true))))];
  }

  async print(reports: readonly FileReport[]): Promise<string> {
    // What is not printed still counts: `--quiet` makes a run shorter to read, not more lenient.
    const shown = reports.map(({ problems, ...report }) => ({
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

  #inputOf(text: string, path: string, environment: Environment, always: boolean): AnalysisInput {
    return {
      text,
      path: globPath(environment, uriOf(path)),
      today: this.#options.today,
      environment,
      template: this.#options.template,
      always,
      asReviewed: this.#options.asReviewed,
    };
  }

  /** What of a file's links leads to nothing. */
  async #missingTargets(reading: Reading, path: string): Promise<ReadonlySet<string> | undefined> {
    const wanted = wantedTargets(reading);
    return wanted && this.#linkTargets.missing(wanted, uriOf(path), undefined);
  }

  #fixed(
    text: string,
    path: string,
    environment: Environment,
    missing: ReadonlySet<string> | undefined,
  ): string {
    const inputOf = (current: string): AnalysisInput => this.#inputOf(current, path, environment, true);
    return fixAll(text, (current) => checkReading(read(inputOf(current)), missing).result.problems);
  }

  #report(file: string, { postmortem, result }: Analysis): FileReport {
    for (const { rule, error } of result.failures) {
      this.broken = true;
      this.#context.output.writeError(
        `${file}: the rule ${rule.id} failed and was skipped: ${String(error)}\n`,
      );
    }
    const { source } = postmortem.document;
    return {
      file,
      problems: result.problems.map((problem) => reported(source, problem)),
      sarif: this.#options.format === 'sarif' ? sarifResults(file, source, result, this.#context.cwd) : [],
    };
  }

  #environmentFor(folder: string): Promise<Environment> {
    let environment = this.#environments.get(folder);
    if (!environment) {
      environment = this.#loadEnvironment(folder);
      this.#environments.set(folder, environment);
    }
    return environment;
  }

  async #loadEnvironment(folder: string): Promise<Environment> {
    const { config, template } = this.#options;
    const { cwd, output } = this.#context;
    const named = config === undefined ? undefined : resolve(cwd, config);
    const file =
      named === undefined ? await findConfigurationFile(diskFiles, uriOf(folder), undefined) : uriOf(named);
    const environment = await loadEnvironment(diskFiles, file, {}, uriOf(cwd));
    if (named !== undefined && !environment.configurationSource) {
      throw new UsageError(`There is no configuration file “${config}”, or it cannot be read.`);
    }
    for (const line of configurationErrors(environment)) {
      this.broken = true;
      if (!this.#said.has(line)) {
        output.writeError(line);
      }
      this.#said.add(line);
    }
    if (template !== undefined && !environment.templates.some((candidate) => candidate.name === template)) {
      const names = environment.templates.map((candidate) => candidate.name).join(', ');
      throw new UsageError(`There is no template “${template}”. Known: ${names}.`);
    }
    return environment;
  }
}

/** What is wrong with a configuration and its templates, a line for each, with line and column from 1. */
export function configurationErrors(environment: Environment): readonly string[] {
  const { configurationFile: file, configurationSource: source, errors, templateProblems } = environment;
  const inTemplates = templateProblems.flatMap((one) => errorLines(one.file, one.source, one.problems));
  return [...errorLines(file, source, errors), ...inTemplates];
}

function errorLines(
  file: string | undefined,
  source: SourceText | undefined,
  errors: readonly { readonly message: string; readonly range: OffsetRange }[],
): readonly string[] {
  const path = file === undefined ? undefined : diskPathOf(file);
  return errors.map(({ message, range }) => {
    const { line, character } = source?.positionAt(range.start) ?? { line: 0, character: 0 };
    return `${path}:${line + 1}:${character + 1}: ${message}\n`;
  });
}

/** Written back, a text in another encoding would have lost every letter that is not ASCII. */
async function refuseOtherEncodings(path: string, shown: string): Promise<void> {
  if (!isUtf8(await readFile(path))) {
    throw new UsageError(`“${shown}” is not written in UTF-8 and was left as it is.`);
  }
}

/** The text of a file; `shown` is how the user named it. */
export async function readText(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`“${shown}” cannot be read (${reason}).`);
  }
}

/** Positions count from the text, as in an editor; the mark is put back when the text is written. */
export function withoutByteOrderMark(text: string): { bom: string; text: string } {
  return text.startsWith('\uFEFF') ? { bom: '\uFEFF', text: text.slice(1) } : { bom: '', text };
}
