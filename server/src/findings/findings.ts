import { holdsBlank } from '../blanks.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Block, ListItem } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { Facts } from '../facts.ts';
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
  readonly links: StatedLinks;
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
        return new FindingIn(document, { role, section, range, whole, number, item });
      });
  }
  return ownSectionsBelow(postmortem, section)
    .filter((below) => hasWords(document, below.heading.content))
    .map((below, index) => {
      const { heading, range: whole } = below;
      const place = { section: below, range: heading.content, whole };
      return new FindingIn(document, { role, ...place, number: index + 1, item: undefined });
    });
}

/**
 * A finding whose links are read when somebody asks. A getter in an object of its own would give each finding a shape of
 * its own, and shapes hold what their getters see through all collections of young objects: here, the document.
 */
class FindingIn implements IncidentFinding {
  readonly role: FindingRole;
  readonly section: Section;
  readonly range: OffsetRange;
  readonly whole: OffsetRange;
  readonly number: number;
  readonly item: ListItem | undefined;
  readonly #document: MarkdownDocument;
  #links: StatedLinks | undefined;

  constructor(
    document: MarkdownDocument,
    { role, section, range, whole, number, item }: Omit<IncidentFinding, 'links'>,
  ) {
    this.#document = document;
    this.role = role;
    this.section = section;
    this.range = range;
    this.whole = whole;
    this.number = number;
    this.item = item;
  }

  get links(): StatedLinks {
    const { masked, source } = this.#document;
    this.#links ??= statedLinks(masked, trimRange(source.parts, this.whole));
    return this.#links;
  }
}

function itemsIn(blocks: readonly Block[]): readonly ListItem[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}

function hasWords(document: MarkdownDocument, { start, end }: OffsetRange): boolean {
  return /\p{L}/u.test(document.masked.slice(start, end));
}
