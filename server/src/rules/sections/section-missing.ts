import type { OffsetRange } from '../../document/sourceText.ts';
import type { Postmortem } from '../../postmortem.ts';
import { sectionFor } from '../../postmortem.ts';
import type { SectionSpec, Template } from '../../template/template.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
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
    for (const spec of missingSections(context.postmortem, template)) {
      yield {
        range: reportedAt(context, template, spec),
        message: `The section “${spec.title}” is missing. The template “${template.name}” asks for it${placeInWords(template, spec)}.`,
        missingSection: spec,
        // What was learned can still be added after a review; the facts cannot.
        ...(spec.role === 'lessons' || spec.role === 'prevention' ? { severity: 'warning' as const } : {}),
        fixes: () => fixesFor(context.postmortem, template, spec),
      };
    }
  },
};

/** The template's sections that a document must have and lacks, in the template's order. */
export function missingSections(postmortem: Postmortem, template: Template): readonly SectionSpec[] {
  return template.sections.filter((spec) => !spec.optional && !sectionFor(postmortem, spec));
}

function fixesFor(postmortem: Postmortem, template: Template, spec: SectionSpec): readonly Fix[] {
  const missing = missingSections(postmortem, template);
  const one: Fix = {
    title: `Add missing section “${spec.title}”`,
    edits: insertSections(postmortem, template, [spec]),
    safe: false,
  };
  const all: Fix = {
    title: `Add all ${missing.length} missing sections`,
    edits: insertSections(postmortem, template, missing),
    safe: false,
  };
  return missing.length > 1 ? [one, all] : [one];
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

function placeInWords(template: Template, spec: SectionSpec): string {
  const before = template.sections[spec.index - 1];
  const after = template.sections[spec.index + 1];
  if (before) {
    return ` after “${before.title}”`;
  }
  return after ? ` before “${after.title}”` : '';
}
