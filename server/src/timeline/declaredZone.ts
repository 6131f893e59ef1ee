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
/** What opens a sentence about the zone of all times. */
const opening = /\b(?:[Aa]ll|[Tt]imes?|[Tt]imestamps?|[Tt]imezone|[Tt]ime zone|[Cc]locks?)\b/g;
/** So far behind it, in the same sentence, a zone may begin; and so long the names of zones are. */
const longestGap = 60;
const longestZone = 60;

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
  const places: { range: OffsetRange; find: FindZone }[] = [
    { range: section.heading.content, find: zoneAnywhere },
  ];
  for (const block of section.blocks) {
    if (block.kind === 'table') {
      places.push({ range: block.table.header.range, find: zoneAnywhere });
    } else if (block.kind === 'paragraph' || block.kind === 'quote') {
      places.push({ range: block.range, find: zoneInSentence });
    }
  }
  for (const block of own.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'table') {
      places.push({ range: block.table.header.range, find: zoneAnywhere });
    }
  }
  for (const { range } of document.preamble) {
    places.push({ range, find: zoneInSentence });
  }
  for (const { range, find } of places) {
    const said = source.slice(range).slice(0, 2000).replace(allPeople, '   ');
    const found = find(said);
    const zone = found && zoneOf(found.name);
    if (found && zone) {
      const start = range.start + found.index;
      return { zone, range: { start, end: start + found.name.length } };
    }
  }
  return undefined;
}

/** A name of a zone as it stands in a text, with its offset there. */
interface NamedZone {
  readonly name: string;
  readonly index: number;
}

type FindZone = (text: string) => NamedZone | undefined;

function zoneAnywhere(text: string): NamedZone | undefined {
  const found = anyZone.exec(text);
  return found ? { name: found[0], index: found.index } : undefined;
}

/** “All times are in CET”. In one expression with the zones, its time could not be judged. */
function zoneInSentence(text: string): NamedZone | undefined {
  for (const { 0: word, index } of text.matchAll(opening)) {
    // The last letter stands for what is in front of a zone.
    const from = index + word.length - 1;
    const found = zoneAnywhere(text.slice(from, from + longestGap + longestZone));
    if (found && found.index <= longestGap + 1 && !/[.\n|]/.test(text.slice(from, from + found.index))) {
      return { name: found.name, index: from + found.index };
    }
  }
  return undefined;
}
