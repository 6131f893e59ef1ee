import type { PlainEdit } from '../check/fix.ts';
import type { Block } from '../document/blocks.ts';
import { trimRange } from '../document/sourceText.ts';
import type { Postmortem } from '../postmortem.ts';
import type { FixEdit } from '../rules/rule.ts';
import { insertSections } from '../rules/sections/insertSections.ts';
import { builtInTemplates } from '../template/builtIn.ts';
import { plainText } from '../template/placeholders.ts';
import type { SectionSpec } from '../template/template.ts';
import { timelineColumns } from '../timeline/columns.ts';
import type { Timeline } from '../timeline/timeline.ts';

/**
 * The edits that make a place for events: the template's section where there is none, or its table in a section that
 * holds neither entries nor a table for them. Undefined where there is a place already.
 */
export function addPlaceForTimeline(
  postmortem: Postmortem,
  timeline: Timeline | undefined,
): readonly (FixEdit | PlainEdit)[] | undefined {
  if (!timeline) {
    return addSection(postmortem);
  }
  const { section } = timeline;
  if (timeline.events.length > 0 || !section || section.blocks.some((block) => isPlace(postmortem, block))) {
    return undefined;
  }
  const { source } = postmortem.document;
  const { end } = trimRange(source.parts, { start: section.heading.range.start, end: section.body.end });
  const table = (templateSection(postmortem)?.spec.table ?? standardTable())?.text ?? [];
  const lines = plainText(table).trim().split(/\r?\n/);
  const text = ['', '', ...lines].join(source.lineEnd);
  return [{ range: { start: end, end }, text }];
}

function isPlace({ document }: Postmortem, block: Block): boolean {
  return block.kind === 'table' && timelineColumns(document, block.table) !== undefined;
}

function addSection(postmortem: Postmortem): readonly FixEdit[] {
  const found = templateSection(postmortem);
  return found ? insertSections(postmortem, found.template, [found.spec]) : [];
}

/** The section that the document's template, or else the first of ours, has for a timeline. */
function templateSection({ template }: Postmortem) {
  for (const candidate of [...(template ? [template] : []), ...builtInTemplates()]) {
    const spec = candidate.sections.find(isTimeline);
    if (spec) {
      return { template: candidate, spec };
    }
  }
  return undefined;
}

function isTimeline({ role }: SectionSpec): boolean {
  return role === 'timeline';
}

function standardTable() {
  return builtInTemplates()[0]?.sections.find(isTimeline)?.table;
}
