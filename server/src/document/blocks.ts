import type { LineSpan, OffsetRange } from './sourceText.ts';
import type { Table } from './tables.ts';

/**
 * What every block has: its place, from the start of its first line, or from behind the markers of the lists around it
 * on that line, to the end of its last.
 */
interface Placed {
  readonly range: OffsetRange;
  readonly lines: LineSpan;
}

export interface Heading extends Placed {
  readonly kind: 'heading';
  /** 1 to 6 */
  readonly level: number;
  /** Bold text that serves as a heading is none for Markdown. */
  readonly style: 'atx' | 'setext' | 'bold';
  /** The heading's text, without markers and the white space around it. */
  readonly content: OffsetRange;
}

export interface Paragraph extends Placed {
  readonly kind: 'paragraph';
}

export interface ListItem extends Placed {
  /** The bullet, or the number with its delimiter. */
  readonly marker: OffsetRange;
  /** The number as written in a numbered list. */
  readonly number: number | undefined;
  /** The item's own text: its first paragraph, without the marker. */
  readonly content: OffsetRange;
  readonly blocks: readonly Block[];
}

export interface List extends Placed {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly table: Table;
}

/** A block whose inside is never looked at: code, a quotation, HTML, a thematic break. */
export interface OpaqueBlock extends Placed {
  readonly kind: 'code' | 'quote' | 'html' | 'break';
}

export type Block = Heading | Paragraph | List | TableBlock | OpaqueBlock;
