import type { Section } from '../../document/sections.ts';
import type { SectionMatch } from '../../template/match.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { SectionRole } from '../../template/roles.ts';
import { sectionRole } from '../../template/roles.ts';
import type { SectionSpec, Template } from '../../template/template.ts';
import type { DocumentRule, Finding, Fix, RuleContext } from '../rule.ts';
import { isEmptySection } from './emptySection.ts';
import { isGathering } from './gathering.ts';

/**
 * Reports sections without content: those of the template, and others whose name says what belongs there. Sources: the
 * specification; Google, SRE Workbook, chapter 10.
 */
export const sectionEmpty: DocumentRule = {
  id: 'section-empty',
  summary: 'A section of the template, or of a usual name, has no content',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  needs: 'document',
  *check(context) {
    yield* emptyAmongOwn(context);
    for (const match of context.postmortem.sections) {
      // Praise that is absent has a milder rule of its own: went-well-empty.
      const judged = !match.repeats && match.spec.role !== 'went-well' && !holdsOnlySections(context, match);
      if (judged && isEmptySection(context.postmortem, match.section)) {
        yield { ...emptiness(match.section), fixes: () => fixesFor(context, match) };
      }
    }
  },
};

function emptiness({ title, heading }: Section): Finding {
  return {
    range: heading.range,
    message: `“${title}” is empty. If there is nothing to report, say so and why, so that a reader knows that somebody looked.`,
  };
}

/** What may be left open: these are filled where somebody has something to add. */
const asYouLike: ReadonlySet<SectionRole | undefined> = new Set<SectionRole | undefined>([
  undefined,
  'went-well',
  'lucky',
  'background',
  'people',
  'references',
]);

/** Sections that no template asks for, of a name that tells what they are for, with nothing in them or below them. */
function* emptyAmongOwn({ document, postmortem }: RuleContext): Iterable<Finding> {
  const asked = new Set(postmortem.sections.map(({ section }) => section));
  for (const section of document.sections) {
    const { name, index, next, blocks } = section;
    // Most sections have text, and no name needs to be looked up.
    const mayBeEmpty = next === index + 1 && blocks.every(({ kind }) => kind !== 'table' && kind !== 'code');
    if (
      mayBeEmpty &&
      !asked.has(section) &&
      isEmptySection(postmortem, section) &&
      !asYouLike.has(sectionRole(name))
    ) {
      yield { ...emptiness(section), severity: 'warning' };
    }
  }
}

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
