import type { MarkdownDocument } from '../../document/document.ts';
import { linksOf } from '../../document/links.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import type { Template } from '../../template/template.ts';
import type { PossibleName } from '../exportInput.ts';
import { nameKeys } from './people/nameKeys.ts';
import { withFront } from './people/nameMentions.ts';
import { judgedCandidates } from './people/peopleInText.ts';
import { Vocabulary } from './people/vocabulary.ts';
import { tracesIn } from './traces.ts';

/** What the edition says itself in the place of something. */
const standIn = /\[[^[\]\n]{1,60} removed\]|(?<!\p{L})Responder [A-Z]\d{0,4}(?![\p{L}\p{N}])/gu;

/**
 * What may still be a name in a finished edition, of people and of machines: what would be one of the document, too, or may
 * be by less. Each way to write one once, in the order in which they come.
 */
export function possibleNames(
  edition: MarkdownDocument,
  template: Template | undefined,
): readonly PossibleName[] {
  const { source, masked } = edition;
  const prose = blanked(masked.text, hiddenRanges(edition));
  const vocabulary = new Vocabulary(prose, wordsOf(template));
  const named = judgedCandidates(prose, vocabulary, []).map(({ candidate }) =>
    withFront(prose, candidate.range.start, candidate.range.end, () => true),
  );
  const found = new Map<string, PossibleName>();
  for (const range of [...named, ...tracesIn(source.text, masked.text, vocabulary)].toSorted(
    (a, b) => a.start - b.start,
  )) {
    const text = source.slice(range);
    if (!found.has(text)) {
      found.set(text, { text, line: source.lineAt(range.start) + 1 });
    }
  }
  return [...found.values()];
}

/** Where links lead, and what the edition has written itself. */
function hiddenRanges(edition: MarkdownDocument): readonly OffsetRange[] {
  const links = linksOf(edition).map(({ targetRange }) => targetRange);
  const own = [...edition.source.text.matchAll(standIn)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }));
  return [...links, ...own];
}

function blanked(text: string, ranges: readonly OffsetRange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (start >= from) {
      parts.push(text.slice(from, start), '|'.repeat(end - start));
      from = end;
    }
  }
  return [...parts, text.slice(from)].join('');
}

/** The words of a template: headings, labels, columns and fields. */
function wordsOf(template: Template | undefined): ReadonlySet<string> {
  return new Set(
    [
      ...(template?.sections ?? []).flatMap(({ title, labels, table }) => [
        title,
        ...labels.map(({ label }) => label),
        ...(table?.columns ?? []).map(({ name }) => name),
      ]),
      ...(template?.fields ?? []).map(({ name }) => name),
    ].flatMap((text) => (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap(nameKeys)),
  );
}
