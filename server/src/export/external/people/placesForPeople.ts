import { partOf } from '../../../actions/actionItem.ts';
import { actionsOf } from '../../../actions/actionsOf.ts';
import type { Configuration } from '../../../config/configuration.ts';
import type { OffsetRange } from '../../../document/sourceText.ts';
import type { TableCell } from '../../../document/tables.ts';
import type { Postmortem } from '../../../postmortem.ts';
import { sectionsWithRole } from '../../../postmortem.ts';
import { timelineOf } from '../../../timeline/timelineOf.ts';

/** Where a document names people, in document order each. */
export interface PlacesForPeople {
  /** The values of fields of the header. */
  readonly header: readonly OffsetRange[];
  /** Of action items. */
  readonly owners: readonly OffsetRange[];
  /** What sections such as “Attendees” list. */
  readonly listed: readonly OffsetRange[];
  /** Of the timeline's events. */
  readonly actors: readonly OffsetRange[];
  /** What events tell, of whatever form. */
  readonly told: readonly OffsetRange[];
}

const personField =
  /author|owner|commander|lead|review(?:er|ed)|approve|scribe|respond|facilitat|participant|attend|on-?call|report(?:er|ed)|written by|prepared by|assignee|contact|manager|engineer|people|who/i;

/** The places of a document that are for people. */
export function placesForPeople(postmortem: Postmortem, configuration: Configuration): PlacesForPeople {
  const { fields } = postmortem.document;
  const events = timelineOf(postmortem, configuration)?.events ?? [];
  return {
    header: fields.filter(({ name }) => personField.test(name)).map(({ value }) => value),
    owners: actionsOf(postmortem, configuration).items.flatMap(
      (action) => partOf(action, 'owner')?.range ?? [],
    ),
    listed: listedPeople(postmortem, configuration),
    actors: events.flatMap(({ actor }) => actor ?? []),
    told: events.map(({ event }) => event),
  };
}

/** The items of such sections, their paragraphs, and the cells below heads such as “Name”. */
function listedPeople(postmortem: Postmortem, configuration: Configuration): readonly OffsetRange[] {
  const { source } = postmortem.document;
  const isForPeople = (head: TableCell | undefined): boolean => {
    const title = head ? source.slice(head.range) : '';
    return /\bname/i.test(title) || personField.test(title);
  };
  return sectionsWithRole(postmortem, 'people', configuration)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly OffsetRange[] => {
      switch (block.kind) {
        case 'list':
          return block.items.map(({ content }) => content);
        case 'table':
          return block.table.rows.flatMap(({ cells }) =>
            cells
              .filter((_, column) => isForPeople(block.table.header.cells[column]))
              .map(({ range }) => range),
          );
        case 'paragraph':
          return [block.range];
        default:
          return [];
      }
    });
}
