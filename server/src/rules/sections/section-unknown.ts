import { sectionRole } from '../../template/roles.ts';
import type { TemplateRule } from '../rule.ts';

/** Reports sections that are neither the template's nor commonly known. Off by default: extra sections are welcome. */
export const sectionUnknown: TemplateRule = {
  id: 'section-unknown',
  summary: 'A section is neither in the template nor a commonly used one',
  severity: 'off',
  softensInDraft: false,
  fix: 'none',
  reads: [],
  needs: 'template',
  *check(context, template) {
    const topLevel = Math.min(...template.sections.map((spec) => spec.level));
    const matched = new Set(context.postmortem.sections.map((match) => match.section));
    for (const section of context.document.sections) {
      const judged = section.heading.level === topLevel && !matched.has(section);
      if (judged && sectionRole(section.name) === undefined) {
        yield {
          range: section.heading.range,
          message: `“${section.title}” is not a section of the template “${template.name}”. A reader who knows the template looks for this text elsewhere.`,
        };
      }
    }
  },
};
