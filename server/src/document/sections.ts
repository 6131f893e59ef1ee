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

/** The first heading behind a section that is not below it. Days and times on its own level are a timeline's. */
function behindSection(source: SourceText, starts: readonly Start[], position: number): number {
  const heading = starts[position]?.heading;
  const level = heading?.level ?? 0;
  const isTimeline = heading !== undefined && timelineName.test(source.slice(heading.content));
  let next = position + 1;
  for (let below = starts[next]; below !== undefined; below = starts[next]) {
    const isDay =
      isTimeline && below.heading.level === level && isBareMoment(source.slice(below.heading.content));
    if (below.heading.level <= level && !isDay) {
      break;
    }
    next += 1;
  }
  return next;
}

const timelineName = /^[^\p{L}]{0,8}(?:\p{L}{1,12} ){0,2}(?:timeline|chronology)(?!\p{L})/iu;
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const day = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|${month} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month})(?:,? \d{4})?`;
const clock = String.raw`~?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m?\.?)?(?: [A-Z]{2,5})?`;
/** A heading of nothing but a day, a time, or both. */
const bareMoment = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:${day}(?:,? ${clock})?|${clock})(?: ?[-–—] ?${clock})?:?$`,
  'i',
);

function isBareMoment(text: string): boolean {
  // Most headings have no figure.
  return /\d/.test(text) && bareMoment.test(text);
}

function sectionAt(
  source: SourceText,
  blocks: readonly Block[],
  starts: readonly Start[],
  { heading, index }: Start,
  position: number,
): Section {
  const following = starts[position + 1];
  const next = behindSection(source, starts, position);
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
