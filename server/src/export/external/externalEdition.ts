import type { PlainEdit } from '../../check/fix.ts';
import { applyEdits } from '../../check/fix.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { parseDocument } from '../../document/document.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { personalDataIn } from '../../privacy/personalData.ts';
import { secretsIn } from '../../privacy/secrets.ts';
import { withoutControls } from '../../rendering/withoutControls.ts';
import type { Exported, ExportInput } from '../exportInput.ts';
import { fileStem } from '../fileStem.ts';
import type { ShownCharacters } from '../shownCharacters.ts';
import { shownCharacters } from '../shownCharacters.ts';
import { hostEdits } from './internalHosts.ts';
import { linkEdits, namingParts } from './internalLinks.ts';
import { folderEdits, handleEdits, nameEdits } from './nameEdits.ts';
import { shareEdits } from './networkShares.ts';
import { OffsetRanges } from './offsetRanges.ts';
import { knownPeople } from './people/knownPeople.ts';
import { NamedBy } from './people/namedBy.ts';
import { nameMentions } from './people/nameMentions.ts';
import { longestCell } from './people/peopleOfCell.ts';
import { possibleNames } from './possibleNames.ts';

/** No address is longer, in UTF-16 code units. */
const longestTarget = 2000;

/**
 * The postmortem for readers outside: people by their roles, no internal links, no personal data, no secrets, no
 * comments and no front matter. What it cannot know, a person has to look for: it is shown as a difference first.
 */
export function externalEdition(input: ExportInput): Exported {
  const { postmortem, configuration } = input;
  const { source } = postmortem.document;
  const { people, cells } = knownPeople(postmortem, configuration);
  const { text: prose } = postmortem.document.masked;
  const inCells = rangesUpTo(cells, longestCell);
  const inAddresses = rangesUpTo(namingParts(postmortem.document), longestTarget);
  const shown = shownCharacters(source.text);
  const mentions = nameMentions(shown.text, new NamedBy(people), (offset) => {
    const at = shown.sourceOffset(offset);
    return source.text[at] !== prose[at] || inCells.has(at) || inAddresses.has(at);
  }).map(({ range, person }) => ({ range: shown.sourceRange(range), person }));
  const wanted = [
    ...editsIn(shown, (text) => [...secretEdits(text), ...dataEdits(text)]),
    ...hiddenEdits(postmortem.document),
    ...linkEdits(postmortem.document, mentions),
    ...shareEdits(source.text, prose),
    ...editsIn(shown, folderEdits),
    ...editsIn(shown, hostEdits),
    ...nameEdits(source.text, people, mentions),
    ...editsIn(shownCharacters(prose), handleEdits),
  ];
  const text = withoutControls(applyEdits(source.text, apart(wanted)).replace(/^\s*\n/, ''));
  return {
    fileName: `${fileStem(input)}-external.md`,
    text,
    mayBeNames: possibleNames(parseDocument(text), postmortem.template),
  };
}

/** The edits that what is shown needs, in the source. */
function editsIn(
  { text, sourceRange }: ShownCharacters,
  find: (text: string) => readonly PlainEdit[],
): readonly PlainEdit[] {
  return find(text).map((edit) => ({ ...edit, range: sourceRange(edit.range) }));
}

/** In order, those that stand first in the list before others that touch them. */
function apart(edits: readonly PlainEdit[]): readonly PlainEdit[] {
  const order = new Map(edits.map((edit, index) => [edit, index]));
  const sorted = edits.toSorted((one, other) => one.range.start - other.range.start);
  const kept: PlainEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (!last || edit.range.start >= last.range.end) {
      kept.push(edit);
    } else if ((order.get(edit) ?? 0) < (order.get(last) ?? 0) && edit.range.end >= last.range.end) {
      kept[kept.length - 1] = { range: { start: last.range.start, end: edit.range.end }, text: edit.text };
    } else if (edit.range.end > last.range.end) {
      kept[kept.length - 1] = { ...last, range: { start: last.range.start, end: edit.range.end } };
    }
  }
  return kept;
}

function secretEdits(text: string): readonly PlainEdit[] {
  return secretsIn(text).map(({ range }) => ({ range, text: '[removed]' }));
}

function dataEdits(text: string): readonly PlainEdit[] {
  return personalDataIn(text).map(({ range, kind }) => ({ range, text: `[${kind} removed]` }));
}

/** As some generators of sites have it, which is no front matter to the checks. */
const tomlFrontMatter =
  /^\uFEFF?\+{3}[ \t]*\r?\n(?:(?!\+{3}[ \t]*(?:\r?\n|$))[^\n]*\n){0,500}\+{3}[ \t]*(?:\r?\n|$)/;

/** Comments and front matter are notes of the team to itself. */
function hiddenEdits({ source, frontMatter, masked }: MarkdownDocument): readonly PlainEdit[] {
  const end = source.lineStart(frontMatter?.lines.end ?? 0);
  const front = Math.max(end, tomlFrontMatter.exec(source.text)?.[0].length ?? 0);
  const comments = masked.comments.map(({ range }) => ({ range: wholeLines(source.text, range), text: '' }));
  return [...(front > 0 ? [{ range: { start: 0, end: front }, text: '' }] : []), ...comments];
}

/** With the line end, where nothing else stands on the lines of a range. */
function wholeLines(text: string, { start, end }: OffsetRange): OffsetRange {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  const lineEnd = after === -1 ? text.length : after + 1;
  const isAlone = `${text.slice(before, start)}${text.slice(end, lineEnd)}`.trim() === '';
  return isAlone ? { start: before, end: lineEnd } : { start, end };
}

/** @param longest what is behind as many UTF-16 code units of a range is left out */
function rangesUpTo(ranges: readonly OffsetRange[], longest: number): OffsetRanges {
  return new OffsetRanges(ranges.map(({ start, end }) => ({ start, end: Math.min(end, start + longest) })));
}
