import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { MarkdownDocument } from '../document/document.ts';
import { parseDocument } from '../document/document.ts';
import { exported } from '../export/exports.ts';
import { mediaTypeOf, pictureLimits, picturePath } from '../export/pictureFiles.ts';
import { pictureTargets } from '../export/pictures.ts';
import { readPostmortem } from '../postmortem.ts';
import type { ExportFormat } from '../protocol.ts';
import { longestDocument, written } from '../rules/document/document-too-long.ts';
import { isInside, uriOf } from '../uris.ts';
import { standardStream } from './arguments.ts';
import { commandEnvironment } from './commandEnvironment.ts';
import { configurationErrors } from './configurationErrors.ts';
import { leftAsTheyAre } from './leftAsTheyAre.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import { inertLines } from './printed.ts';
import { readText, withoutByteOrderMark } from './readText.ts';
import { codeOf, notWritten, replaceFile, writeNewFile } from './writeFiles.ts';

export interface ExportCommandOptions {
  readonly format: ExportFormat;
  readonly config?: string;
  /** The file to write; `-` is standard output, as by default. */
  readonly out?: string;
  /** Whether an existing file may be replaced. */
  readonly force?: boolean;
}

export interface ExportCommandContext {
  readonly cwd: string;
  readonly output: Output;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** `postmortem export`: makes a postmortem into a form for others. */
export async function exportCommand(
  file: string,
  { format, config, out, force = false }: ExportCommandOptions,
  { cwd, output, today }: ExportCommandContext,
): Promise<ExitStatus> {
  const path = resolve(cwd, file);
  const { text } = withoutByteOrderMark(readText(path, file));
  const environment = await commandEnvironment(dirname(path), config, { cwd, output });
  const { templates, configuration } = environment;
  const most = longestDocument(configuration);
  if (text.length > most) {
    throw new UsageError(
      `“${file}” has ${written(text.length)} characters, and at most ${written(most)} are read: see the rule document-too-long.`,
    );
  }
  const document = parseDocument(text);
  const made = exported(format, {
    postmortem: readPostmortem(document, { templates, configuration }),
    configuration,
    fileName: basename(path),
    today,
    images: format === 'html' ? await readPictures(document, path, cwd) : new Map(),
  });
  if (out === undefined || out === standardStream) {
    // A file is as it is made; what is printed may be read by a pipeline that takes lines of its log for commands.
    output.write(inertLines(made.text));
  } else {
    await write(path, resolve(cwd, out), { shown: out, text: made.text, force });
    output.write(`${out}\n`);
  }
  if (made.mayBeNames?.length) {
    output.writeError(`${leftAsTheyAre(made.mayBeNames)}\n`);
  }
  return configurationErrors(environment).length > 0 ? exitStatus.failure : exitStatus.success;
}

async function write(
  source: string,
  path: string,
  { shown, text, force }: { readonly shown: string; readonly text: string; readonly force: boolean },
): Promise<void> {
  if (await isSameFile(source, path)) {
    throw new UsageError(`“${shown}” is the postmortem itself.`);
  }
  try {
    writeNewFile(path, text);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw notWritten(shown, error);
    }
    if (!force) {
      throw new UsageError(`“${shown}” exists already. It is replaced with --force only.`);
    }
    replaceFile(path, shown, text);
  }
}

/** Whether two paths lead to one file, through links of either kind or in other letters where a disk takes them for the same. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([one, other].map((path) => stat(path, { bigint: true })));
    return first?.ino === second?.ino && first?.dev === second?.dev;
  } catch {
    return false;
  }
}

/** The pictures beside a document as `data:` addresses; those that are not there, or too large, are left out. */
async function readPictures(
  document: MarkdownDocument,
  path: string,
  cwd: string,
): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  const folders = [await realpath(dirname(path)), await realpath(cwd)];
  let total = 0;
  for (const target of pictureTargets(document)) {
    const bytes = await readPicture(resolve(dirname(path), picturePath(target)), folders);
    if (bytes && total + bytes.length <= pictureLimits.total) {
      pictures.set(target, `data:${mediaTypeOf(picturePath(target))};base64,${bytes.toString('base64')}`);
      total += bytes.length;
    }
  }
  return pictures;
}

/** A document from anywhere must not carry away pictures from all over the disk, through links neither. */
async function readPicture(path: string, folders: readonly string[]): Promise<Buffer | undefined> {
  try {
    const place = await realpath(path);
    const found = await stat(place);
    const isAllowed =
      // A pipe would never come to an end.
      found.isFile() &&
      mediaTypeOf(path) !== undefined &&
      mediaTypeOf(place) !== undefined &&
      folders.some((folder) => isInside(uriOf(folder), uriOf(place)));
    return isAllowed && found.size <= pictureLimits.size ? await readFile(place) : undefined;
  } catch {
    return undefined;
  }
}
