import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Analysis, AnalysisInput, Reading } from '../check/analysis.ts';
import { checkReading, read, wantedTargets } from '../check/analysis.ts';
import { fixAll } from '../check/fix.ts';
import { rememberAtMost } from '../memory/remembered.ts';
import { rulesOfFixAll } from '../rules/index.ts';
import type { ComparedSiblings } from '../rules/rule.ts';
import { uriOf } from '../uris.ts';
import type { Environment } from '../workspace/environment.ts';
import { globPath } from '../workspace/environment.ts';
import { LinkTargets } from '../workspace/linkTargets.ts';
import { insistOnNamed } from './commandEnvironment.ts';
import { configurationErrors } from './configurationErrors.ts';
import type { FoundFile } from './findFiles.ts';
import { FolderEnvironments, waitingFiles } from './folderEnvironments.ts';
import { reportOf } from './makeReport.ts';
import { UsageError } from './output.ts';
import { printable } from './printed.ts';
import { foundText, readText, withoutByteOrderMark } from './readText.ts';
import type { KeptReport } from './report.ts';
import type { ReportFolders } from './repositoryPaths.ts';
import type { FileWork } from './sharedFiles.ts';
import type { Member } from './siblingRun.ts';
import { memberOf } from './siblingRun.ts';
import { rewriteFile } from './writeFiles.ts';

/** How files are checked; plain data. */
export interface CheckSettings {
  readonly cwd: string;
  /** Where reports are made for a log in SARIF, what their paths are written from. */
  readonly sarif: ReportFolders | undefined;
  readonly config: string | undefined;
  readonly template: string | undefined;
  readonly fix: boolean;
  readonly asReviewed: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A postmortem that was checked; plain data, its text no longer needed. */
export interface CheckedFile {
  readonly report: KeptReport;
  /** What it is to the others of the run; undefined where nothing compares it with them. */
  readonly member: Member | undefined;
}

/** A file that was named and is none to check; plain data. */
export interface FileLeftOut {
  /** For people, in one line. */
  readonly leftOut: string;
}

/** A text that `--fix` has changed. */
interface FixedText {
  /** What stands in front of the text in its file. */
  readonly bom: string;
  readonly text: string;
  readonly fixed: string;
}

/**
 * Files are checked once: what one of them repeats is worth remembering, in UTF-16 code units. What is remembered of many
 * outlives the collection of young garbage, which makes memory grow.
 */
const longestMemory = 5000;

/** The check of files, as threads share it. */
export function checkWork(settings: CheckSettings): FileWork<CheckedFile | FileLeftOut | undefined> {
  return (say) => {
    rememberAtMost(longestMemory);
    const checker = new FileChecker(settings, say);
    return (file) => checker.check(file);
  };
}

/** Checks files, one after the other. */
export class FileChecker {
  readonly #settings: CheckSettings;
  readonly #say: (line: string) => void;
  readonly #linkTargets = new LinkTargets(waitingFiles);
  readonly #environments: FolderEnvironments;

  /** @param say told in one line each what is wrong with a configuration, or which rule has failed */
  constructor(settings: CheckSettings, say: (line: string) => void) {
    const { cwd, config } = settings;
    this.#settings = settings;
    this.#say = say;
    const named = config === undefined ? undefined : resolve(cwd, config);
    this.#environments = new FolderEnvironments(cwd, named, (environment) => this.#accept(environment));
  }

  /** Looks at what holds in a folder, for a run that has nothing to check there: what is asked for has to be there. */
  async lookAt(folder: string): Promise<void> {
    await this.#environments.of(folder);
  }

  /** Undefined for a file that is no postmortem. Throws a `UsageError` where it cannot be checked. */
  async check(file: FoundFile): Promise<CheckedFile | FileLeftOut | undefined> {
    const path = this.#pathOf(file);
    const content = foundText(path, file);
    if (content === undefined) {
      return undefined;
    }
    const { bom, text } = withoutByteOrderMark(content);
    const environment = await this.#environments.of(dirname(path));
    const reading = read(this.#inputOf(text, path, environment, file.named));
    if (!reading.recognition.recognised && !reading.isTooLong) {
      // Whoever names a template would take its silence for praise.
      return file.named
        ? { leftOut: `${file.path} is left out: ${reading.recognition.because}.` }
        : undefined;
    }
    const missing = await this.#missingTargets(reading, path);
    const fixed = this.#settings.fix ? this.#fixed(text, path, environment, missing) : text;
    const written = fixed === text ? 'unchanged' : this.#write(file, { bom, text, fixed });
    if (written === 'outdated') {
      return this.check(file);
    }
    const last =
      written === 'unchanged' ? reading : read(this.#inputOf(fixed, path, environment, file.named));
    const analysis = checkReading(last, missing);
    return {
      report: this.#report(file.path, analysis),
      member: memberOf(file, uriOf(path), analysis.postmortem, environment.configuration),
    };
  }

  /**
   * Writes what `--fix` made of a file. What cannot be written is told and stays as it is; the other files of the run are
   * written all the same.
   */
  #write(file: FoundFile, { bom, text, fixed }: FixedText): 'written' | 'outdated' | 'unchanged' {
    const path = this.#pathOf(file);
    try {
      const bytes = utf8Of(path, file.path);
      if (bytes.toString('utf8') !== bom + text) {
        // Somebody has saved it meanwhile: what was read would be written over that.
        return 'outdated';
      }
      rewriteFile(path, file.path, bytes, bom + fixed);
      return 'written';
    } catch (error) {
      if (!(error instanceof UsageError)) {
        throw error;
      }
      this.#say(`${printable(error.message)}\n`);
      return 'unchanged';
    }
  }

  /** Checks a file again, together with what it is compared with. */
  async checkAmong(file: FoundFile, siblings: ComparedSiblings): Promise<KeptReport> {
    const path = this.#pathOf(file);
    const { text } = withoutByteOrderMark(readText(path, file.path));
    const environment = await this.#environments.of(dirname(path));
    const reading = read(this.#inputOf(text, path, environment, file.named));
    const missing = await this.#missingTargets(reading, path);
    return this.#report(file.path, checkReading(reading, missing, siblings));
  }

  /** Checks a text that lies in no file, as one of a name. Gives it back with what `--fix` makes of it. */
  async checkText(
    text: string,
    name: string | undefined,
  ): Promise<{ readonly fixed: string; readonly report: KeptReport }> {
    const path = resolve(this.#settings.cwd, name ?? 'postmortem.md');
    const environment = await this.#environments.of(dirname(path));
    const fixed = this.#settings.fix ? this.#fixed(text, path, environment, undefined) : text;
    const analysis = checkReading(read(this.#inputOf(fixed, path, environment, true)));
    return { fixed, report: this.#report(name ?? '-', analysis) };
  }

  #pathOf(file: FoundFile): string {
    return resolve(this.#settings.cwd, file.path);
  }

  #inputOf(text: string, path: string, environment: Environment, always: boolean): AnalysisInput {
    const { today, template, asReviewed } = this.#settings;
    return {
      text,
      path: globPath(environment, uriOf(path)),
      today,
      environment,
      template,
      always,
      asReviewed,
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
    return fixAll(text, (current) => {
      const input = this.#inputOf(current, path, environment, true);
      return checkReading(read({ ...input, rules: rulesOfFixAll }), missing).result.problems;
    });
  }

  #report(file: string, { postmortem, result }: Analysis): KeptReport {
    for (const { rule, error } of result.failures) {
      this.#say(`${printable(`${file}: the rule ${rule.id} failed and was skipped: ${String(error)}`)}\n`);
    }
    const held = { file, hasTemplate: postmortem.template !== undefined };
    return reportOf(held, postmortem.document.source, result, this.#settings.sarif);
  }

  #accept(environment: Environment): void {
    const { config, template } = this.#settings;
    insistOnNamed(config, environment);
    for (const line of configurationErrors(environment)) {
      this.#say(line);
    }
    if (template !== undefined && !environment.templates.some((candidate) => candidate.name === template)) {
      const names = environment.templates.map((candidate) => candidate.name).join(', ');
      throw new UsageError(`There is no template “${template}”. Known: ${names}.`);
    }
  }
}

/** Written back, a text in another encoding would have lost every letter that is not ASCII. */
function utf8Of(path: string, shown: string): Buffer {
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) {
    throw new UsageError(`“${shown}” is not written in UTF-8 and was left as it is.`);
  }
  return bytes;
}
