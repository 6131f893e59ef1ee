import type { List, ListItem } from '../../document/blocks.ts';
import type { SourceText } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { LabelSpec } from '../../template/template.ts';
import { addAll, addMissing, byPlace } from '../additions.ts';
import { merged } from '../mergedEdits.ts';
import type { FixEdit, TemplateRule } from '../rule.ts';
import type { LabelledSection } from './labels.ts';
import { labelledSections } from './labels.ts';
import { delimiterOf, leavesCounting, numbered } from './markers.ts';

/** Reports labelled items that the template has and a section lacks. Source: the specification's template. */
export const impactMissingItem: TemplateRule = {
  id: 'impact-missing-item',
  summary: 'A labelled item of the template is absent',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['labelled'],
  needs: 'template',
  *check(context, template) {
    for (const labelled of labelledSections(context.postmortem, template)) {
      const { section, missing } = labelled;
      if (isToldOtherwise(labelled)) {
        const names = missing.map(({ label }) => `“${label}”`).join(', ');
        yield {
          range: section.heading.range,
          message: `“${section.title}” has none of the items that the template lists: ${names}. Readers look for them by name: give a figure, an estimate, or “unknown” and why for each.`,
          fixes: () => [addAll(missingItems(context.source, labelled))],
        };
        continue;
      }
      for (const label of missing) {
        yield {
          range: section.heading.range,
          message: `“${section.title}” does not say “${label.label}”. A reader cannot tell none from unknown: give a figure, an estimate, or “unknown” and why.`,
          fixes: () => addMissing(missingItems(context.source, labelled), label, label.label),
        };
      }
    }
  },
};

/** Whether the author does not follow the template's list: nobody needs to be told so once for each of its items. */
function isToldOtherwise({ spec, missing }: LabelledSection): boolean {
  return missing.length > 1 && missing.length === spec.labels.filter((label) => !label.optional).length;
}

function missingItems(source: SourceText, labelled: LabelledSection) {
  const add = (labels: readonly LabelSpec[]) => insertItems(source, labelled, labels);
  return { kind: 'item', all: labelled.missing, add };
}

/** A place for items of a list, and how they are written there. */
interface Place {
  readonly offset: number;
  /** Line ends in front of the first item and between items. */
  readonly before: string;
  readonly between: string;
  /** Line ends behind the last item. */
  readonly after: string;
  /** What stands in front of an item's text, by how many items are added to the list in front of it. */
  readonly lead: (added: number) => string;
  /** The list that the items are added to, and the index there of the item that comes behind them. */
  readonly spot: { readonly list: List; readonly next: number } | undefined;
}

function insertItems(
  source: SourceText,
  labelled: LabelledSection,
  labels: readonly LabelSpec[],
): readonly FixEdit[] {
  const groups = byPlace(labels, (label) => placeOf(source, labelled, label));
  const added = new Map<List, number>();
  const edits = groups.flatMap(({ place, specs }, at): readonly FixEdit[] => {
    const { spot } = place;
    const before = (spot && added.get(spot.list)) ?? 0;
    const own = insertion(source, place, specs, before);
    if (!spot) {
      return [own];
    }
    added.set(spot.list, before + specs.length);
    const following = groups.slice(at + 1).find((group) => group.place.spot?.list === spot.list);
    const behind = spot.list.items.slice(spot.next, following?.place.spot?.next);
    return [own, ...countedOn(source, spot.list, behind, before + specs.length)];
  });
  return merged(edits.toSorted((one, other) => one.range.start - other.range.start));
}

/** The edits that give items numbers higher by some, in a list whose numbers count. */
function countedOn(
  source: SourceText,
  list: List,
  items: readonly ListItem[],
  by: number,
): readonly FixEdit[] {
  const number = items[0]?.number;
  const counts = list.items.length === 1 || !leavesCounting(list);
  return number === undefined || !counts
    ? []
    : numbered(source, items, number + by, delimiterOf(source, list)).edits;
}

/** @param added how many items are added to the same list in front of these */
function insertion(source: SourceText, place: Place, labels: readonly LabelSpec[], added: number): FixEdit {
  const items = labels.flatMap((label, index) => [
    ...literal(index === 0 ? place.before : place.between),
    ...withLead(label.line, place.lead(added + index)),
  ]);
  const text = withLineEnd([...items, ...literal(place.after)], source.lineEnd);
  return { range: { start: place.offset, end: place.offset }, text };
}

/** The template's line with another list's indentation and marker. */
function withLead(line: PlaceholderText, lead: string): PlaceholderText {
  const [first, ...rest] = line;
  return first ? [...literal(`${lead}${first.text.replace(/^\s*[-*+]\s+/, '')}`), ...rest] : [];
}

/** Where a label belongs: behind the nearest one before it that is there, else before the nearest one after it. */
function placeOf(source: SourceText, labelled: LabelledSection, label: LabelSpec): Place {
  const { labels } = labelled.spec;
  const index = labels.indexOf(label);
  for (const earlier of labels.slice(0, index).toReversed()) {
    const found = itemOf(labelled, earlier);
    if (found) {
      return behind(source, found.list, found.item);
    }
  }
  for (const later of labels.slice(index + 1)) {
    const found = itemOf(labelled, later);
    if (found) {
      return inFrontOf(source, found.list, found.item);
    }
  }
  return atEnd(source, labelled);
}

function itemOf(
  { lines, section }: LabelledSection,
  label: LabelSpec,
): { readonly item: ListItem; readonly list: List } | undefined {
  const item = lines.get(label)?.item;
  const list = section.blocks.find((block) => block.kind === 'list' && item && block.items.includes(item));
  return item && list?.kind === 'list' ? { item, list } : undefined;
}

function behind(source: SourceText, list: List, item: ListItem): Place {
  const between = isLoose(list) ? '\n\n' : '\n';
  const lead = (added: number): string => leadLike(source, list, item, added + 1);
  const spot = { list, next: list.items.indexOf(item) + 1 };
  return { offset: item.range.end, before: between, between, after: '', lead, spot };
}

function inFrontOf(source: SourceText, list: List, item: ListItem): Place {
  const between = isLoose(list) ? '\n\n' : '\n';
  const lead = (added: number): string => leadLike(source, list, item, added);
  const spot = { list, next: list.items.indexOf(item) };
  return { offset: item.range.start, before: '', between, after: between, lead, spot };
}

function isLoose(list: List): boolean {
  return list.items.some((item, index) => {
    const next = list.items[index + 1];
    return next !== undefined && next.lines.start > item.lines.end;
  });
}

/** Indentation and marker as an item has them, or as one so many behind it would. */
function leadLike(source: SourceText, list: List, item: ListItem, step: number): string {
  const marker = source.slice(item.marker);
  const counts = item.number !== undefined && (list.items.length === 1 || !leavesCounting(list));
  const next = counts ? `${(item.number ?? 0) + step}${marker.slice(-1)}` : marker;
  return `${source.parts.slice(item.range.start, item.marker.start)}${next} `;
}

/** Behind what stands directly below the heading: with the items of a bullet list, else as a list of its own. */
function atEnd(source: SourceText, { section }: LabelledSection): Place {
  const last = section.blocks.at(-1);
  const item = last?.kind === 'list' && !last.ordered ? last.items.at(-1) : undefined;
  if (last?.kind === 'list' && item) {
    return behind(source, last, item);
  }
  const offset = trimRange(source.parts, last ? last.range : section.heading.range).end;
  return { offset, before: '\n\n', between: '\n', after: '', lead: () => '- ', spot: undefined };
}
