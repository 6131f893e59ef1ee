import type { MarkdownDocument } from '../document/document.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { Template } from './template.ts';

/** Every document is compared with every template, so that a long one would hold up all of them. In UTF-16 units. */
const longestTemplate = 200_000;

/** Why a template cannot be used at all, as the end of a sentence; undefined where it can. */
export function whyUnusable(template: Template): string | undefined {
  const document = template.document();
  if (document.source.text.trim() === '') {
    return 'it is empty';
  }
  return document.title === undefined && document.sections.length === 0 ? 'it has no headings' : undefined;
}

/** Something that stands on a line. */
export interface LineFault {
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

/** What the structure of a template leaves open. Lines count in the text that documents are made of. */
export function structuralFaults(document: MarkdownDocument): readonly LineFault[] {
  const first = new Map<string, string>();
  return document.sections.flatMap(({ name, title, heading }): LineFault[] => {
    const earlier = first.get(name);
    if (earlier === undefined || name === '') {
      first.set(name, title);
      return [];
    }
    const message = `“${earlier}” is a heading above already. Sections are told apart by their names: give one of them another.`;
    return [{ line: heading.lines.start, message }];
  });
}

/** What shows that something was read as text which is none, as the end of a sentence. */
export function whyNoText(text: string): string | undefined {
  if (text.startsWith('\uFFFD\uFFFD') || /^.\0.\0/s.test(text)) {
    return 'it is written in UTF-16; save it as UTF-8';
  }
  if (text.includes('\0')) {
    return 'it is not a text';
  }
  if (text.includes('\uFFFD')) {
    return 'it is not written in UTF-8';
  }
  return text.length > longestTemplate ? 'it has more than 200,000 characters' : undefined;
}

/** The place of a line without the blanks around it, for marking it. */
export function markOf(source: SourceText, line: number): { readonly start: number; readonly end: number } {
  const range = source.lineRange(Math.min(line, source.lineCount - 1));
  const text = source.slice(range);
  const start = range.start + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, range.start + text.trimEnd().length) };
}
