import type { SourceText } from '../sourceText.ts';
import type { Destination } from './destination.ts';
import { markdown, readDestination, skipSpace } from './destination.ts';
import type { InlineRegion } from './regions.ts';

/** What the labels of references stand for. */
export type Definitions = ReadonlyMap<string, Destination>;

/** Case and the kind of white space do not tell two labels apart. */
export function normaliseLabel(label: string): string {
  return markdown.utils.normalizeReference(label);
}

// Behind list markers, a label as CommonMark limits it.
const definition = /[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[((?:[^\\[\]]|\\[\s\S]){1,999})\]:/y;

/** The definitions `[label]: target "title"` of a document. The first one of a label holds. */
export function readDefinitions(
  source: SourceText,
  masked: string,
  regions: readonly InlineRegion[],
): Definitions {
  const definitions = new Map<string, Destination>();
  if (!masked.includes(']:')) {
    return definitions;
  }
  // The parser makes no block of them, so they stand on the lines between the blocks that hold text.
  let next = 0;
  for (let line = 0; line < source.lineCount; line += 1) {
    const range = source.lineRange(line);
    while ((regions[next]?.end ?? Number.POSITIVE_INFINITY) <= range.start) {
      next += 1;
    }
    const region = regions[next];
    if (region && region.start < range.end) {
      continue;
    }
    readDefinition(masked, range.start, region?.start ?? masked.length, definitions);
  }
  return definitions;
}

function readDefinition(
  masked: string,
  start: number,
  end: number,
  definitions: Map<string, Destination>,
): void {
  definition.lastIndex = start;
  const found = definition.exec(masked);
  const label = normaliseLabel(found?.[1] ?? '');
  if (!found || label === '' || definitions.has(label)) {
    return;
  }
  const destination = readDestination(masked, skipSpace(masked, definition.lastIndex, end), end);
  if (destination) {
    definitions.set(label, destination);
  }
}
