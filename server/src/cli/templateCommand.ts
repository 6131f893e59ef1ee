import { basename, extname, resolve } from 'node:path';
import { parseDocument } from '../document/document.ts';
import { withoutControls } from '../rendering/withoutControls.ts';
import { templateFrom } from '../template/fromDocument.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus } from './output.ts';
import { inertLines } from './printed.ts';
import { readText, withoutByteOrderMark } from './readText.ts';

export interface TemplateCommandOptions {
  readonly name?: string;
}

/** `postmortem template`: prints a template with the form of a postmortem, its content turned into blanks. */
export async function templateCommand(
  file: string,
  { name }: TemplateCommandOptions,
  context: { readonly cwd: string; readonly output: Output },
): Promise<ExitStatus> {
  const { text } = withoutByteOrderMark(readText(resolve(context.cwd, file), file));
  const template = templateFrom(parseDocument(text), name ?? basename(file, extname(file)));
  context.output.write(inertLines(withoutControls(template)));
  return exitStatus.success;
}
