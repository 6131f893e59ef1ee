import type { Block } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { AuthoringInput } from '../authoringContext.ts';
import type { Surroundings } from '../surroundings.ts';
import { cellSuggestions } from './cells.ts';
import { fieldSuggestions } from './fields.ts';
import { fieldValueSuggestions } from './fieldValues.ts';
import { frontMatterSuggestions } from './frontMatter.ts';
import { headingSuggestions } from './headings.ts';
import { idSuggestions } from './ids.ts';
import type { Completer, CompletionPlace, Suggestion } from './suggestion.ts';
import { suppressionSuggestions } from './suppressions.ts';

/**
 * Whether the line up to a place may be one where something is proposed. Editors ask behind every space; prose is told
 * from the rest before the document is read.
 */
export function isWorthALook(before: string, trigger: string | undefined): boolean {
  switch (trigger) {
    case '#':
      return /^#{1,6}$/.test(before);
    case '*':
      return /^[ \t]{0,8}(?:[-*+][ \t]{1,4})?\*\*?$/.test(before);
    case ' ':
      return /^#|\||<!--|^[^:]{1,80}:(?:\*\*|__)?[ \t]{1,8}(?:[^ \t]{1,40}[ \t]){0,3}$/.test(
        before.slice(0, 2000),
      );
    default:
      return true;
  }
}

export interface Completion {
  /** Best first. */
  readonly suggestions: readonly Suggestion[];
  /** Whether the same question may have a longer answer in a moment. */
  readonly isIncomplete: boolean;
}

/** For text that Markdown reads. */
const inText: readonly Completer[] = [
  idSuggestions,
  headingSuggestions,
  fieldValueSuggestions,
  fieldSuggestions,
  cellSuggestions,
];

/** What can be written at an offset. `trigger` is the character that made the editor ask, if one did. */
export async function complete(
  input: AuthoringInput,
  surroundings: Surroundings,
  offset: number,
  trigger: string | undefined,
): Promise<Completion> {
  // Asked for at every place, so that it is known when somebody is to be named.
  const people = surroundings.people();
  const { source } = input.postmortem.document;
  const line = source.lineAt(offset);
  const lineRange = source.lineRange(line);
  const place: CompletionPlace = {
    input,
    people,
    fileNames: surroundings.fileNames,
    branch: surroundings.branch,
    offset,
    trigger,
    line,
    lineRange,
    before: source.slice({ start: lineRange.start, end: offset }),
    behind: source.slice({ start: offset, end: lineRange.end }),
  };
  const found = await firstAnswer(place, completersAt(input.postmortem.document, offset, line));
  const suggestions = trigger === ' ' ? found.filter((one) => continues(place, one)) : found;
  return { suggestions, isIncomplete: !people.isComplete && suggestions.length > 0 };
}

function completersAt(document: MarkdownDocument, offset: number, line: number): readonly Completer[] {
  if (line < (document.frontMatter?.lines.end ?? 0)) {
    return [frontMatterSuggestions];
  }
  const kind = blockAt(document.blocks, offset)?.kind;
  if (kind === 'code' || kind === 'quote') {
    return [];
  }
  return kind === 'html' ? [suppressionSuggestions] : [suppressionSuggestions, ...inText];
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks.find(({ range }) => range.start <= offset && offset <= range.end);
  const item =
    block?.kind === 'list'
      ? block.items.find(({ range }) => range.start <= offset && offset <= range.end)
      : undefined;
  return (item && blockAt(item.blocks, offset)) ?? block;
}

async function firstAnswer(
  place: CompletionPlace,
  completers: readonly Completer[],
): Promise<readonly Suggestion[]> {
  for (const completer of completers) {
    const suggestions = await completer(place);
    if (suggestions) {
      return suggestions;
    }
  }
  return [];
}

/** Whether a suggestion begins with what is written: behind a space only that keeps a list open. */
function continues({ input, offset }: CompletionPlace, { range, filter, label }: Suggestion): boolean {
  const typed = input.postmortem.document.source.slice({ start: range.start, end: offset });
  return (filter ?? label).toLowerCase().startsWith(typed.toLowerCase());
}
