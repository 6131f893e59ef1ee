import { load } from 'js-yaml';
import type { LineSpan, OffsetRange, SourceText } from './sourceText.ts';

/** The YAML block at the top of a document. */
export interface FrontMatter {
  /** The lines with both fences. */
  readonly lines: LineSpan;
  /** The YAML between the fences. */
  readonly yaml: OffsetRange;
  /** Its members where the YAML is a mapping; empty where it is something else or broken. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** The front matter of a document, or undefined where it has none or it is not closed. */
export function readFrontMatter(source: SourceText): FrontMatter | undefined {
  const opening = source.lineText(0).replace(/^\uFEFF/, '');
  if (opening.trimEnd() !== '---') {
    return undefined;
  }
  for (let line = 1; line < source.lineCount; line += 1) {
    const text = source.lineText(line).trimEnd();
    if (text === '---' || text === '...') {
      const yaml = { start: source.lineStart(1), end: source.lineStart(line) };
      return { lines: { start: 0, end: line + 1 }, yaml, values: mappingOf(source.slice(yaml)) };
    }
  }
  return undefined;
}

/** A member of the front matter as a string; undefined where it is absent or not a plain value. */
export function frontMatterText(frontMatter: FrontMatter | undefined, key: string): string | undefined {
  const value = frontMatter?.values.get(key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mappingOf(yaml: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = load(yaml);
    return new Map(isMapping(value) ? Object.entries(value) : []);
  } catch {
    // Front matter that YAML cannot read belongs to the author's site generator; it says nothing to us.
    return new Map();
  }
}
