import { shortened } from '../../document/cut.ts';
import type { IncidentFinding } from '../../findings/findings.ts';
import { literal } from '../../template/placeholders.ts';
import type { FixEdit, RuleContext } from '../rule.ts';

/** A finding's text without what it says about its actions, in one line. */
export function findingText({ source }: RuleContext, { range, links }: IncidentFinding): string {
  let text = '';
  let from = range.start;
  for (const mark of links().ranges.toSorted((one, other) => one.start - other.start)) {
    if (range.start <= mark.start && mark.end <= range.end) {
      text += `${source.parts.slice(from, mark.start)} `;
      from = mark.end;
    }
  }
  return `${text}${source.parts.slice(from, range.end)}`.replace(/\s+/g, ' ').trim();
}

/** The edit that writes behind a finding, or behind what it names already, which action answers it. */
export function linkEdit(
  { source }: RuleContext,
  { range, links }: IncidentFinding,
  number: number,
): FixEdit {
  const last = links().references.at(-1);
  if (last) {
    return { range: { start: last.range.end, end: last.range.end }, text: literal(`, #${number}`) };
  }
  // A hash behind a heading's words closes it, and a bracket in front keeps this one from doing so.
  const gap = /\s$/.test(source.parts.slice(range.start, range.end)) ? '' : ' ';
  return { range: { start: range.end, end: range.end }, text: literal(`${gap}(-> #${number})`) };
}

/** The start of a text, for menus and messages. */
export function startOf(text: string): string {
  return shortened(text, 48);
}

/** How a finding is called in messages: “contributing factor 2”, “improvement 1”. */
export function findingName({ role, number }: IncidentFinding): string {
  return role === 'contributing-factors' ? `contributing factor ${number}` : `improvement ${number}`;
}
