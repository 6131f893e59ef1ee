import { resolve } from 'node:path';
import type { Severity } from '../config/configuration.ts';
import { withoutControls } from '../rendering/withoutControls.ts';
import { inertLines, printable } from './printed.ts';
import type { FileReport } from './report.ts';
import type { ReportFolders } from './repositoryPaths.ts';
import { partsInRepository } from './repositoryPaths.ts';
import { withSlashes } from './withSlashes.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** The problems as workflow commands, piece by piece, which GitHub shows beside the lines of a change. */
export function* githubReport(reports: Iterable<FileReport>, folders: ReportFolders): Generator<string> {
  for (const { file, problems } of reports) {
    for (const { start, end, severity, message, rule } of problems) {
      // Columns are allowed within one line only.
      const columns =
        start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : '';
      const place = `file=${property(withoutControls(shownPath(file, folders)))},line=${start.line + 1},endLine=${end.line + 1}${columns}`;
      yield `::${commands[severity]} ${place},title=${property(rule)}::${data(inertLines(printable(message)))}\n`;
    }
  }
}

/** Where something is, with line and column from 1, in front of what is said of it. */
const placed = /^(.+?):(\d+):(\d+): /;

/**
 * Why a check could not be made as it should, as workflow commands: a log is not what people look at.
 *
 * @param lines what the error output says
 */
export function* githubFailures(lines: Iterable<string>, folders: ReportFolders): Generator<string> {
  for (const line of lines) {
    const [place = '', file, row, column] = placed.exec(line) ?? [];
    const shown =
      file === undefined ? '' : ` file=${property(shownPath(file, folders))},line=${row},col=${column}`;
    yield `::error${shown}::${data(inertLines(line.slice(place.length).trimEnd()))}\n`;
  }
}

/** As GitHub looks for it: in the repository, where standard input is not. */
function shownPath(file: string, folders: ReportFolders): string {
  return file === '-'
    ? file
    : (partsInRepository(file, folders)?.join('/') ?? withSlashes(resolve(folders.cwd, file)));
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
