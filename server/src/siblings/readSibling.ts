import { holdsBlank } from '../blanks.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { linksOf } from '../document/links.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { contentWords } from '../findings/contentWords.ts';
import { writtenFactors } from '../findings/findings.ts';
import { incidentDays } from '../header/headerDates.ts';
import { headerSeverity } from '../header/headerSeverity.ts';
import { incidentDay } from '../header/incidentDay.ts';
import { idBesideTitle } from '../header/statedId.ts';
import { titleHeading } from '../header/title.ts';
import { lazily } from '../memory/lazily.ts';
import { onceFor } from '../memory/onceFor.ts';
import { remembered } from '../memory/remembered.ts';
import type { Postmortem } from '../postmortem.ts';
import { findIncidentId } from '../template/incidentId.ts';
import { matchesIn } from '../text/matches.ts';
import { percentDecoded } from '../text/percentDecoded.ts';
import { findDate, isoText } from '../time/calendarDate.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import { nameOf } from '../uris.ts';
import { hashOf } from './hash.ts';
import type {
  ComparedParts,
  ComparedPostmortem,
  HashedText,
  Passage,
  Sibling,
  SiblingFactor,
  SiblingPlace,
} from './sibling.ts';
import { comparableId } from './sibling.ts';

/** A postmortem as others are compared with it; it holds nothing of the text. */
export function siblingOf(postmortem: Postmortem, configuration: Configuration, uri: string): Sibling {
  const passages = passagesOf(postmortem).map(
    ({ hash, range }): Passage => ({ hash, ...placeOf(postmortem.document, range) }),
  );
  const mentions = mentionsIn(postmortem.document);
  return {
    ...comparedParts(postmortem, configuration, uri),
    passages: () => passages,
    mentions: () => mentions,
  };
}

/** A postmortem as it is compared with others. */
export function ownSiblingOf(
  postmortem: Postmortem,
  configuration: Configuration,
  uri: string,
): ComparedPostmortem {
  return {
    ...comparedParts(postmortem, configuration, uri),
    passages: lazily(() => passagesOf(postmortem)),
    mentions: lazily(() => mentionsIn(postmortem.document)),
  };
}

function comparedParts(postmortem: Postmortem, configuration: Configuration, uri: string): ComparedParts {
  const { document } = postmortem;
  const title = titleOf(postmortem);
  const fileName = nameOf(uri);
  const severity = headerSeverity({ postmortem, configuration });
  return {
    uri,
    ...title,
    name: title.id?.text ?? fileName,
    date: dayOf(postmortem, configuration, fileName),
    severity: severity && {
      name: severity.severity,
      rank: severity.rank,
      place: placeOf(document, severity.header.value.range),
    },
    factors: comparedFactors(postmortem, configuration),
  };
}

function placeOf({ source }: MarkdownDocument, range: OffsetRange): SiblingPlace {
  return { range, start: source.positionAt(range.start), end: source.positionAt(range.end) };
}

function dayOf(postmortem: Postmortem, configuration: Configuration, fileName: string): string | undefined {
  const stated = incidentDays({ postmortem })?.from;
  if (stated) {
    return isoText(stated);
  }
  const { document } = postmortem;
  const title = document.title ? document.source.slice(document.title.content) : '';
  for (const text of [title, fileName]) {
    const found = findDate(text);
    if (found?.certain && found.readings[0]) {
      return isoText(found.readings[0]);
    }
  }
  const first = timelineOf(postmortem, configuration)?.events.find(
    ({ moment }) => moment && moment.day !== 'unknown' && !moment.ambiguous,
  )?.moment;
  // The day of a page's publication may stand in its front matter: what the timeline says goes first.
  const day = first?.date ?? incidentDay({ postmortem });
  return day && isoText(day);
}

function titleOf(postmortem: Postmortem): Pick<ComparedParts, 'id' | 'title' | 'subject'> {
  const { document, template } = postmortem;
  const heading = titleHeading(document, template) ?? document.sections[0]?.heading;
  const range = heading?.content ?? { start: 0, end: 0 };
  const text = document.source.slice(range);
  const mask = template?.title.idMask;
  const named = holdsBlank(postmortem, range) ? undefined : findIncidentId(text, mask);
  const id = named
    ? { ...named, range: shiftedRange(named.range, range.start) }
    : idBesideTitle(document, mask);
  const rest = named ? text.slice(0, named.range.start) + text.slice(named.range.end) : text;
  return {
    id: id && { text: id.text, place: placeOf(document, id.range) },
    title: placeOf(document, range),
    subject: new Set([...contentWords(rest)].filter((word) => !usualInTitles.has(word))),
  };
}

/** What titles of any postmortem say, by stem. */
const usualInTitles: ReadonlySet<string> = new Set([
  ...contentWords(
    'post-incident post-mortem postmortem incident review report outage problem issue failure error failed down downtime unavailable degraded degradation service services system systems production partial caused causing cause january february march april may june july august september october november december',
  ),
]);

function comparedFactors(postmortem: Postmortem, configuration: Configuration): readonly SiblingFactor[] {
  const { document } = postmortem;
  return writtenFactors(postmortem, configuration).map(({ range }) => ({
    place: placeOf(document, range),
    words: contentWords(document.source.slice(range)),
  }));
}

/** Shorter texts are alike by chance, or because there is one way to say it. */
const leastWords = 14;

function passagesOf(postmortem: Postmortem): readonly HashedText[] {
  const { document, template } = postmortem;
  const known = template ? templatePassages(template.document()) : new Set<number>();
  return rangesIn(document.source, document.blocks).flatMap((range) => {
    const hash = hashOfPassage(document.source.slice(range));
    return hash === undefined || known.has(hash) || holdsBlank(postmortem, range)
      ? []
      : [{ hash, range: trimRange(document.source.parts, range) }];
  });
}

const templatePassages = onceFor(
  (document: MarkdownDocument): ReadonlySet<number> =>
    new Set(
      rangesIn(document.source, document.blocks).flatMap(
        (range) => hashOfPassage(document.source.slice(range)) ?? [],
      ),
    ),
);

/** Paragraphs with figures, the items of lists and the rows of tables, in document order. */
function rangesIn(source: SourceText, blocks: readonly Block[]): readonly OffsetRange[] {
  return blocks.flatMap((block): readonly OffsetRange[] => {
    switch (block.kind) {
      case 'paragraph':
        // What a team puts into each report, to explain a section, has no figures.
        return /\d/.test(source.slice(block.range)) ? [block.range] : [];
      case 'list':
        return block.items.flatMap(({ content, blocks: inside }) => [
          content,
          ...rangesIn(source, inside).filter(({ start }) => start >= content.end),
        ]);
      case 'table':
        return block.table.rows.map(({ range }) => range);
      default:
        return [];
    }
  });
}

const hashOfPassage = remembered((text: string): number | undefined => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < leastWords ? undefined : hashOf(words.join(' '));
});

/** An id as `comparableId` has it may stand in any text; a hit too many only keeps a rule silent. */
const anyId = /(?<![\p{L}\p{N}])(?:[A-Za-z]{1,12}[-_]?|#)\d[\d-]{0,30}/gu;

function mentionsIn(document: MarkdownDocument): ReadonlySet<string> {
  const titleEnd = document.title?.range.end ?? 0;
  const ids = matchesIn(document.source.parts.slice(titleEnd), anyId).map(([id]) => comparableId(id));
  const files = linksOf(document).map(({ target }) => {
    const path = target.replace(/[?#].*$/s, '');
    return percentDecoded(path.split('/').at(-1) ?? '');
  });
  return new Set([...ids, ...files.filter((name) => /\.(?:md|markdown)$/i.test(name))]);
}
