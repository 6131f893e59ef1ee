import { join, relative, resolve } from 'node:path';
import { severityFor } from '../header/severityScale.ts';
import { newPostmortem } from '../newPostmortem.ts';
import { newFileName } from '../template/newDocument.ts';
import { plainText } from '../template/placeholders.ts';
import { standardStream } from './arguments.ts';
import { commandEnvironment } from './commandEnvironment.ts';
import { configurationErrors } from './configurationErrors.ts';
import { makeFolder } from './makeFolder.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import { postmortemsBelow } from './postmortemsBelow.ts';
import { inertLines } from './printed.ts';
import { codeOf, notWritten, writeNewFile } from './writeFiles.ts';

export interface NewCommandOptions {
  readonly title?: string;
  readonly severity?: string;
  readonly date?: string;
  readonly config?: string;
  readonly template?: string;
  /** The folder to write to; `-` prints the postmortem to standard output. */
  readonly out?: string;
  /** Whether an incident may have a second postmortem. */
  readonly force?: boolean;
}

export interface NewCommandContext {
  readonly cwd: string;
  readonly output: Output;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * `postmortem new`: writes a postmortem from a template and prints its path, or prints the postmortem. An existing file is never touched, and an
 * incident gets no second postmortem by mistake.
 */
export async function newCommand(
  id: string,
  options: NewCommandOptions,
  context: NewCommandContext,
): Promise<ExitStatus> {
  const isPrinted = options.out === standardStream;
  const folder = resolve(context.cwd, isPrinted ? '.' : (options.out ?? 'postmortems'));
  const environment = await commandEnvironment(folder, options.config, context);
  const wanted = options.template ?? environment.configuration.template ?? environment.templates[0]?.name;
  const template = environment.templates.find((candidate) => candidate.name === wanted);
  if (!template) {
    const names = environment.templates.map((candidate) => candidate.name).join(', ');
    throw new UsageError(`There is no template “${wanted}”. Known: ${names}.`);
  }
  const { title, date } = options;
  const { severity, complaint } = severityFor(template, environment.configuration, options.severity);
  if (complaint !== undefined) {
    throw new UsageError(complaint);
  }
  const facts = {
    id,
    ...(title === undefined ? {} : { title }),
    ...(severity === undefined ? {} : { severity }),
    ...(date === undefined ? {} : { date }),
  };
  const text = plainText(newPostmortem(template, facts, environment));
  if (isPrinted) {
    context.output.write(inertLines(text));
  } else {
    const path = join(folder, newFileName(facts));
    if (!options.force) {
      const known = await postmortemsBelow(folder, id, environment, context.today);
      refuseSecond(id, known, path, context.cwd);
    }
    await writeNew(path, folder, text);
    context.output.write(`${relative(context.cwd, path) || path}\n`);
  }
  return configurationErrors(environment).length > 0 ? exitStatus.failure : exitStatus.success;
}

/** A file of the new one's own name is told of when it is written, for nothing makes that one be overwritten. */
function refuseSecond(id: string, known: readonly string[], path: string, cwd: string): void {
  const [first] = known;
  if (first !== undefined && !known.includes(path)) {
    const shown = relative(cwd, first);
    throw new UsageError(
      `“${shown}” is a postmortem of ${id} already. Nothing was written; --force writes another one.`,
    );
  }
}

async function writeNew(path: string, folder: string, text: string): Promise<void> {
  try {
    await makeFolder(folder);
    writeNewFile(path, text);
  } catch (error) {
    throw codeOf(error) === 'EEXIST'
      ? new UsageError(`“${path}” exists already and was left as it is.`)
      : notWritten(path, error);
  }
}
