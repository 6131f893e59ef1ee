import type { Heading } from '../../document/blocks.ts';
import type { SectionMatch } from '../../template/match.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, FixEdit, RuleContext, TemplateRule } from '../rule.ts';
import { gatheringOf } from './gathering.ts';

/** Reports template sections whose heading has another level than in the template. Source: the specification. */
export const sectionLevel: TemplateRule = {
  id: 'section-level',
  summary: "A section's heading has another level than in the template",
  severity: 'warning',
  softensInDraft: false,
  fix: 'safe',
  reads: [],
  needs: 'template',
  *check(context) {
    for (const match of context.postmortem.sections) {
      const { section, spec } = match;
      // A repetition may well be a subsection of the author's own; its repetition is what is reported.
      const isMarkdown = section.heading.style !== 'bold' && !spec.isBold;
      const isOtherLevel = !match.repeats && isMarkdown && section.heading.level !== spec.level;
      if (isOtherLevel && !gatheringOf(context.postmortem, match)) {
        yield {
          range: section.heading.range,
          message: `“${section.title}” is a heading of level ${section.heading.level}; the template has it at level ${spec.level}. The level decides which text belongs to which section.`,
          fixes: () => [levelFix(context, match)],
        };
      }
    }
  },
};

function levelFix(context: RuleContext, match: SectionMatch): Fix {
  const change = match.spec.level - match.section.heading.level;
  const edits = headingsThatFollow(context, match).map((heading) => relevelled(context, heading, change));
  return {
    title: `Make “${match.section.title}” a heading of level ${match.spec.level}`,
    edits,
    // The levels of an own form are its author's.
    safe: context.postmortem.isTemplateSure,
  };
}

/** The section's heading and those of the author's own below it, up to the next section of the template. */
function headingsThatFollow(context: RuleContext, match: SectionMatch): readonly Heading[] {
  const { sections } = context.document;
  const first = sections.indexOf(match.section);
  const templated = new Set(context.postmortem.sections.map((one) => one.section));
  const headings = [match.section.heading];
  for (const section of sections.slice(first + 1, match.section.next)) {
    if (templated.has(section)) {
      break;
    }
    headings.push(section.heading);
  }
  return headings;
}

function relevelled(context: RuleContext, heading: Heading, change: number): FixEdit {
  const level = Math.min(6, Math.max(1, heading.level + change));
  const title = context.source
    .slice(heading.content)
    .replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
  return { range: heading.range, text: literal(`${'#'.repeat(level)} ${title}`) };
}
