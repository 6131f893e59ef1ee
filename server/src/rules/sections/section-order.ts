import type { MarkdownDocument } from '../../document/document.ts';
import type { Section } from '../../document/sections.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { SectionMatch } from '../../template/match.ts';
import { literal } from '../../template/placeholders.ts';
import type { SectionSpec } from '../../template/template.ts';
import type { Fix, FixEdit, RuleContext, TemplateRule } from '../rule.ts';
import { longestInOrder } from './longestInOrder.ts';
import { sectionAtLevel } from './surroundings.ts';

/** Reports sections that stand elsewhere than the template has them. Source: the specification's template. */
export const sectionOrder: TemplateRule = {
  id: 'section-order',
  summary: 'A section stands out of the order of the template',
  severity: 'warning',
  softensInDraft: false,
  fix: 'safe',
  reads: [],
  needs: 'template',
  *check(context) {
    const placed = context.postmortem.sections.filter(isComparable);
    const kept = longestInOrder(placed.map((match) => match.spec.index));
    const inOrder = placed.filter((_, index) => kept.has(index));
    for (const match of placed) {
      if (!inOrder.includes(match)) {
        const neighbour = neighbourOf(context.document, inOrder, match.spec);
        yield {
          range: match.section.heading.range,
          message: `“${match.section.title}” is out of order. Readers of several postmortems find it ${neighbour.words}.`,
          fixes: () => [moveFix(context, match.section, neighbour)],
        };
      }
    }
  },
};

/** Sections that the order can be judged of: not repetitions, and at the level where the template has them. */
function isComparable(match: SectionMatch): boolean {
  return !match.repeats && match.section.heading.level === match.spec.level;
}

interface Neighbour {
  /** Offset in front of which the section belongs. */
  readonly place: number;
  readonly words: string;
}

/** The place of a section among those that are in order. */
function neighbourOf(
  document: MarkdownDocument,
  inOrder: readonly SectionMatch[],
  spec: SectionSpec,
): Neighbour {
  const beside = ({ section }: SectionMatch): Section => sectionAtLevel(document, section, spec.level);
  const before = inOrder.findLast((match) => match.spec.index < spec.index);
  const after = inOrder.find((match) => match.spec.index > spec.index);
  if (before) {
    const inside = before.spec.level < spec.level;
    const place = inside ? before.section.body.end : beside(before).range.end;
    return { place, words: `after “${before.section.title}”` };
  }
  return { place: after ? beside(after).range.start : 0, words: `before “${after?.section.title ?? ''}”` };
}

function moveFix(context: RuleContext, section: Section, neighbour: Neighbour): Fix {
  const edits = [removal(context, section), insertion(context, section, neighbour.place)];
  return {
    title: `Move “${section.title}” ${neighbour.words}`,
    edits: edits.toSorted((one, other) => one.range.start - other.range.start),
    // The order of an own form is its author's.
    safe: context.postmortem.isTemplateSure,
  };
}

function removal(context: RuleContext, section: Section): FixEdit {
  const { text } = context.source;
  if (section.range.end < text.length) {
    return { range: section.range, text: [] };
  }
  const before = trimRange(text, { start: 0, end: section.range.start });
  return { range: { start: before.end, end: text.length }, text: literal(context.source.lineEnd) };
}

function insertion(context: RuleContext, section: Section, place: number): FixEdit {
  const { text, lineEnd } = context.source;
  const moved = text.slice(section.range.start, section.range.end).trimEnd();
  if (place < text.length) {
    return { range: { start: place, end: place }, text: literal(`${moved}${lineEnd}${lineEnd}`) };
  }
  const before = trimRange(text, { start: 0, end: text.length });
  return {
    range: { start: before.end, end: text.length },
    text: literal(`${lineEnd}${lineEnd}${moved}${lineEnd}`),
  };
}
