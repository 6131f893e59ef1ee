import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import { buffer as readAll } from 'node:stream/consumers';
import type { Severity } from '../config/configuration.ts';
import { SourceText } from '../document/sourceText.ts';
import { textIn } from '../workspace/encoding.ts';
import { standardStream } from './arguments.ts';
import type { CheckedFile, CheckSettings, FileChecker, FileLeftOut } from './fileChecker.ts';
import type { Listener } from './fileThreads.ts';
import { resultsOf, threadsFor } from './fileThreads.ts';
import type { StartThread } from './fileWorks.ts';
import type { FoundFile } from './findFiles.ts';
import { findFiles } from './findFiles.ts';
import { githubFailures, githubReport } from './githubReport.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import { printable } from './printed.ts';
import { readText, withoutByteOrderMark } from './readText.ts';
import type { KeptReport } from './report.ts';
import { jsonReport, shownReports, textReport } from './report.ts';
import type { ReportFolders } from './repositoryPaths.ts';
import { reportFolders } from './repositoryPaths.ts';
import type { Member } from './siblingRun.ts';

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
  /** The folder of a runner's job, as `GITHUB_WORKSPACE` has it. */
  readonly workspace: string | undefined;
  readonly output: Output;
  /** Standard input. To ask for it loads much of the platform. */
  readonly input: () => NodeJS.ReadableStream;
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
  if (options.stdinFilename !== undefined && !patterns.includes(standardStream)) {
    // What somebody pipes in would be passed over, and the folder checked in its place.
    throw new UsageError(
      '--stdin-filename names standard input: put - among the paths to have that checked.',
    );
  }
  const run = new CheckCommandRun(options, context);
  const files = await findFiles(
    patterns.filter((pattern) => pattern !== standardStream),
    context.cwd,
  );
  await run.check(files.map(({ path, named }) => ({ path, named: named && !options.onlyPostmortems })));
  if (patterns.includes(standardStream)) {
    await run.checkInput();
  } else if (files.length === 0) {
    await run.checkNothing();
  }
  const printsText = !(options.fix && patterns.includes(standardStream));
  if (printsText) {
    await run.print();
  }
  const warnings = run.count('warning');
  const tooMany = warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  if (tooMany) {
    context.output.writeError(`Warnings: ${warnings}, allowed: ${options.maxWarnings}.\n`);
  }
  if (run.broken) {
    return exitStatus.failure;
  }
  return tooMany || run.count('error') > 0 ? exitStatus.problems : exitStatus.success;
}

class CheckCommandRun {
  readonly #reports: KeptReport[] = [];
  readonly #options: CheckCommandOptions;
  readonly #context: CheckCommandContext;
  readonly #folders: ReportFolders;
  readonly #settings: CheckSettings;
  #checker: Promise<FileChecker> | undefined;
  readonly #members: Member[] = [];
  /** What was said of configurations and rules; folders that share a configuration do not repeat it. */
  readonly #said = new Set<string>();
  readonly #listener: Listener = {
    say: (line) => {
      if (!this.#said.has(line)) {
        this.#said.add(line);
        this.#context.output.writeError(line);
      }
    },
    warn: (line) => this.#context.output.writeError(line),
  };

  constructor(options: CheckCommandOptions, context: CheckCommandContext) {
    this.#options = options;
    this.#context = context;
    this.#folders = reportFolders(context.cwd, context.workspace);
    this.#settings = settingsOf(options, this.#folders);
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
      work: async () => (await import('./fileChecker.ts')).checkWork(settings),
      start: (place: SharedArrayBuffer) =>
        this.#context.startThread({ order: { kind: 'check', settings }, files, place }),
      // What is written must not depend on who comes first.
      threads: settings.fix ? 1 : threadsFor(files.length, this.#options.threads),
    };
    for await (const checked of resultsOf(shared, this.#listener)) {
      this.#take(checked);
    }
    await this.#compare();
  }

  /** Where there are no files, a mistake in what they were to be held to would go unnoticed until there are. */
  async checkNothing(): Promise<void> {
    await (await this.#loadedChecker()).lookAt(this.#context.cwd);
  }

  async checkInput(): Promise<void> {
    // Read as text it would have lost its byte order mark.
    const bytes = await readAll(this.#context.input());
    if (this.#options.fix && !isUtf8(bytes)) {
      throw new UsageError('Standard input is not written in UTF-8. Nothing was written.');
    }
    const { bom, text } = withoutByteOrderMark(textIn(bytes));
    const { fixed, report } = await (await this.#loadedChecker()).checkText(
      text,
      this.#options.stdinFilename,
    );
    if (this.#options.fix) {
      this.#context.output.write(bom + fixed);
    }
    this.#reports.push(report);
  }

  /** How many problems of a severity there are, printed or not: `--quiet` makes a run shorter to read, not more lenient. */
  count(severity: Severity): number {
    return this.#reports.reduce((sum, { counts }) => sum + counts[severity], 0);
  }

  async print(): Promise<void> {
    if (this.#options.format === 'github') {
      writeInPieces(githubFailures(this.#said, this.#folders), this.#context.output);
    }
    writeInPieces(await this.#printed(), this.#context.output);
  }

  async #printed(): Promise<Iterable<string>> {
    const { format, quiet = false } = this.#options;
    const shown = shownReports(this.#reports, quiet);
    switch (format) {
      case 'json':
        return jsonReport(shown);
      case 'sarif':
        return (await import('./sarif.ts')).sarifReport(
          this.#reports,
          { ...this.#context, failures: [...this.#said] },
          quiet,
        );
      case 'github':
        return githubReport(shown, this.#folders);
      case 'text':
        return quiet && this.count('error') === 0 ? [] : textReport(shown, this.#context.output.colours);
    }
  }

  /** Loaded only where a thread of its own does not do all of the work. */
  #loadedChecker(): Promise<FileChecker> {
    this.#checker ??= import('./fileChecker.ts').then(
      (module) => new module.FileChecker(this.#settings, this.#listener.say),
    );
    return this.#checker;
  }

  #take(checked: CheckedFile | FileLeftOut | undefined): void {
    if (checked && 'leftOut' in checked) {
      this.#listener.warn(`${printable(checked.leftOut)}\n`);
    } else if (checked) {
      this.#reports.push(checked.report);
      this.#members.push(...(checked.member ? [checked.member] : []));
    }
  }

  /** Adds what the files have in common. */
  async #compare(): Promise<void> {
    if (this.#members.length < 2) {
      return;
    }
    const { compared, extended } = await import('./comparison.ts');
    const places = new Map(this.#reports.map(({ file }, index) => [file, index]));
    for (const { file, siblings, problems } of compared(this.#members)) {
      const place = places.get(file.path);
      const report = place === undefined ? undefined : this.#reports[place];
      if (place !== undefined && report) {
        this.#reports[place] = problems
          ? extended(report, this.#sourceOf(file), problems, this.#settings.sarif)
          : await (await this.#loadedChecker()).checkAmong(file, siblings);
      }
    }
  }

  #sourceOf({ path }: FoundFile): SourceText {
    return new SourceText(withoutByteOrderMark(readText(resolve(this.#context.cwd, path), path)).text);
  }
}

/** Longer output is written in pieces of about this length, in UTF-16 code units: no text of all of it is made. */
const pieceLength = 65_536;

function writeInPieces(pieces: Iterable<string>, output: Output): void {
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length > pieceLength) {
      output.write(waiting);
      waiting = '';
    }
  }
  if (waiting !== '') {
    output.write(waiting);
  }
}

function settingsOf(options: CheckCommandOptions, folders: ReportFolders): CheckSettings {
  const { format, config, template, fix = false, asReviewed = false, today } = options;
  const sarif = format === 'sarif' ? folders : undefined;
  return { cwd: folders.cwd, sarif, config, template, fix, asReviewed, today };
}
