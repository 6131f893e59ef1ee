import { holdsBlank } from '../blanks.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Block, ListItem } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { Facts } from '../memory/facts.ts';
import { lazily } from '../memory/lazily.ts';
import type { Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionsWithRole } from '../postmortem.ts';
import type { StatedLinks } from './references.ts';
import { statedLinks } from './references.ts';

/** The kinds of sections whose points each ask for an action. */
export type FindingRole = 'contributing-factors' | 'improvements';

/** Something that the review found out and that asks for an action: a contributing factor or an improvement. */
export interface IncidentFinding {
  readonly role: FindingRole;
  readonly section: Section;
  /** Its text: the first paragraph of a list's item, or a subsection's heading. */
  readonly range: OffsetRange;
  /** All that belongs to it, for example the rest of the list's item. */
  readonly whole: OffsetRange;
  /** Its number in a numbered list, else its position among the findings of its section, from 1. */
  readonly number: number;
  readonly item: ListItem | undefined;
  /** What it says about the actions that answer it; read on first need. */
  readonly links: () => StatedLinks;
}

const roles: readonly FindingRole[] = ['contributing-factors', 'improvements'];

const read = new Facts<Postmortem, readonly IncidentFinding[]>();

/** The findings of a postmortem, in document order; read once. */
export function findingsOf(postmortem: Postmortem, configuration: Configuration): readonly IncidentFinding[] {
  return read.of(postmortem, () =>
    roles
      .flatMap((role) =>
        sectionsWithRole(postmortem, role, configuration).flatMap((section) =>
          findingsIn(postmortem, role, section),
        ),
      )
      .toSorted((one, other) => one.range.start - other.range.start),
  );
}

/** The contributing factors that somebody wrote, in document order: none in whose text a blank of the template stands. */
export function writtenFactors(
  postmortem: Postmortem,
  configuration: Configuration,
): readonly IncidentFinding[] {
  return findingsOf(postmortem, configuration).filter(
    ({ role, range }) => role === 'contributing-factors' && !holdsBlank(postmortem, range),
  );
}

/** List items where there are any, else the subsections, one finding each. */
function findingsIn(postmortem: Postmortem, role: FindingRole, section: Section): readonly IncidentFinding[] {
  const { document } = postmortem;
  const items = itemsIn(section.blocks);
  if (items.length > 0) {
    return items
      .filter((item) => hasWords(document, item.content))
      .map((item, index) => {
        const { content: range, range: whole, number = index + 1 } = item;
        return { role, section, range, whole, number, item, links: linksIn(document, whole) };
      });
  }
  return ownSectionsBelow(postmortem, section)
    .filter((below) => hasWords(document, below.heading.content))
    .map((below, index) => {
      const { heading, range: whole } = below;
      const place = { section: below, range: heading.content, whole };
      return { role, ...place, number: index + 1, item: undefined, links: linksIn(document, whole) };
    });
}

function linksIn({ masked, source }: MarkdownDocument, whole: OffsetRange): () => StatedLinks {
  return lazily(() => statedLinks(masked, trimRange(source.parts, whole)));
}

function itemsIn(blocks: readonly Block[]): readonly ListItem[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}

function hasWords(document: MarkdownDocument, { start, end }: OffsetRange): boolean {
  return /\p{L}/u.test(document.masked.slice(start, end));
}
