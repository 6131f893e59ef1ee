import type { MarkdownDocument } from '../document/document.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Zone } from '../time/zone.ts';
import { zoneOf, zonePattern } from '../time/zone.ts';

/** A zone that is stated once for a whole timeline. */
export interface DeclaredZone {
  readonly zone: Zone;
  readonly range: OffsetRange;
}

const anyZone = new RegExp(String.raw`(?<![\p{L}\p{N}/])${zonePattern}`, 'u');
const sentence = new RegExp(
  String.raw`\b(?:[Aa]ll|[Tt]imes?|[Tt]imestamps?|[Tt]imezone|[Tt]ime zone|[Cc]locks?)\b[^.\n|]{0,60}?(?<![\p{L}\p{N}/])(${zonePattern})`,
  'u',
);
/** “All customers in the Eastern time zone” says where they are. */
const allPeople =
  /\ball(?= (?:[a-z]{1,12} ){0,2}(?:customers|users|clients|tenants|accounts|merchants|people|teams|traffic|requests|regions|stores|offices|sites)\b)/gi;

/**
 * The zone that a timeline's heading, a column's head, or a sentence in or before the timeline states.
 * @param own the author's own sections below it, as one for each day: of them the heads of columns alone
 */
export function declaredZone(
  document: MarkdownDocument,
  section: Section,
  own: readonly Section[],
): DeclaredZone | undefined {
  const { source } = document;
  const places: { range: OffsetRange; pattern: RegExp }[] = [
    { range: section.heading.content, pattern: anyZone },
  ];
  for (const block of section.blocks) {
    if (block.kind === 'table') {
      places.push({ range: block.table.header.range, pattern: anyZone });
    } else if (block.kind === 'paragraph' || block.kind === 'quote') {
      places.push({ range: block.range, pattern: sentence });
    }
  }
  for (const block of own.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'table') {
      places.push({ range: block.table.header.range, pattern: anyZone });
    }
  }
  for (const { range } of document.preamble) {
    places.push({ range, pattern: sentence });
  }
  for (const { range, pattern } of places) {
    const said = source.slice(range).slice(0, 2000).replace(allPeople, '   ');
    const found = pattern.exec(said);
    const name = found?.[1] ?? found?.[0];
    const zone = name === undefined ? undefined : zoneOf(name);
    if (found && name !== undefined && zone) {
      const start = range.start + found.index + found[0].length - name.length;
      return { zone, range: { start, end: start + name.length } };
    }
  }
  return undefined;
}
