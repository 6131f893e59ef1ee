import Papa from 'papaparse';
import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';
import { incidentFacts } from './incidentFacts.ts';

/** Jira's priorities for P0 to P4. */
const priorities = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;

/** The open actions as a CSV file that Jira imports: a row for each. */
export function jiraCsv(input: ExportInput): Exported {
  const { title, actions } = incidentFacts(input);
  const label = fileStem(input).replace(/[^\p{L}\p{N}]+/gu, '-');
  const rows = actions
    .filter(({ isOpen }) => isOpen)
    .map(({ text, owner, rank, due, ticket }) => ({
      'Issue Type': 'Task',
      Summary: text.slice(0, longestSummary),
      Priority: rank === undefined ? '' : (priorities[rank] ?? ''),
      Assignee: owner,
      'Due date': due,
      Labels: `postmortem ${label}`,
      Description: [
        text.length > longestSummary ? text : '',
        `From the postmortem “${title}” (${input.fileName}).`,
        ticket === '' ? '' : `See ${ticket}.`,
      ]
        .filter((part) => part !== '')
        .join('\n'),
    }));
  const columns = ['Issue Type', 'Summary', 'Priority', 'Assignee', 'Due date', 'Labels', 'Description'];
  // Spreadsheets take a cell that starts with “=” for a formula.
  const text = Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true, newline: '\r\n' });
  return { fileName: `${fileStem(input)}-jira.csv`, text: `${text.trimEnd()}\r\n` };
}

/** What Jira takes as a summary. */
const longestSummary = 255;
