import { firstIndex } from './ascending.ts';
import type { Block, TableBlock } from './blocks.ts';
import type { DocumentChange } from './changes.ts';
import { noteChange } from './changes.ts';
import type { MarkdownDocument } from './document.ts';
import { documentOf, parseDocument } from './document.ts';
import { readFrontMatter } from './frontMatter.ts';
import { mostMissingCells } from './markdownIt/tableRule.ts';
import type { Replaced } from './masking.ts';
import { maskText, remaskText } from './masking.ts';
import { parseBlocks } from './parseBlocks.ts';
import { PatchedText } from './patchedText.ts';
import type { Distance } from './shiftBlocks.ts';
import { shiftedBlock, shiftedRow } from './shiftBlocks.ts';
import { SourceText } from './sourceText.ts';
import { splitRow } from './tables.ts';
import type { TextChange } from './textChange.ts';
import { changeBetween, lengthening } from './textChange.ts';

export interface Reparsed {
  readonly document: MarkdownDocument;
  /** Undefined where all of the document was read anew, or anything in it may have another meaning now. */
  readonly change: DocumentChange | undefined;
}

/** The lines that a change touched: they start at the same line, and end at another. */
interface ChangedLines {
  readonly first: number;
  readonly oldLast: number;
  readonly newLast: number;
}

/**
 * Reads a text that an edit has made of another. Only the blocks that the edit can have changed are parsed; the result
 * is that of `parseDocument`.
 */
export function reparseDocument(before: MarkdownDocument, text: string | SourceText): Reparsed {
  const { recollection } = before;
  recollection.edit();
  const changed = new Reparser(before, text).reparse();
  return changed ?? { document: { ...parseDocument(text), recollection }, change: undefined };
}

/** Blocks that were read anew, and all blocks with them in their place. */
interface Reread {
  readonly blocks: readonly Block[];
  readonly replaced: Replaced;
}

class Reparser {
  readonly #before: MarkdownDocument;
  readonly #source: SourceText;
  readonly #change: TextChange;
  readonly #lines: ChangedLines;
  /** How far what stands behind the change has moved. */
  readonly #distance: Distance;

  constructor(before: MarkdownDocument, text: string | SourceText) {
    const now = typeof text === 'string' ? new PatchedText(text) : text.parts;
    this.#before = before;
    this.#change = changeBetween(before.source.parts, now);
    this.#source =
      typeof text === 'string'
        ? before.source.changed(this.#change.old, text.slice(this.#change.now.start, this.#change.now.end))
        : text;
    this.#lines = this.#changedLines();
    this.#distance = {
      offset: lengthening(this.#change),
      lines: this.#lines.newLast - this.#lines.oldLast,
    };
  }

  reparse(): Reparsed | undefined {
    const frontMatter = readFrontMatter(this.#source);
    const hidden = frontMatter?.lines.end ?? 0;
    if (hidden !== (this.#before.frontMatter?.lines.end ?? 0) || this.#lines.first < hidden) {
      return undefined;
    }
    const reread = this.#rows() ?? this.#blocks(hidden);
    if (!reread) {
      return undefined;
    }
    const { blocks, replaced } = reread;
    const remasked = remaskText(this.#before, this.#source, replaced);
    const masked = remasked ?? maskText(this.#source, blocks, this.#source.lineStart(hidden));
    // Front matter in front of the change is as it was, its values with it.
    const { frontMatter: same, recollection } = this.#before;
    const document = documentOf({ source: this.#source, frontMatter: same, blocks, masked, recollection });
    if (!remasked) {
      return { document, change: undefined };
    }
    const change = { before: this.#before, text: this.#change, replaced };
    noteChange(document, change);
    return { document, change };
  }

  #changedLines(): ChangedLines {
    const { old, now } = this.#change;
    // Behind `\r` a line feed may come or go, which is a part of the same line end.
    const behindReturn = this.#source.parts.charCodeAt(old.start - 1) === carriageReturn ? 1 : 0;
    return {
      first: this.#source.lineAt(old.start - behindReturn),
      oldLast: this.#before.source.lineAt(old.end),
      newLast: this.#source.lineAt(now.end),
    };
  }

  /** Reads the rows of a table anew where the change stays among those; undefined where it does not. */
  #rows(): Reread | undefined {
    const { first, oldLast, newLast } = this.#lines;
    const { blocks } = this.#before;
    const index = this.#blockAt(first);
    const table = blocks[index];
    if (table?.kind !== 'table' || first < table.lines.start + 2 || oldLast >= table.lines.end) {
      return undefined;
    }
    const { rows, header } = table.table;
    const most = Math.max(rows.length, rows.length + this.#distance.lines);
    const isShort = most * header.cells.length <= mostMissingCells;
    if (!isShort || !(this.#startWithPipes() || this.#areRows(table))) {
      return undefined;
    }
    const firstRow = table.lines.start + 2;
    const gone = rows.slice(first - firstRow, oldLast + 1 - firstRow);
    const read = linesFrom(first, newLast + 1).map((line) => splitRow(this.#source, line));
    const behind = rows.slice(oldLast + 1 - firstRow).map((row) => shiftedRow(row, this.#distance));
    const lines = { start: table.lines.start, end: table.lines.end + this.#distance.lines };
    const now: TableBlock = {
      ...table,
      lines,
      // What was typed may have become a part of the last line's end.
      range: { start: table.range.start, end: this.#source.linesRange(lines).end },
      table: { ...table.table, rows: rows.slice(0, first - firstRow).concat(read, behind) },
    };
    return {
      blocks: blocks.slice(0, index).concat(now, this.#shifted(index + 1)),
      replaced: {
        ...this.#places(first, oldLast + 1),
        gone: [{ ...table, table: { ...table.table, rows: gone } }],
        read: [{ ...now, table: { ...now.table, rows: read } }],
      },
    };
  }

  /** Whether each of the changed lines starts with what makes it a row of a table that it stands in, whatever follows. */
  #startWithPipes(): boolean {
    const { first, newLast } = this.#lines;
    return linesFrom(first, newLast + 1).every(
      (line) => this.#source.parts.charCodeAt(this.#source.lineStart(line)) === pipe,
    );
  }

  /** Whether the changed lines are rows of a table still: under its head, between the rows around them. */
  #areRows(table: TableBlock): boolean {
    const { first, oldLast, newLast } = this.#lines;
    const head = table.lines.start + 2;
    const lines = {
      start: Math.max(head, first - 1),
      end: newLast + (oldLast + 1 < table.lines.end ? 2 : 1),
    };
    const excerpt = [{ start: table.lines.start, end: head }, lines]
      .map((span) => this.#source.slice(this.#source.linesRange(span)))
      .join('\n');
    const [block, ...others] = parseBlocks(new SourceText(excerpt));
    return (
      block?.kind === 'table' && others.length === 0 && block.table.rows.length === lines.end - lines.start
    );
  }

  /** Reads whole blocks anew; undefined where that cannot be told apart from reading all. */
  #blocks(hidden: number): Reread | undefined {
    const { blocks, source } = this.#before;
    const { first, oldLast } = this.#lines;
    const touched = this.#blockAt(first);
    const previous = blocks[touched - 1];
    const isApart = previous === undefined || this.#isClosed(previous, first);
    const from = isApart ? touched : touched - 1;
    const start = isApart ? (previous?.lines.end ?? hidden) : previous.lines.start;
    if (start > 0 && this.#source.parts.charCodeAt(this.#source.lineStart(start)) === byteOrderMark) {
      return undefined;
    }
    const behind = firstIndex(blocks, (block) => block.lines.start > oldLast);
    const { parsed, next } = this.#parse(start, behind);
    const kept = this.#unchanged(parsed, from);
    const read = parsed.slice(kept);
    const begin = kept > 0 ? (blocks[from + kept - 1]?.lines.end ?? start) : start;
    return {
      blocks: blocks.slice(0, from + kept).concat(read, this.#shifted(next)),
      replaced: {
        ...this.#places(begin, blocks[next]?.lines.start ?? source.lineCount),
        gone: blocks.slice(from + kept, next),
        read,
      },
    };
  }

  /**
   * Parses from a line on until a block starts where one has started before, behind the change: from there on nothing
   * is new. `behind` is the first such block.
   */
  #parse(start: number, behind: number): { readonly parsed: readonly Block[]; readonly next: number } {
    const { blocks } = this.#before;
    const offset = this.#source.lineStart(start);
    for (let reach = behind, step = 1; ; reach += step, step *= 2) {
      const last = blocks[reach];
      const end = last
        ? this.#source.lineStart(endToRead(last, this.#before.source) + this.#distance.lines)
        : undefined;
      const parsed = parseBlocks(new SourceText(this.#source.parts.slice(offset, end)));
      const starts = new Map(parsed.map((block, index) => [block.lines.start + start, index]));
      const next = blocks.findIndex(
        (block, index) =>
          behind <= index && index <= reach && starts.has(block.lines.start + this.#distance.lines),
      );
      const line = (blocks[next]?.lines.start ?? 0) + this.#distance.lines;
      if (next !== -1 || !last) {
        const read = next === -1 ? parsed : parsed.slice(0, starts.get(line));
        const moved = read.map((block) => shiftedBlock(block, { offset, lines: start }));
        return { parsed: moved, next: next === -1 ? blocks.length : next };
      }
    }
  }

  /** How many of the parsed blocks, the first of which took the place of block `from`, end before the change as before. */
  #unchanged(parsed: readonly Block[], from: number): number {
    const count = parsed.findIndex((block, index) => {
      const old = this.#before.blocks[from + index];
      return (
        old?.kind !== block.kind ||
        old.lines.start !== block.lines.start ||
        old.lines.end !== block.lines.end ||
        !this.#isFollowedByBlank(block, this.#lines.first)
      );
    });
    return count === -1 ? parsed.length : count;
  }

  /** Whether a block is one that no line behind a blank one belongs to, and a blank one follows before a line. */
  #isClosed(block: Block, line: number): boolean {
    const endsAtBlank =
      block.kind === 'paragraph' ||
      block.kind === 'heading' ||
      block.kind === 'table' ||
      block.kind === 'break';
    return endsAtBlank && this.#isFollowedByBlank(block, line);
  }

  #isFollowedByBlank({ lines }: Block, line: number): boolean {
    return lines.end < line && this.#before.source.isBlank(lines.end);
  }

  /** The first block that ends behind the start of a line. */
  #blockAt(line: number): number {
    return firstIndex(this.#before.blocks, ({ lines }) => lines.end > line);
  }

  #shifted(from: number): readonly Block[] {
    const { offset, lines } = this.#distance;
    const behind = this.#before.blocks.slice(from);
    return offset === 0 && lines === 0 ? behind : behind.map((block) => shiftedBlock(block, this.#distance));
  }

  /** Where some lines of the text before are, and where they are now. */
  #places(start: number, oldEnd: number): Pick<Replaced, 'old' | 'now'> {
    const from = this.#before.source.lineStart(start);
    return {
      old: { start: from, end: this.#before.source.lineStart(oldEnd) },
      now: { start: from, end: this.#source.lineStart(oldEnd + this.#distance.lines) },
    };
  }
}

const byteOrderMark = 0xfeff;
const carriageReturn = 13;
const pipe = 124;

/** The first line behind those that tell that a block starts where it does. */
function endToRead(block: Block, source: SourceText): number {
  const isTable = block.kind === 'table' && source.parts.charCodeAt(block.range.start) === pipe;
  // What precedes may be a link's definition, whose title goes on over lines; none starts with a pipe.
  return isTable ? block.lines.start + 3 : block.lines.end + 1;
}

function linesFrom(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
