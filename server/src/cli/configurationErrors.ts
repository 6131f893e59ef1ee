import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { diskPathOf } from '../uris.ts';
import type { Environment } from '../workspace/environment.ts';
import { printable } from './printed.ts';

/** What is wrong with a configuration and its templates, a line for each, with line and column from 1. */
export function configurationErrors(environment: Environment): readonly string[] {
  const { configurationFile: file, configurationSource: source, errors, templateProblems } = environment;
  const inTemplates = templateProblems.flatMap((one) => errorLines(one.file, one.source, one.problems));
  const unreadable = file !== undefined && source === undefined ? [unreadableFile] : [];
  return [...errorLines(file, source, [...unreadable, ...errors]), ...inTemplates];
}

/** Somebody has configured something, and it does not hold. */
const unreadableFile = {
  message: 'This configuration cannot be read, so the defaults hold.',
  range: { start: 0, end: 0 },
};

function errorLines(
  file: string | undefined,
  source: SourceText | undefined,
  errors: readonly { readonly message: string; readonly range: OffsetRange }[],
): readonly string[] {
  const path = file === undefined ? undefined : diskPathOf(file);
  return errors.map(({ message, range }) => {
    const { line, character } = source?.positionAt(range.start) ?? { line: 0, character: 0 };
    return `${printable(`${path}:${line + 1}:${character + 1}: ${message}`)}\n`;
  });
}
