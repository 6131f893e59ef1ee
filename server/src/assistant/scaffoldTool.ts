import * as z from 'zod';
import { parseDocument } from '../document/document.ts';
import { severityFor } from '../header/severityScale.ts';
import { newPostmortem } from '../newPostmortem.ts';
import type { NewDocumentFacts } from '../protocol.ts';
import { isOfIncident } from '../siblings/sibling.ts';
import { newFileName } from '../template/newDocument.ts';
import type { PlaceholderText } from '../template/placeholders.ts';
import { plainText } from '../template/placeholders.ts';
import type { Environment } from '../workspace/environment.ts';
import { day, fact } from './inputs.ts';
import type { AssistantTool, AssistantWorld } from './tool.ts';
import { AssistantError } from './tool.ts';

const input = z.strictObject({
  id: fact('The id of the incident, for example INC-1204.'),
  title: fact('What happened, in a few words.').optional(),
  severity: fact('The severity, for example SEV-2.').optional(),
  date: day.describe('The date of the incident, YYYY-MM-DD.').optional(),
  startTime: fact('When it started: HH:MM with a zone, for example 14:05 UTC.').optional(),
  author: fact('Who writes the postmortem.').optional(),
  template: fact('The name of the template; the one of the configuration by default.').optional(),
  folder: fact('The folder that it is meant for, relative to the workspace.').optional(),
  write: z
    .boolean()
    .optional()
    .describe(
      'Whether to write the file, for which the user is asked; without it, only the text is returned.',
    ),
});

export interface ScaffoldToolResult {
  readonly template: string;
  /** A name without folders, ending in `.md`. */
  readonly fileName: string;
  readonly text: string;
  /** What nobody has said yet, in document order. */
  readonly missing: readonly MissingFact[];
  /** The files of postmortems of this incident that there are already. */
  readonly existing: readonly string[];
}

export interface MissingFact {
  /** The blank as the template writes it. */
  readonly placeholder: string;
  /** The heading that it stands below; empty for the header. */
  readonly section: string;
  /** From 0. */
  readonly line: number;
}

/** Makes the text of a new postmortem from a template and the facts that are known. Writes nothing. */
export const scaffoldTool: AssistantTool<typeof input, ScaffoldToolResult> = {
  name: 'scaffold_postmortem',
  title: 'Make a new postmortem',
  description:
    'Makes a new incident postmortem from the template of the team and the facts that are given. Returns its file name, its text, and what is missing: every blank that nobody has filled, with its section and line; and `existing`, the files of postmortems of this incident that there are already: where there is one, ask whether a second one is meant before you write. Leave out what is not known, and ask people for what is missing; never invent it. Existing files are never overwritten.',
  input,
  async run(world, { template: name, folder, write: _, ...given }) {
    const environment = await world.environment(folder);
    const template = templateNamed(environment, name);
    const { severity, complaint } = severityFor(template, environment.configuration, given.severity);
    if (complaint !== undefined) {
      throw new AssistantError(complaint);
    }
    const facts: NewDocumentFacts = withoutUndefined({ ...given, severity });
    const parts = newPostmortem(template, facts, environment);
    const text = plainText(parts);
    return {
      template: template.name,
      fileName: newFileName(facts),
      text,
      missing: missingIn(parts, text),
      existing: await existingOf(world, given.id),
    };
  },
};

async function existingOf(world: AssistantWorld, id: string): Promise<readonly string[]> {
  const { postmortems } = await world.postmortems();
  return postmortems.filter(({ postmortem }) => isOfIncident(id, postmortem.id)).map(({ file }) => file);
}

function templateNamed(environment: Environment, name: string | undefined): Environment['templates'][number] {
  const wanted = name ?? environment.configuration.template ?? environment.templates[0]?.name;
  const template = environment.templates.find((candidate) => candidate.name === wanted);
  if (!template) {
    const names = environment.templates.map((candidate) => candidate.name).join(', ');
    throw new AssistantError(`There is no template “${wanted}”. Known: ${names}.`);
  }
  return template;
}

function missingIn(parts: PlaceholderText, text: string): readonly MissingFact[] {
  const { source, sections } = parseDocument(text);
  const missing: MissingFact[] = [];
  let offset = 0;
  for (const part of parts) {
    if (part.placeholder) {
      const at = offset;
      const section = sections.findLast(({ range }) => range.start <= at);
      const { line } = source.positionAt(at);
      missing.push({ placeholder: part.text, section: section?.title ?? '', line });
    }
    offset += part.text.length;
  }
  return missing;
}

function withoutUndefined(
  facts: { readonly [Name in keyof NewDocumentFacts]: string | undefined },
): NewDocumentFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
