import * as vscode from 'vscode';
import type {
  ReadinessReport,
  ReviewReadiness,
  ReviewReadinessGroup,
  ReviewReadinessProblem,
} from '../../../server/src/protocol.ts';
import { escapeMarkdown } from './plainTexts.ts';
import {
  doubts,
  expectationName,
  expectationState,
  groupName,
  lineWords,
  severityName,
  silencedWords,
  stateWords,
  verdictWords,
} from './words.ts';

/** The address of a line of the document, from 0. */
export type LinkToLine = (line: number) => string;

/**
 * Writes a report as Markdown, section by section, in the order of the document.
 * @param linkTo where it is to be read: its lines lead to their places. Elsewhere there are boxes to be ticked instead.
 */
export function writeReport(name: string, { because, report }: ReviewReadiness, linkTo?: LinkToLine): string {
  const writer = new ReportWriter(linkTo);
  writer.block(`# ${vscode.l10n.t('Review Readiness: {0}', escapeMarkdown(name))}`);
  if (report === null) {
    writer.block(vscode.l10n.t('Not a postmortem: {0}.', escapeMarkdown(because)));
  } else {
    writeVerdict(writer, report);
    writeSections(writer, report);
    writeExpectations(writer, report);
  }
  return writer.text;
}

class ReportWriter {
  readonly #linkTo: LinkToLine | undefined;
  readonly #lines: string[] = [];

  constructor(linkTo: LinkToLine | undefined) {
    this.#linkTo = linkTo;
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** A paragraph or heading, with a blank line before it. */
  block(...lines: readonly string[]): void {
    this.#lines.push(...(this.#lines.length === 0 ? [] : ['']), ...lines);
  }

  /** A list item for something to do. */
  toDo(before: string, problem: ReviewReadinessProblem): void {
    this.item(`${this.#linkTo ? '' : '[ ] '}${before}`, problem);
  }

  /** A list item that says in which line of the document it is. */
  item(before: string, problem: ReviewReadinessProblem): void {
    const words = lineWords(problem);
    const line = this.#linkTo ? `[${words}](${this.#linkTo(problem.range.start.line)})` : words;
    this.#lines.push(`- ${before}${line}: ${escapeMarkdown(problem.message)} (\`${problem.rule}\`)`);
  }

  /** A table with aligned columns, so that it can be read as text too. */
  table(header: readonly [string, string], rows: readonly (readonly [string, string])[]): void {
    const all = [header, ...rows];
    const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
    const line = (cells: readonly string[]) =>
      `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
    const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
    this.block(line(header), rule, ...rows.map(line));
  }

  /** The start of a list. */
  gap(): void {
    this.#lines.push('');
  }
}

function writeVerdict(writer: ReportWriter, report: ReadinessReport): void {
  writer.block(`**${verdictWords(report)}.**`);
  const template =
    report.template === null ? '' : ` ${vscode.l10n.t('Template: {0}.', escapeMarkdown(report.template))}`;
  writer.block(`${vscode.l10n.t('Checked as strictly as a reviewed postmortem.')}${template}`);
  for (const doubt of doubts(report)) {
    writer.block(escapeMarkdown(doubt));
  }
  const silenced = report.groups.reduce((sum, group) => sum + group.silenced.length, 0);
  if (silenced > 0) {
    writer.block(`${silencedWords(silenced)}.`);
  }
  if (report.omitted > 0) {
    writer.block(vscode.l10n.t('{0} more problems are not listed.', report.omitted));
  }
  writer.table(
    [vscode.l10n.t('Part'), vscode.l10n.t('State')],
    report.groups.map((group) => [escapeMarkdown(groupName(group)), stateWords(group)]),
  );
}

function writeSections(writer: ReportWriter, { groups }: ReadinessReport): void {
  for (const group of groups.filter(({ open }) => open.length > 0)) {
    writer.block(`## ${escapeMarkdown(groupName(group))}`);
    writer.gap();
    for (const problem of group.open) {
      writer.toDo(`**${severityName(problem.severity)}**, `, problem);
    }
  }
  writeList(writer, vscode.l10n.t('Worth a Look'), groups, ({ worthALook }) => worthALook);
  writeList(writer, vscode.l10n.t('Silenced'), groups, ({ silenced }) => silenced);
}

function writeList(
  writer: ReportWriter,
  title: string,
  groups: readonly ReviewReadinessGroup[],
  problemsOf: (group: ReviewReadinessGroup) => readonly ReviewReadinessProblem[],
): void {
  const all = groups.flatMap((group) => problemsOf(group).map((problem) => ({ group, problem })));
  if (all.length === 0) {
    return;
  }
  writer.block(`## ${title}`);
  writer.gap();
  for (const { group, problem } of all) {
    writer.item(`${escapeMarkdown(groupName(group))}, `, problem);
  }
}

function writeExpectations(writer: ReportWriter, { expectations }: ReadinessReport): void {
  if (expectations.length === 0) {
    return;
  }
  writer.block(`## ${vscode.l10n.t('What Is Expected of a Review')}`);
  writer.table(
    [vscode.l10n.t('Expectation'), vscode.l10n.t('State')],
    expectations.map((one) => [expectationName(one.name), expectationState(one)]),
  );
  writer.block(
    vscode.l10n.t(
      '“No open problem” is no proof: the rules find only some of what a careful reader would. Read it once more before you publish it.',
    ),
  );
}
