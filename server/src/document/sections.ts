import type { Block, Heading } from './blocks.ts';
import { headingName } from './headingName.ts';
import type { OffsetRange, SourceText } from './sourceText.ts';

/** A heading with all that stands below it. */
export interface Section {
  readonly heading: Heading;
  /** The heading's text as written, in one line. */
  readonly title: string;
  /** The heading's words for comparing, see `headingName`. */
  readonly name: string;
  /** From the heading's first character to where the next section of this or a higher level starts. */
  readonly range: OffsetRange;
  /** Behind the heading's line to where the next heading of any level starts. */
  readonly body: OffsetRange;
  /** The blocks between this heading and the next one of any level. */
  readonly blocks: readonly Block[];
  /** Index in the document's list of sections. */
  readonly index: number;
  /** Index there of the first one behind this one that is not below it. */
  readonly next: number;
}

/** What stands before the first section. */
export interface Opening {
  /** The first heading of level 1. */
  readonly title: Heading | undefined;
  /** The blocks between the title, or the start, and the first other heading. */
  readonly preamble: readonly Block[];
}

/** A heading and its index among the blocks. */
interface Start {
  readonly heading: Heading;
  readonly index: number;
}

/** Finds the title among top-level blocks, and what follows it up to the next heading. */
export function openingOf(blocks: readonly Block[]): Opening {
  const starts = startsIn(blocks);
  const position = titlePosition(starts);
  const title = starts[position];
  const preamble = blocks.slice(title ? title.index + 1 : 0, starts[position + 1]?.index);
  return { title: title?.heading, preamble };
}

/**
 * Divides top-level blocks by their headings: every heading but the title makes a section, whatever its level, in the
 * order of the document. Headings inside quotes and lists divide nothing.
 */
export function sectionsOf(source: SourceText, blocks: readonly Block[]): readonly Section[] {
  const starts = startsIn(blocks);
  const title = titlePosition(starts);
  const sections = starts.map((start, position) => sectionAt(source, blocks, starts, start, position));
  if (title === -1) {
    return sections;
  }
  // The title divides as every heading does, but is no section; those behind it count one less.
  const numbered = sections.map((section, position) =>
    position < title ? section : { ...section, index: section.index - 1, next: section.next - 1 },
  );
  return numbered.toSpliced(title, 1);
}

function startsIn(blocks: readonly Block[]): readonly Start[] {
  const starts: Start[] = [];
  let index = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      starts.push({ heading: block, index });
    }
    index += 1;
  }
  return starts;
}

function titlePosition(starts: readonly Start[]): number {
  return starts.findIndex(({ heading }) => heading.level === 1);
}

/** White space that is no single blank. */
const unevenSpace = /\s{2}|[^\S ]/;

function sectionAt(
  source: SourceText,
  blocks: readonly Block[],
  starts: readonly Start[],
  { heading, index }: Start,
  position: number,
): Section {
  const following = starts[position + 1];
  let next = position + 1;
  while ((starts[next]?.heading.level ?? 0) > heading.level) {
    next += 1;
  }
  const end = starts[next]?.heading.range.start ?? source.parts.length;
  const written = source.slice(heading.content);
  const title = unevenSpace.test(written) ? written.replace(/\s+/g, ' ') : written;
  return {
    heading,
    title,
    name: headingName(title),
    range: { start: heading.range.start, end },
    body: {
      start:
        heading.style === 'bold'
          ? heading.range.end
          : Math.min(source.lineStart(heading.lines.end), source.parts.length),
      end: following?.heading.range.start ?? source.parts.length,
    },
    blocks: blocks.slice(index + 1, following?.index ?? blocks.length),
    index: position,
    next,
  };
}
