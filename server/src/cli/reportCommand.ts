import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { plainText } from '../rendering/plainText.ts';
import { nameOfIncident } from '../summary/nameOfIncident.ts';
import { isoLengthText } from '../timeline/lengthText.ts';
import { html, linkTarget, linkText, markdownCell } from './escapes.ts';
import type { FolderIndexContext, FolderPostmortem } from './folderIndex.ts';
import { folderIndex } from './folderIndex.ts';
import type { ExitStatus } from './output.ts';
import { exitStatus, UsageError } from './output.ts';
import { inertLines, printedJson } from './printed.ts';
import { withSlashes } from './withSlashes.ts';
import { rewriteFile } from './writeFiles.ts';

export interface ReportCommandOptions {
  readonly format: 'markdown' | 'json' | 'html';
  readonly config?: string;
  readonly update?: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** With how many threads to read; as many as pay by default. */
  readonly threads?: number;
}

/** `postmortem report`: prints the index page of some postmortems, or keeps the marked block of a file up to date. */
export async function reportCommand(
  patterns: readonly string[],
  options: ReportCommandOptions,
  context: FolderIndexContext,
): Promise<ExitStatus> {
  if (options.update !== undefined && options.format !== 'markdown') {
    throw new UsageError(`--update writes Markdown into a file, never ${options.format}.`);
  }
  const { postmortems, broken } = await folderIndex(patterns, options, context);
  const newest = postmortems.toSorted((one, other) =>
    (other.postmortem.date ?? '').localeCompare(one.postmortem.date ?? ''),
  );
  if (options.update === undefined) {
    context.output.write(pageOf(newest, options.format));
  } else {
    await updateBlock(resolve(context.cwd, options.update), options.update, newest, context.cwd);
  }
  return broken ? exitStatus.failure : exitStatus.success;
}

function pageOf(postmortems: readonly FolderPostmortem[], format: ReportCommandOptions['format']): string {
  switch (format) {
    case 'json': {
      // Problems are counted for the editor alone; an empty place for them would look like none.
      const listed = postmortems.map(({ file, postmortem: { uri, problems, ...facts } }) => ({
        file,
        ...facts,
      }));
      return `${printedJson(listed)}\n`;
    }
    case 'html':
      return inertLines(htmlPage(postmortems));
    case 'markdown':
      return inertLines(`# Postmortems\n\n${markdownTable(postmortems)}`);
  }
}

const columns = ['Incident', 'Date', 'Severity', 'Duration', 'Review', 'Open actions', 'Overdue'] as const;

const reviewNames = { fresh: 'draft', 'in work': 'in work', reviewed: 'reviewed' } as const;

function cells({ file, postmortem }: FolderPostmortem): readonly string[] {
  const { date, severity, duration, review, actions } = postmortem;
  return [
    nameOfIncident(postmortem, file),
    date ?? '',
    severity ?? '',
    duration === null ? '' : isoLengthText(duration).replaceAll('\u00a0', ' '),
    review.date ?? (review.overdue ? 'overdue' : reviewNames[review.state]),
    String(actions.filter(({ open }) => open).length),
    String(actions.filter(({ overdue }) => overdue).length),
  ];
}

function markdownTable(postmortems: readonly FolderPostmortem[]): string {
  const rows = postmortems.map((one) => {
    const [title = '', ...rest] = cells(one);
    return `| [${linkText(title)}](${linkTarget(one.file)}) | ${rest.map(markdownCell).join(' | ')} |\n`;
  });
  return `| ${columns.join(' | ')} |\n|${columns.map(() => '---|').join('')}\n${rows.join('')}`;
}

function htmlPage(postmortems: readonly FolderPostmortem[]): string {
  const head = columns.map((column) => `<th scope="col">${html(column)}</th>`).join('');
  const rows = postmortems.map((one) => {
    const [, ...rest] = cells(one);
    const { id, title } = one.postmortem;
    const shown = nameOfIncident({ id, title: plainText(title) }, one.file);
    const link = `<a href="${html(linkTarget(one.file))}">${html(shown)}</a>`;
    return `<tr><th scope="row">${link}</th>${rest.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>\n`;
  });
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Postmortems</title>\n<h1>Postmortems</h1>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n</html>\n`;
}

const begin = '<!-- postmortem-index:begin -->';
const end = '<!-- postmortem-index:end -->';

async function updateBlock(
  path: string,
  shown: string,
  postmortems: readonly FolderPostmortem[],
  cwd: string,
): Promise<void> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`“${shown}” cannot be read.`);
  });
  if (!isUtf8(bytes)) {
    throw new UsageError(`“${shown}” is not written in UTF-8 and was left as it is.`);
  }
  // Links lead from the folder of the file.
  const moved = postmortems.map((one) => ({
    ...one,
    file: withSlashes(relative(dirname(path), resolve(cwd, one.file))),
  }));
  const text = bytes.toString('utf8');
  const updated = withBlock(text, markdownTable(moved), shown);
  if (updated !== text) {
    rewriteFile(path, shown, bytes, updated);
  }
}

/** The text with another content of its block, in its own line ends; everything else stays as it is. */
export function withBlock(text: string, content: string, shown: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  const isOnce =
    from >= 0 && to > from && text.indexOf(begin, from + 1) === -1 && text.indexOf(end, to + 1) === -1;
  if (!isOnce) {
    throw new UsageError(`“${shown}” must hold “${begin}” and behind it “${end}” once each.`);
  }
  const lineEnd = /\r?\n/.exec(text.slice(from))?.[0] ?? '\n';
  const block = `\n${content}`.replaceAll('\n', lineEnd);
  return text.slice(0, from + begin.length) + block + text.slice(to);
}
