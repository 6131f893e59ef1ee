import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';
import type { ActionFacts, IncidentFacts } from './incidentFacts.ts';
import { incidentFacts } from './incidentFacts.ts';
import { withoutMentions } from './mentions.ts';
import { plainMarkdown } from './plainMarkdown.ts';

/** How a chat marks text. */
interface ChatMarks {
  readonly strong: (text: string) => string;
  readonly item: (text: string) => string;
  /** What parts a title from what it is the title of: Markdown would run the lines together. */
  readonly behindTitle: '\n' | '\n\n';
  /** Makes a text of the document plain in the chat. */
  readonly plain: (text: string) => string;
}

const slack: ChatMarks = {
  strong: (text) => `*${text}*`,
  item: (text) => `• ${text}`,
  behindTitle: '\n',
  plain: (text) =>
    withoutMentions(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
};

const teams: ChatMarks = {
  strong: (text) => `**${text}**`,
  item: (text) => `- ${text}`,
  behindTitle: '\n\n',
  plain: (text) => plainMarkdown(text),
};

/** More actions, and more of the impact, are for the document. */
const mostItems = 10;

/** A summary for a channel in Slack, in its own marks. */
export function slackSummary(input: ExportInput): Exported {
  return { fileName: `${fileStem(input)}-slack.txt`, text: chatSummary(incidentFacts(input), slack) };
}

/** A summary for a channel in Microsoft Teams, in Markdown. */
export function teamsSummary(input: ExportInput): Exported {
  return { fileName: `${fileStem(input)}-teams.md`, text: chatSummary(incidentFacts(input), teams) };
}

function chatSummary(facts: IncidentFacts, marks: ChatMarks): string {
  const { strong, plain } = marks;
  const head = [facts.severity, facts.date, facts.duration].filter((part) => part !== '').map(plain);
  const metrics = facts.metrics.map(({ name, text }) => plain(`${name} ${text}`));
  const open = facts.actions.filter(({ isOpen }) => isOpen);
  const blocks: readonly (readonly string[])[] = [
    [strong(plain(facts.title)), ...(head.length > 0 ? [head.join(' · ')] : [])],
    facts.summary === '' ? [] : [plain(facts.summary)],
    titled(strong('Impact'), impactLines(facts, marks)),
    titled(strong('Metrics'), metrics.length > 0 ? [metrics.join(' · ')] : []),
    titled(strong('Root cause'), facts.rootCause === '' ? [] : [plain(facts.rootCause)]),
    titled(strong(`Open actions (${open.length})`), actionLines(open, marks)),
  ];
  const texts = blocks
    .filter((lines) => lines.length > 0)
    .map(([first = '', ...others]) => [first, ...(others.length > 0 ? [others.join('\n')] : [])]);
  return `${texts.map((parts) => parts.join(marks.behindTitle)).join('\n\n')}\n`;
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function impactLines({ impact, impactText }: IncidentFacts, { item, plain }: ChatMarks): readonly string[] {
  return impact.length === 0 && impactText !== ''
    ? [plain(impactText)]
    : shortened(
        impact.map(({ name, text }) => plain(name === '' ? text : `${name}: ${text}`)),
        item,
      );
}

function actionLines(open: readonly ActionFacts[], { item, plain }: ChatMarks): readonly string[] {
  const texts = open.map(({ number, text, said, owner, priority, due }) => {
    const parts = [
      said.has('owner') ? '' : owner,
      said.has('priority') ? '' : priority,
      said.has('due') || due === '' ? '' : `due ${due}`,
    ];
    const who = parts.filter((part) => part !== '').join(', ');
    return plain(`${number === undefined ? '' : `#${number} `}${text}${who === '' ? '' : ` (${who})`}`);
  });
  return shortened(texts, item);
}

/** The first ones as items, and how many more there are. */
function shortened(texts: readonly string[], item: ChatMarks['item']): readonly string[] {
  const more = texts.length - mostItems;
  return [...texts.slice(0, mostItems), ...(more > 0 ? [`and ${more} more`] : [])].map(item);
}
