import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';
import type { ActionFacts } from './incidentFacts.ts';
import { incidentFacts } from './incidentFacts.ts';
import { withoutMentions } from './mentions.ts';

/** The open actions as issues for GitHub: for each a heading with the title, and the body below it. */
export function githubIssues(input: ExportInput): Exported {
  const facts = incidentFacts(input);
  const open = facts.actions.filter(({ isOpen }) => isOpen);
  const issues = open.map((action) => issue(action, facts.title, input.fileName));
  const text = open.length === 0 ? 'No action is open.\n' : `${issues.join('\n---\n\n')}`;
  return { fileName: `${fileStem(input)}-issues.md`, text };
}

function issue(action: ActionFacts, title: string, fileName: string): string {
  const rows = [
    ['Owner', action.owner],
    ['Priority', action.priority],
    ['Due', action.due],
    ['Ticket', action.ticket],
  ] as const;
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- **${name}:** ${harmless(value)}`);
  const number = action.number === undefined ? '' : `action ${action.number} of `;
  return [
    `## ${harmless(action.text)}`,
    '',
    `${harmless(action.text)}`,
    '',
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `From ${number}the postmortem “${harmless(title)}” (\`${fileName.replaceAll('`', '')}\`).`,
    '',
    '- [ ] Done when somebody else can tell: ',
    '',
  ].join('\n');
}

/** Plain text of a document as Markdown that says just that, and calls nobody. */
function harmless(text: string): string {
  return withoutMentions(text).replaceAll(/[\\`*_[\]<>]/g, '\\$&');
}
