import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';
import type { ActionFacts } from './incidentFacts.ts';
import { incidentFacts } from './incidentFacts.ts';
import { withoutMentions } from './mentions.ts';
import { plainMarkdown } from './plainMarkdown.ts';

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
  ] as const;
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- **${name}:** ${harmless(value)}`);
  if (action.ticket !== '') {
    // Here a link is what is meant.
    lines.push(`- **Ticket:** ${plainMarkdown(action.ticket)}`);
  }
  const number = action.number === undefined ? '' : `action ${action.number} of `;
  return [
    `## ${harmless(action.text)}`,
    '',
    `${harmless(action.text)}`,
    '',
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    `From ${number}the postmortem “${harmless(title)}” (\`${fileName.replace(/[`\s]+/g, ' ')}\`).`,
    '',
    '- [ ] Done when somebody else can tell: ',
    '',
  ].join('\n');
}

function harmless(text: string): string {
  return plainMarkdown(text, withoutReferences);
}

/** `#12` and `GH-12` mean actions or tickets elsewhere: GitHub would link its own issues, and tell who follows them. */
function withoutReferences(text: string): string {
  return withoutMentions(text).replace(/(?:#|\bGH-)(?=\d)/gi, '$&\u200B');
}
