import type { Capture } from '../captured.ts';
import { eventsOf } from '../recordEvents.ts';
import type { CaptureSource } from '../source.ts';

const shape = {
  time: ['eventtime', 'createdat'],
  text: ['log', 'description.name', 'description', 'type'],
  actor: ['owner', 'actor.name', 'actor'],
};

/**
 * The log of an Opsgenie alert (`GET /v2/alerts/{id}/logs`: `log`, `owner`, `createdAt`) or the timeline of an
 * incident (`GET /v2/incident-timelines/{id}/entries`: `eventTime`, `actor`, `description`), as its API documents
 * them, as JSON or as the CSV that tools make of it.
 */
export function readOpsgenie({ records: table }: CaptureSource): Capture | undefined {
  const records = table?.records ?? [];
  const own = records.filter(({ fields }) => {
    const isAlert = fields.has('log') && fields.has('createdat') && fields.has('owner');
    return (
      isAlert || (fields.has('eventtime') && (fields.has('actor.name') || fields.has('description.name')))
    );
  });
  return own.length * 2 > records.length ? eventsOf(records, shape, 0.97) : undefined;
}
