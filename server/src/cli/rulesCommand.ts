import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { ExitStatus, Output } from './output.ts';
import { exitStatus } from './output.ts';

export interface RulesCommandOptions {
  readonly format: 'text' | 'json';
}

/** One rule as `--format json` prints it. */
interface JsonRule extends Pick<Rule, 'id' | 'severity' | 'softensInDraft' | 'fix' | 'summary'> {}

/** `postmortem rules`: prints every rule with its default severity. */
export function rulesCommand(options: RulesCommandOptions, output: Output): ExitStatus {
  output.write(options.format === 'json' ? jsonList() : textList(output.colours));
  return exitStatus.success;
}

function jsonList(): string {
  const listed = rules.map(
    ({ id, severity, softensInDraft, fix, summary }): JsonRule => ({
      id,
      severity,
      softensInDraft,
      fix,
      summary,
    }),
  );
  return `${JSON.stringify(listed, undefined, 2)}\n`;
}

const head = ['Rule', 'Severity', 'Fix', 'What it reports'] as const;

function textList(colours: boolean): string {
  const rows = rules.map(({ id, severity, fix, summary }) => [id, severity, fix, summary]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const title = colours ? `\u001B[1m${line(head)}\u001B[0m` : line(head);
  return `${[title, ...rows.map(line)].join('\n')}\n`;
}
