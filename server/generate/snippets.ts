import type { PlaceholderText } from '../src/template/placeholders.ts';
import { literal, snippetText } from '../src/template/placeholders.ts';
import type { SectionSpec, Template } from '../src/template/template.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** VS Code's snippet file for a template: the whole, its metadata, each section, and rows for its tables. */
export function snippetsFor(template: Template): string {
  const snippets: Record<string, Snippet> = {
    'Postmortem document': snippet('pm-postmortem', 'A whole postmortem', template.text),
    'Postmortem metadata': snippet('pm-metadata', 'The metadata block', metadata(template)),
  };
  for (const section of template.sections) {
    const name = section.name.replace(/[^\p{L}\p{N}]+/gu, '-');
    snippets[`Postmortem section ${section.title}`] = snippet(
      `pm-${name}`,
      `The section ${section.title}`,
      sectionText(section),
    );
    if (section.table) {
      const row =
        section.role === 'timeline'
          ? 'timeline-row'
          : section.role === 'actions'
            ? 'action-row'
            : `${name}-row`;
      snippets[`Postmortem row of ${section.title}`] = snippet(
        `pm-${row}`,
        `A row of the table ${section.title}`,
        section.table.row,
      );
    }
  }
  const factors = template.sections.find((section) => section.role === 'contributing-factors');
  if (factors) {
    snippets['Postmortem finding'] = snippet(
      'pm-finding',
      'A finding with the action that answers it',
      finding(factors),
    );
  }
  return `${JSON.stringify(snippets, undefined, 2)}\n`;
}

function snippet(prefix: string, description: string, text: PlaceholderText): Snippet {
  return {
    prefix,
    description,
    body: snippetText(text)
      .replace(/\n+(?=\$0$)|\n+$/, '\n')
      .split('\n'),
  };
}

function metadata(template: Template): PlaceholderText {
  return template.fields.flatMap((field, index) => [...literal(index === 0 ? '' : '\n'), ...field.line]);
}

function sectionText(section: SectionSpec): PlaceholderText {
  return [...literal(`${'#'.repeat(section.level)} ${section.title}\n\n`), ...section.body, ...literal('\n')];
}

/** The first blank of the section, and the reference that names the action. */
function finding(section: SectionSpec): PlaceholderText {
  const blank = section.body.find((part) => part.placeholder);
  return [
    ...literal('1. '),
    ...(blank ? [blank] : []),
    ...literal(' (-> #'),
    { text: 'number of the action', placeholder: true },
    ...literal(')'),
  ];
}
