import type { Version } from '../memory/facts.ts';
import type { Block, Heading } from './blocks.ts';
import { withBoldHeadings } from './boldHeadings.ts';
import type { Field } from './fields.ts';
import { headerFieldsIn } from './fields.ts';
import type { FrontMatter } from './frontMatter.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { MaskedText } from './masking.ts';
import { maskText } from './masking.ts';
import { parseBlocks } from './parseBlocks.ts';
import { Recollection } from './recollection.ts';
import type { Section } from './sections.ts';
import { openingOf, sectionsOf } from './sections.ts';
import type { OffsetRange } from './sourceText.ts';
import { SourceText } from './sourceText.ts';
import type { Suppression } from './suppressions.ts';
import { readSuppressions } from './suppressions.ts';

/** A Markdown document as every feature reads it: parsed once, no template known yet. */
export interface MarkdownDocument extends Version {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter | undefined;
  /** Top-level blocks. */
  readonly blocks: readonly Block[];
  readonly title: Heading | undefined;
  /** What stands between the title and the first section. */
  readonly preamble: readonly Block[];
  /** The lines in the preamble that give a name and a value. */
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly masked: MaskedText;
  readonly suppressions: readonly Suppression[];
  /** What is remembered of it when it is edited; the same for all of its versions. */
  readonly recollection: Recollection;
  /** The part of the text that the blocks stand in; all of it where nothing is said. */
  readonly part?: OffsetRange;
  /** The document itself, where this is a window on a part of it: targets of links may be defined anywhere. */
  readonly whole?: MarkdownDocument;
}

/** Reads a document. Never throws: any text is some Markdown. */
export function parseDocument(text: string | SourceText): MarkdownDocument {
  const source = typeof text === 'string' ? new SourceText(text) : text;
  const frontMatter = readFrontMatter(source);
  const blocks = parseBlocks(source, frontMatter?.lines);
  const masked = maskText(source, blocks, source.lineStart(frontMatter?.lines.end ?? 0));
  const recollection = new Recollection(source.parts.length);
  return documentOf({ source, frontMatter, blocks, masked, recollection });
}

/** What the rest of a document is made from. */
export type DocumentParts = Pick<
  MarkdownDocument,
  'source' | 'frontMatter' | 'blocks' | 'masked' | 'recollection'
>;

/** The document that some parts make. */
export function documentOf(parts: DocumentParts): MarkdownDocument {
  const { source, blocks, masked } = parts;
  const { title, preamble } = openingOf(blocks);
  const sections = sectionsOf(source, withBoldHeadings(source, blocks));
  const marked = new Set(sections.map(({ heading }) => heading.lines.start));
  return {
    ...parts,
    title,
    preamble,
    // A list under the title may hold both: what bears the name of a section is one.
    fields: headerFieldsIn(source, preamble).filter(({ lineNumber }) => !marked.has(lineNumber)),
    sections,
    suppressions: readSuppressions(source, masked.comments),
  };
}

/** Enough to tell what a document is, in UTF-16 code units. */
const beginning = 20_000;

/** Reads only the beginning of a document that is too long to be read. Its source is the whole text. */
export function parseBeginning(text: string): MarkdownDocument {
  const end = text.lastIndexOf('\n', beginning) + 1 || beginning;
  return { ...parseDocument(text.slice(0, end)), source: new SourceText(text) };
}
