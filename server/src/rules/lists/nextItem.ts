import type { List, ListItem } from '../../document/blocks.ts';
import type { SourceText } from '../../document/sourceText.ts';
import { leavesCounting } from './markers.ts';

/** What opens a new item below another one of its list: the same marker at the same place, counted on where it counts. */
export function openingBelow(source: SourceText, list: List, { lines, marker, number }: ListItem): string {
  const lead = source.parts.slice(source.lineStart(lines.start), marker.start);
  const written = source.slice(marker);
  const counts = list.items.length === 1 || !leavesCounting(list);
  return `${lead}${number === undefined || !counts ? written : `${number + 1}${written.slice(-1)}`} `;
}
