import type { Capture } from '../captured.ts';
import { eventsOf } from '../recordEvents.ts';
import type { CaptureSource } from '../source.ts';

const shape = {
  time: ['createdat'],
  text: ['summary', 'channel.summary', 'eventdetails.description', 'type'],
  actor: ['agent.summary', 'agent.name', 'agent', 'user.summary', 'user'],
};

/**
 * The log of a PagerDuty incident as its REST API documents it (`GET /incidents/{id}/log_entries`), as JSON or as the
 * CSV that tools make of it: entries whose type ends in `_log_entry`, with `created_at`, `summary` and `agent`.
 */
export function readPagerDuty({ records: table }: CaptureSource): Capture | undefined {
  const records = table?.records ?? [];
  const own = records.filter(({ fields }) => /_log_entry(?:_reference)?$/.test(fields.get('type') ?? ''));
  return own.length * 2 > records.length ? eventsOf(records, shape, 0.98) : undefined;
}
