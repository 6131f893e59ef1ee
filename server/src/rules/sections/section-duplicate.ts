import type { Section } from '../../document/sections.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { Postmortem } from '../../postmortem.ts';
import { ownSectionsBelow } from '../../postmortem.ts';
import type { SectionMatch } from '../../template/match.ts';
import { literal } from '../../template/placeholders.ts';
import { isSameDate, isSameZone } from '../../timeline/moment.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import { readSectionTimeline } from '../../timeline/timeline.ts';
import type { Fix, FixEdit, RuleContext, TemplateRule } from '../rule.ts';

/** Reports a section of the template that stands twice. Own judgement: links and fixes would meet the first only. */
export const sectionDuplicate: TemplateRule = {
  id: 'section-duplicate',
  summary: 'A section of the template stands twice',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check(context) {
    for (const [index, match] of context.postmortem.sections.entries()) {
      const { section, repeats } = match;
      if (repeats && !isSubsection(match, context.postmortem.sections[index - 1])) {
        yield {
          range: section.heading.range,
          message: `“${section.title}” stands twice. A reader who follows the first one misses what is here.`,
          related: [{ range: repeats.heading.range, message: `The first “${repeats.title}”` }],
          fixes: () => (keepsTimes(context, repeats, section) ? [mergeFix(context, repeats, section)] : []),
        };
      }
    }
  },
};

/** A subsection of the first one may bear its name, for example “Impact” for one service. */
function isSubsection({ section, spec, repeats }: SectionMatch, before: SectionMatch | undefined): boolean {
  const follows = before !== undefined && (before.section === repeats || before.repeats === repeats);
  return follows && section.heading.level > spec.level;
}

/**
 * Whether the times in the second section go on from those in the first, so that behind them they are in order and have the
 * days that they had.
 */
function keepsTimes({ document, postmortem }: RuleContext, first: Section, second: Section): boolean {
  const [above = [], below = []] = [first, second].map((section) =>
    readSectionTimeline(document, section, ownSectionsBelow(postmortem, section)).events.filter(
      ({ moment, timeLast }) => moment !== undefined && !timeLast,
    ),
  );
  const [last, next] = [above.at(-1)?.moment, below[0]?.moment];
  if (!last || !next) {
    return true;
  }
  const epochs = (events: readonly TimelineEvent[]): readonly number[] =>
    events.map(({ moment }) => moment?.epoch ?? 0);
  const isBehind = Math.max(...epochs(above)) <= Math.min(...epochs(below));
  const hasOwnDay = next.day === 'written' || next.day === 'heading' || isSameDate(last.date, next.date);
  return isBehind && hasOwnDay && isSameZone(last.zone, next.zone);
}

function mergeFix(context: RuleContext, first: Section, second: Section): Fix {
  const { source } = context;
  const content = source.parts.slice(source.lineStart(second.heading.lines.end), second.range.end).trim();
  const edits =
    content === ''
      ? [removal(context, second)]
      : [addition(context, first, content), removal(context, second)];
  const title =
    content === ''
      ? `Remove the empty second “${second.title}”`
      : `Move this text to the first “${first.title}”`;
  return { title, edits, safe: false };
}

function addition(context: RuleContext, first: Section, content: string): FixEdit {
  const { text, lineEnd } = context.source;
  const place = trimRange(text, { start: 0, end: endOfOwnText(context.postmortem, first) }).end;
  return { range: { start: place, end: place }, text: literal(`${lineEnd}${lineEnd}${content}`) };
}

/** Where a section and the author's own below it end. */
function endOfOwnText(postmortem: Postmortem, section: Section): number {
  return (ownSectionsBelow(postmortem, section).at(-1) ?? section).body.end;
}

function removal(context: RuleContext, section: Section): FixEdit {
  const { text, lineEnd } = context.source;
  if (section.range.end < text.length) {
    return { range: section.range, text: [] };
  }
  const before = trimRange(text, { start: 0, end: section.range.start }).end;
  return { range: { start: before, end: text.length }, text: literal(lineEnd) };
}
