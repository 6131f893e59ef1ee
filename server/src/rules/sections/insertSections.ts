import type { Section } from '../../document/sections.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { Postmortem } from '../../postmortem.ts';
import { sectionFor } from '../../postmortem.ts';
import type { SectionMatch } from '../../template/match.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { SectionSpec, Template } from '../../template/template.ts';
import { byPlace } from '../additions.ts';
import type { FixEdit } from '../rule.ts';
import { gatheringOf } from './gathering.ts';
import { sectionAtLevel } from './surroundings.ts';

/** The edits that add sections with the template's text, each at its place in the template's order. */
export function insertSections(
  postmortem: Postmortem,
  template: Template,
  missing: readonly SectionSpec[],
): readonly FixEdit[] {
  const { source } = postmortem.document;
  return byPlace(missing, (spec) => ({ offset: placeOf(postmortem, template, spec) })).map(
    ({ place, specs }) => insertion(source, place.offset, specs),
  );
}

/**
 * Where a section belongs: behind the nearest one before it that is there, else before the nearest one after it. Among
 * sections that the author gathered it would take those behind it for its own, so it stands beside all of them.
 */
export function placeOf(postmortem: Postmortem, template: Template, spec: SectionSpec): number {
  const before = template.sections.slice(0, spec.index).toReversed();
  const after = template.sections.slice(spec.index + 1);
  const beside = (match: SectionMatch): Section =>
    sectionAtLevel(postmortem.document, gatheringOf(postmortem, match) ?? match.section, spec.level);
  for (const earlier of before) {
    const match = sectionFor(postmortem, earlier);
    if (match && earlier.level < spec.level) {
      return match.section.body.end;
    }
    if (match) {
      const { range } = beside(match);
      // What holds the nearest one may be a section that comes later in the template.
      const holder = postmortem.sections.find(({ section }) => section.range.start === range.start);
      return holder && holder.spec.index > spec.index ? range.start : range.end;
    }
  }
  for (const later of after) {
    const match = sectionFor(postmortem, later);
    if (match) {
      return beside(match).range.start;
    }
  }
  return postmortem.document.source.parts.length;
}

function insertion(source: SourceText, place: number, specs: readonly SectionSpec[]): FixEdit {
  const before = trimRange(source.parts, { start: 0, end: place });
  const atEnd = source.parts.slice(place).trim() === '';
  // White space around the place is replaced, so that exactly one blank line stands on either side.
  const range: OffsetRange = { start: before.end, end: atEnd ? source.parts.length : place };
  const parts: PlaceholderText = specs.flatMap((spec, index) => [
    ...literal(index === 0 && before.end === 0 ? '' : '\n\n'),
    ...spec.text,
  ]);
  return { range, text: withLineEnd([...parts, ...literal(atEnd ? '\n' : '\n\n')], source.lineEnd) };
}
