import type { OffsetRange } from '../../document/sourceText.ts';
import type { Postmortem } from '../../postmortem.ts';
import { sectionFor } from '../../postmortem.ts';
import type { SectionSpec, Template } from '../../template/template.ts';
import { addMissing, placeInWords } from '../additions.ts';
import type { RuleContext, TemplateRule } from '../rule.ts';
import { insertSections } from './insertSections.ts';

/** Reports each section of the template that a document lacks. Source: the specification's template. */
export const sectionMissing: TemplateRule = {
  id: 'section-missing',
  summary: 'A section of the template is absent',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check(context, template) {
    const titles = template.sections.map(({ title }) => title);
    const missing = missingSections(context.postmortem, template);
    for (const spec of missing) {
      yield {
        range: reportedAt(context, template, spec),
        message: `The section “${spec.title}” is missing. The template “${template.name}” asks for it${placeInWords(titles, spec.index)}.`,
        missingSection: spec,
        // What was learned can still be added after a review; the facts cannot.
        ...(spec.role === 'lessons' || spec.role === 'prevention' ? { severity: 'warning' as const } : {}),
        fixes: () =>
          addMissing(
            {
              kind: 'section',
              all: missing,
              add: (specs) => insertSections(context.postmortem, template, specs),
            },
            spec,
            spec.title,
          ),
      };
    }
  },
};

/** The template's sections that a document must have and lacks, in the template's order. */
export function missingSections(postmortem: Postmortem, template: Template): readonly SectionSpec[] {
  return template.sections.filter((spec) => !spec.optional && !sectionFor(postmortem, spec));
}

/** The heading behind which the section belongs, else the title, else the first line. */
function reportedAt(context: RuleContext, template: Template, spec: SectionSpec): OffsetRange {
  for (const earlier of template.sections.slice(0, spec.index).toReversed()) {
    const match = sectionFor(context.postmortem, earlier);
    if (match) {
      return match.section.heading.range;
    }
  }
  return context.document.title?.range ?? context.source.lineRange(0);
}
