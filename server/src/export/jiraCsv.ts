import { cut } from '../document/cut.ts';
import { csvRow } from '../rendering/csv.ts';
import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';
import { incidentFacts } from './incidentFacts.ts';
import { plainWiki } from './plainWiki.ts';

/** Jira's priorities for P0 to P4. */
const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;
const columns = ['Issue Type', 'Summary', 'Priority', 'Assignee', 'Due date', 'Labels', 'Description'];
/** What Jira takes as a summary. */
const longestSummary = 255;

/** The open actions as a CSV file that Jira imports: a row for each. */
export function jiraCsv(input: ExportInput): Exported {
  const { title, actions } = incidentFacts(input);
  const label = fileStem(input).replace(/[^\p{L}\p{N}]+/gu, '-');
  const rows = actions
    .filter(({ isOpen }) => isOpen)
    .map(({ text, owner, rank, day, due, ticket }) => {
      const description = [
        text.length > longestSummary ? text : '',
        `From the postmortem “${title}” (${input.fileName}).`,
        ticket === '' ? '' : `See ${ticket}.`,
        // In its column, what is no day would keep the row out.
        day === undefined && due !== '' ? `Due: ${due}.` : '',
      ];
      return [
        'Task',
        cut(text, longestSummary),
        rank === undefined ? '' : (priorities[rank] ?? ''),
        // A login, as its tool has it.
        owner.replace(/^@(?=[\p{L}\p{N}_])/u, ''),
        day ?? '',
        `postmortem ${label}`,
        description
          .filter((line) => line !== '')
          .map(plainWiki)
          .join('\n'),
      ];
    });
  return { fileName: `${fileStem(input)}-jira.csv`, text: [columns, ...rows].map(csvRow).join('') };
}
