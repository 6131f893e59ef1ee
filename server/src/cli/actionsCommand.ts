import { isSameOwner } from '../actions/owner.ts';
import type { IndexedAction } from '../protocol.ts';
import { csvRow } from '../rendering/csv.ts';
import { linkTarget, linkText, markdownCell } from './escapes.ts';
import type { FolderIndexContext, FolderPostmortem } from './folderIndex.ts';
import { folderIndex } from './folderIndex.ts';
import type { ExitStatus } from './output.ts';
import { exitStatus } from './output.ts';
import { inertLines, printable, printedJson } from './printed.ts';

export interface ActionsCommandOptions {
  readonly format: 'text' | 'json' | 'csv' | 'markdown';
  readonly config?: string;
  readonly overdue?: boolean;
  readonly owner?: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** With how many threads to read; as many as pay by default. */
  readonly threads?: number;
}

interface ListedAction extends FolderPostmortem {
  readonly action: IndexedAction;
}

/** `postmortem actions`: prints the open action items, the first due first; status 1 where one of them is overdue. */
export async function actionsCommand(
  patterns: readonly string[],
  options: ActionsCommandOptions,
  context: FolderIndexContext,
): Promise<ExitStatus> {
  const { postmortems, broken } = await folderIndex(patterns, options, context);
  const { owner } = options;
  const listed = postmortems
    .flatMap((one) => one.postmortem.actions.map((action): ListedAction => ({ ...one, action })))
    .filter(({ action }) => action.open)
    .filter(({ action }) => !options.overdue || action.overdue)
    .filter(({ action }) => owner === undefined || isSameOwner(action.owner, owner))
    .toSorted((one, other) => (one.action.due ?? '9').localeCompare(other.action.due ?? '9'));
  const printed = formats[options.format](listed);
  context.output.write(options.format === 'json' ? printed : inertLines(printed));
  if (broken) {
    return exitStatus.failure;
  }
  return listed.some(({ action }) => action.overdue) ? exitStatus.problems : exitStatus.success;
}

const formats: Readonly<
  Record<ActionsCommandOptions['format'], (listed: readonly ListedAction[]) => string>
> = {
  text: (listed) => {
    const overdue = listed.filter(({ action }) => action.overdue).length;
    const lines = listed.map(
      ({ file, action }) =>
        `${printable(`${file}:${action.range.start.line + 1}: ${(action.due ?? action.dueText) || 'no due date'}${action.overdue ? ' OVERDUE' : ''} ${action.priority || '-'} ${action.owner || 'no owner'}: ${action.text}`)}\n`,
    );
    return `${lines.join('')}${listed.length} open, ${overdue} overdue.\n`;
  },
  json: (listed) =>
    `${printedJson(listed.map(({ file, postmortem, action }) => ({ file, incident: postmortem.id, ...action })))}\n`,
  csv: (listed) => [columns, ...listed.map(cells)].map(csvRow).join(''),
  markdown: (listed) => {
    const rows = listed.map((one) => {
      const [, ...rest] = cells(one).map(markdownCell);
      const name = linkText(one.postmortem.id ?? one.file);
      return `| [${name}](${linkTarget(one.file)}) | ${rest.join(' | ')} |\n`;
    });
    return `| ${columns.join(' | ')} |\n|${columns.map(() => '---|').join('')}\n${rows.join('')}`;
  },
};

const columns = ['Incident', 'Action', 'Owner', 'Priority', 'Due', 'Status', 'Overdue', 'File'] as const;

function cells({ file, postmortem, action }: ListedAction): readonly string[] {
  const { text, owner, priority, due, dueText, statusText, overdue } = action;
  const line = `${file}:${action.range.start.line + 1}`;
  return [postmortem.id ?? '', text, owner, priority, due ?? dueText, statusText, overdue ? 'yes' : '', line];
}
