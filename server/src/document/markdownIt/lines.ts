import type { StateBlock } from 'markdown-it';

/** Where a line's text starts, behind its indentation. */
export function firstOffset({ bMarks, tShift }: StateBlock, line: number): number {
  return (bMarks[line] ?? 0) + (tShift[line] ?? 0);
}

/** Where a line ends, in front of its line end. */
export function endOf({ eMarks }: StateBlock, line: number): number {
  return eMarks[line] ?? 0;
}

/** The first character of a line that is no white space; `NaN` for a blank one. */
export function firstCode(state: StateBlock, line: number): number {
  const at = firstOffset(state, line);
  return at < endOf(state, line) ? state.src.charCodeAt(at) : Number.NaN;
}

/** How far a line is indented beyond the blocks around it. */
export function indentOf({ sCount, blkIndent }: StateBlock, line: number): number {
  return (sCount[line] ?? 0) - blkIndent;
}

/** The line without its indentation. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(firstOffset(state, line), endOf(state, line));
}

/** Notes a block without others in it, up to the line where the parser goes on. */
export function pushLeaf(state: StateBlock, tag: string, startLine: number): void {
  state.push(tag, tag, 0).map = [startLine, state.line];
}
