import { csvRow } from '../rendering/csv.ts';
import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';
import { incidentFacts } from './incidentFacts.ts';

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
    .map(({ text, owner, rank, due, ticket }) => {
      const description = [
        text.length > longestSummary ? text : '',
        `From the postmortem “${title}” (${input.fileName}).`,
        ticket === '' ? '' : `See ${ticket}.`,
      ];
      return [
        'Task',
        // Not in the middle of an emoji.
        text.slice(0, longestSummary).replace(/[\uD800-\uDBFF]$/, ''),
        rank === undefined ? '' : (priorities[rank] ?? ''),
        owner,
        due,
        `postmortem ${label}`,
        description.filter((part) => part !== '').join('\n'),
      ];
    });
  return { fileName: `${fileStem(input)}-jira.csv`, text: [columns, ...rows].map(csvRow).join('') };
}
