import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import type { Analysis } from '../analysis.ts';
import { analyse } from '../analysis.ts';
import type { Problem } from '../check.ts';
import { fixAll } from '../fix.ts';
import { diskFiles } from '../workspace/diskFiles.ts';
import type { Environment } from '../workspace/environment.ts';
import { findConfigurationFile, globPath, loadEnvironment } from '../workspace/environment.ts';
import type { FoundFile } from './findFiles.ts';
import { findFiles } from './findFiles.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import type { FileReport } from './report.ts';
import { jsonReport, textReport } from './report.ts';

export interface CheckCommandOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
  readonly template?: string;
  readonly stdinFilename?: string;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly quiet?: boolean;
}

export interface CheckCommandContext {
  readonly cwd: string;
  readonly output: Output;
  readonly input: NodeJS.ReadableStream;
}

/** `postmortem check`: prints the problems of files and says by its exit status whether there are any that count. */
export async function checkCommand(
  patterns: readonly string[],
  options: CheckCommandOptions,
  context: CheckCommandContext,
): Promise<ExitStatus> {
  const run = new CheckCommandRun(options, context);
  const reports: FileReport[] = [];
  const files = patterns.filter((pattern) => pattern !== '-');
  for (const file of await findFiles(files, context.cwd)) {
    reports.push(...(await run.checkFile(file)));
  }
  if (patterns.includes('-')) {
    reports.push(...(await run.checkInput()));
  }
  const printsText = !(options.fix && patterns.includes('-'));
  if (printsText) {
    context.output.write(run.print(reports));
  }
  return run.broken ? exitStatus.failure : statusFor(reports, options.maxWarnings);
}

function statusFor(reports: readonly FileReport[], maxWarnings: number | undefined): ExitStatus {
  const problems = reports.flatMap((report) => report.problems);
  const warnings = problems.filter((problem) => problem.severity === 'warning').length;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  return tooMany || problems.some((problem) => problem.severity === 'error')
    ? exitStatus.problems
    : exitStatus.success;
}

class CheckCommandRun {
  /** Whether a configuration or a rule is broken. */
  broken = false;
  readonly #options: CheckCommandOptions;
  readonly #context: CheckCommandContext;
  readonly #environments = new Map<string, Promise<Environment>>();

  constructor(options: CheckCommandOptions, context: CheckCommandContext) {
    this.#options = options;
    this.#context = context;
  }

  async checkFile(file: FoundFile): Promise<readonly FileReport[]> {
    const path = resolve(this.#context.cwd, file.path);
    const { bom, text } = withoutByteOrderMark(await readText(path, file.path));
    const environment = await this.#environmentFor(dirname(path));
    const first = this.#analyse(text, path, environment, file.named);
    if (!first.recognition.recognised) {
      return [];
    }
    const fixed = this.#options.fix ? this.#fixed(text, path, environment) : text;
    if (fixed !== text) {
      await writeFile(path, bom + fixed);
    }
    const analysis = fixed === text ? first : this.#analyse(fixed, path, environment, file.named);
    return [this.#report(file.path, analysis)];
  }

  async checkInput(): Promise<readonly FileReport[]> {
    const { bom, text } = withoutByteOrderMark(await readAll(this.#context.input));
    const name = this.#options.stdinFilename;
    const path = resolve(this.#context.cwd, name ?? 'postmortem.md');
    const environment = await this.#environmentFor(dirname(path));
    const fixed = this.#options.fix ? this.#fixed(text, path, environment) : text;
    if (this.#options.fix) {
      this.#context.output.write(bom + fixed);
    }
    return [this.#report(name ?? '-', this.#analyse(fixed, path, environment, true))];
  }

  print(reports: readonly FileReport[]): string {
    return this.#options.format === 'json'
      ? jsonReport(reports)
      : textReport(reports, this.#context.output.colours);
  }

  #analyse(text: string, path: string, environment: Environment, always: boolean): Analysis {
    return analyse({
      text,
      path: globPath(environment, path),
      today: this.#options.today,
      environment,
      template: this.#options.template,
      always,
    });
  }

  #fixed(text: string, path: string, environment: Environment): string {
    return fixAll(text, (current) => this.#analyse(current, path, environment, true).result.problems);
  }

  #report(file: string, { postmortem, result }: Analysis): FileReport {
    for (const { rule, error } of result.failures) {
      this.broken = true;
      this.#context.output.writeError(
        `${file}: the rule ${rule.id} failed and was skipped: ${String(error)}\n`,
      );
    }
    const counts = (problem: Problem): boolean => !this.#options.quiet || problem.severity === 'error';
    return { file, source: postmortem.document.source, problems: result.problems.filter(counts) };
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
    if (named !== undefined && !(await diskFiles.exists(named))) {
      throw new UsageError(`There is no configuration file “${config}”.`);
    }
    const file = named ?? (await findConfigurationFile(diskFiles, folder, undefined));
    const environment = await loadEnvironment(diskFiles, file, {}, cwd);
    for (const error of environment.errors) {
      this.broken = true;
      output.writeError(`${file ?? basename(cwd)}: ${error.message}\n`);
    }
    if (template !== undefined && !environment.templates.some((candidate) => candidate.name === template)) {
      const names = environment.templates.map((candidate) => candidate.name).join(', ');
      throw new UsageError(`There is no template “${template}”. Known: ${names}.`);
    }
    return environment;
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
