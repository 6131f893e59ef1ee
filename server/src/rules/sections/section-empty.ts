import type { SectionMatch } from '../../template/match.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { SectionSpec, Template } from '../../template/template.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import { isEmptySection } from './emptySection.ts';
import { isGathering } from './gathering.ts';

/** Reports sections of the template without content. Sources: the specification; Google, SRE Workbook, chapter 10. */
export const sectionEmpty: TemplateRule = {
  id: 'section-empty',
  summary: 'A section of the template has no content',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  needs: 'template',
  *check(context) {
    for (const match of context.postmortem.sections) {
      // Praise that is absent has a milder rule of its own: went-well-empty.
      const judged = !match.repeats && match.spec.role !== 'went-well' && !holdsOnlySections(context, match);
      if (judged && isEmptySection(context.postmortem, match.section)) {
        yield {
          range: match.section.heading.range,
          message: `“${match.section.title}” is empty. If there is nothing to report, say so and why, so that a reader knows that somebody looked.`,
          fixes: () => fixesFor(context, match),
        };
      }
    }
  },
};

/** Whether the template has nothing but sections in it, and so has the document; or the author gathers some below it. */
function holdsOnlySections({ postmortem }: RuleContext, match: SectionMatch): boolean {
  const { spec, section } = match;
  const asInTemplate =
    spec.body.length === 0 && section.next > section.index + 1 && hasSectionsBelow(postmortem.template, spec);
  return asInTemplate || isGathering(postmortem, match);
}

function hasSectionsBelow(template: Template | undefined, { index, level }: SectionSpec): boolean {
  const next = template?.sections[index + 1];
  return next !== undefined && next.level > level;
}

function fixesFor(context: RuleContext, match: SectionMatch): readonly Fix[] {
  const { spec, section } = match;
  if (spec.body.length === 0) {
    return [];
  }
  const place = section.heading.range.end;
  const text = withLineEnd([...literal('\n\n'), ...spec.body], context.source.lineEnd);
  const edit = { range: { start: place, end: place }, text };
  return [{ title: `Insert the template's text for “${spec.title}”`, edits: [edit], safe: false }];
}
