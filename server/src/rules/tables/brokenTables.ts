import type { Block, Paragraph } from '../../document/blocks.ts';
import { Places } from '../../document/places.ts';
import type { SourceText } from '../../document/sourceText.ts';
import type { TableRow } from '../../document/tables.ts';
import { splitRow } from '../../document/tables.ts';

/**
 * Why lines that look like a table are shown as text: nothing parts the header from the rows; the row of dashes does
 * not fit the header; it has no header above it; or a blank line cut the rows off the table above.
 */
export type TableFault = 'no delimiter' | 'delimiter' | 'no header' | 'cut off';

/** Lines that an author meant as a table and that Markdown reads as a paragraph. */
export interface BrokenTable {
  readonly fault: TableFault;
  /** At least one; the row of dashes, if any, among them. */
  readonly rows: readonly TableRow[];
  readonly paragraph: Paragraph;
  /** The table that stands directly above the paragraph, if any. */
  readonly above: Extract<Block, { kind: 'table' }> | undefined;
}

/** Every broken table in some blocks. */
export function brokenTables(source: SourceText, blocks: readonly Block[]): readonly BrokenTable[] {
  const pipes = new Places(source.parts, '|');
  const found: BrokenTable[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    // Each row of a table has a pipe.
    if (block.kind === 'paragraph' && pipes.from(block.range.start) < block.range.end) {
      const above = before?.kind === 'table' ? before : undefined;
      for (const table of new ParagraphReader(source, block, above).read()) {
        found.push(table);
      }
    }
    before = block;
  }
  return found;
}

/** Whether a line parts a header from rows, or is meant to: `| - | - |`, `|---+---|`, `| — | — |`. */
function isLikeDelimiter(line: string): boolean {
  return line.includes('|') && /[-–—=]/.test(line) && /^[\s|:+=–—-]+$/.test(line);
}

class ParagraphReader {
  readonly #source: SourceText;
  readonly #paragraph: Paragraph;
  readonly #above: BrokenTable['above'];

  constructor(source: SourceText, paragraph: Paragraph, above: BrokenTable['above']) {
    this.#source = source;
    this.#paragraph = paragraph;
    this.#above = above;
  }

  read(): readonly BrokenTable[] {
    const found: BrokenTable[] = [];
    const { lines } = this.#paragraph;
    for (let line = lines.start; line < lines.end; line += 1) {
      const table = this.#tableAt(line);
      if (table) {
        found.push(table);
        line += table.rows.length - 1;
      }
    }
    return found;
  }

  #tableAt(line: number): BrokenTable | undefined {
    const dashed = this.#isDelimiter(line + 1) && (this.#isRow(line) || this.#isPiped(line));
    let end = line;
    while (end < this.#paragraph.lines.end && this.#goesOn(end, dashed || end > line + 1)) {
      end += 1;
    }
    const rows: TableRow[] = [];
    for (let row = line; row < end; row += 1) {
      rows.push(splitRow(this.#source, row));
    }
    const fault = this.#faultOf(rows);
    return fault && { fault, rows, paragraph: this.#paragraph, above: this.#above };
  }

  /** Whether a line belongs to a table; one that is known to be a table may have rows without pipes at their ends. */
  #goesOn(line: number, known: boolean): boolean {
    return this.#isRow(line) || (known && this.#isPiped(line));
  }

  #faultOf(rows: readonly TableRow[]): TableFault | undefined {
    const [first, second] = rows;
    if (!first) {
      return undefined;
    }
    if (this.#isCutOff(rows)) {
      return 'cut off';
    }
    if (!second) {
      return undefined;
    }
    if (this.#isDelimiter(first.line)) {
      return 'no header';
    }
    return this.#isDelimiter(second.line) ? 'delimiter' : 'no delimiter';
  }

  #isCutOff(rows: readonly TableRow[]): boolean {
    const columns = this.#above?.table.header.cells.length;
    return (
      rows[0]?.line === this.#paragraph.lines.start &&
      rows.every((row) => row.cells.length === columns && !this.#isDelimiter(row.line))
    );
  }

  #isDelimiter(line: number): boolean {
    return line < this.#paragraph.lines.end && isLikeDelimiter(this.#source.lineText(line));
  }

  /** Whether a line starts and ends with a pipe; a line that is indented further than this is in no table. */
  #isRow(line: number): boolean {
    const text = this.#source.lineText(line);
    const trimmed = text.trim();
    return isLittleIndented(text) && /^\|(?:.*[^\\])?\|$/s.test(trimmed);
  }

  #isPiped(line: number): boolean {
    return (
      line < this.#paragraph.lines.end &&
      isLittleIndented(this.#source.lineText(line)) &&
      splitRow(this.#source, line).cells.length > 1
    );
  }
}

/** Whether a line's indentation is too small for code. */
export function isLittleIndented(line: string): boolean {
  return /^ {0,3}[^ \t]/.test(line);
}
