import type { MarkdownDocument } from '../../document/document.ts';
import { isApart, isInTable } from '../../document/fields.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { Postmortem } from '../../postmortem.ts';
import type { FieldMatch } from '../../template/match.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, FixEdit, TemplateRule } from '../rule.ts';
import { longestInOrder } from '../sections/longestInOrder.ts';
import { hardBreakOf, linesOfField } from './fieldLines.ts';

/** Reports fields that stand elsewhere than the template has them. Source: the specification's template. */
export const fieldOrder: TemplateRule = {
  id: 'field-order',
  summary: 'A field stands out of the order of the template',
  severity: 'hint',
  softensInDraft: false,
  fix: 'safe',
  reads: [],
  needs: 'template',
  *check({ postmortem, source }, template) {
    const fields = postmortem.fields.filter((match) => !match.repeats);
    const kept = longestInOrder(fields.map((match) => match.spec.index));
    for (const [index, { field, spec }] of fields.entries()) {
      if (!kept.has(index)) {
        const before = template.fields[spec.index - 1];
        yield {
          range: trimRange(source.parts, field.line),
          message: `“${field.name}” is out of order. Readers of several postmortems find it ${before ? `after “${before.name}”` : 'first'}.`,
          fixes: () => orderFix(postmortem),
        };
      }
    }
  },
};

/** The place of a field: its lines without what belongs to the place itself, a list's marker and a hard break. */
interface Slot {
  readonly match: FieldMatch;
  readonly lead: string;
  readonly content: OffsetRange;
  readonly lineCount: number;
}

/** Puts the fields, repetitions too, into each other's places; every other line stays where it is. */
function orderFix({ document, fields, isTemplateSure }: Postmortem): readonly Fix[] {
  const slots = fields.map((match) => slotOf(document, match));
  // A field that runs over several lines does not fit into a place of another kind.
  const isUniform = slots.every((slot) => slot.lead === slots[0]?.lead);
  const inTable = slots.filter(({ match }) => isInTable(match.field)).length;
  if ((!isUniform && slots.some((slot) => slot.lineCount > 1)) || (inTable > 0 && inTable < slots.length)) {
    return [];
  }
  const sorted = slots.toSorted((one, other) => one.match.spec.index - other.match.spec.index);
  const edits = slots.flatMap((slot, index): readonly FixEdit[] => {
    const wanted = sorted[index];
    return wanted === undefined || wanted === slot
      ? []
      : [{ range: slot.content, text: literal(document.source.slice(wanted.content)) }];
  });
  // The order of an own form is its author's.
  return [{ title: "Put the fields into the template's order", edits, safe: isTemplateSure }];
}

function slotOf(document: MarkdownDocument, match: FieldMatch): Slot {
  const { source } = document;
  const { field } = match;
  if (isInTable(field)) {
    const lead = /^[ \t]*\|?[ \t]*/.exec(source.slice(field.line))?.[0] ?? '';
    const cells = {
      start: field.line.start + lead.length,
      end: Math.max(field.value.end, field.nameRange.end),
    };
    return { match, lead: '', content: cells, lineCount: 1 };
  }
  const lines = linesOfField(document, field);
  const lead = /^[ \t>]*(?:[-*+][ \t]+)?/.exec(source.slice(field.line))?.[0] ?? '';
  const { start, end } = source.linesRange(lines);
  const hardBreak = isApart(field) ? '' : hardBreakOf(source.lineText(lines.end - 1));
  const content = { start: start + lead.length, end: end - hardBreak.length };
  return { match, lead, content, lineCount: lines.end - lines.start };
}
