import type { MarkdownDocument } from '../../document/document.ts';
import type { Section } from '../../document/sections.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { sectionsWithRole } from '../../postmortem.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { Template } from '../../template/template.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import { showsEvidence } from './shownEvidence.ts';

/** A document with fewer words is a note or a sketch, which nobody expects to prove anything. */
const fewestWords = 120;

/** Sections stand below the title. */
const highest = 2;

const heading = 'Supporting Information';

/**
 * Reports a postmortem in which nothing can be looked up. Sources: the specification, Evidence Expectations;
 * PagerDuty, Postmortems.
 */
export const evidenceNone: TemplateRule = {
  id: 'evidence-none',
  summary: 'No dashboard, graph, log, query or commit is linked or shown anywhere',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  needs: 'template',
  *check(context, template) {
    const { postmortem, document } = context;
    const range = placeOf(context);
    const isJudged = postmortem.state !== 'fresh' && !showsEvidence(document);
    if (!range || !isJudged || !hasWords(document, fewestWords)) {
      return;
    }
    yield {
      range,
      message:
        'Nothing here can be looked up: no graph, dashboard, log, query or commit is linked or shown. With it readers can check what happened and see more than was written down.',
      fixes: () => fixesFor(context, template),
    };
  },
};

/** The section for evidence where there is one, or the title. */
function placeOf(context: RuleContext): OffsetRange | undefined {
  const { title, sections } = context.document;
  const [section] = sectionsForEvidence(context);
  return (section?.heading ?? title ?? sections[0]?.heading)?.content;
}

function sectionsForEvidence({ postmortem, configuration }: RuleContext): readonly Section[] {
  return sectionsWithRole(postmortem, 'references', configuration);
}

/** Read line by line, as most documents have enough in their first lines. */
function hasWords({ source, masked }: MarkdownDocument, fewest: number): boolean {
  let count = 0;
  for (let line = 0; line < source.lineCount && count < fewest; line += 1) {
    const { start, end } = source.lineRange(line);
    count += masked.slice(start, end).match(/\p{L}{2,}/gu)?.length ?? 0;
  }
  return count >= fewest;
}

/** A section at the end, unless one for evidence is there or the template has its own. */
function fixesFor(context: RuleContext, template: Template): readonly Fix[] {
  const { document, source } = context;
  const isForeseen = template.sections.some((spec) => spec.role === 'references');
  if (isForeseen || sectionsForEvidence(context).length > 0) {
    return [];
  }
  const level = document.sections.reduce((least, section) => Math.min(least, section.heading.level), highest);
  const written = source.text.trimEnd().length;
  const text = [
    ...literal(`\n\n${'#'.repeat(level)} ${heading}\n\n- `),
    { text: '[link to the graph, log, query or commit that shows it]', placeholder: true },
    ...literal('\n'),
  ];
  const range = { start: written, end: source.parts.length };
  return [
    {
      title: `Add section “${heading}”`,
      edits: [{ range, text: withLineEnd(text, source.lineEnd) }],
      safe: false,
    },
  ];
}
