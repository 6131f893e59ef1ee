import type { Capture } from '../captured.ts';
import type { RecordShape } from '../recordEvents.ts';
import { eventsOf } from '../recordEvents.ts';
import type { CaptureSource } from '../source.ts';

/** Names that exports of many programs give to time, words and person. */
const shape: RecordShape = {
  time: [
    'timestamp',
    'time',
    'datetime',
    'dateandtime',
    'dateutc',
    'timeutc',
    'timestamputc',
    'eventtime',
    'createdat',
    'created',
    'createdon',
    'occurredat',
    'occurredon',
    'startedat',
    'loggedat',
    'ts',
    'date',
    'when',
    'at',
  ],
  text: [
    'message',
    'text',
    'summary',
    'event',
    'description',
    'msg',
    'log',
    'title',
    'body',
    'content',
    'details',
    'note',
    'notes',
    'entry',
    'what',
    'action',
    'subject',
  ],
  actor: [
    'userprofile.realname',
    'userprofile.displayname',
    'user.name',
    'user.displayname',
    'author.name',
    'actor.name',
    'agent.summary',
    'from.user.displayname',
    'actor',
    'author',
    'username',
    'user',
    'by',
    'who',
    'person',
    'sender',
    'from',
    'owner',
    'responder',
    'agent',
    'name',
    'source',
    'service',
    'host',
  ],
};

/** A table with a head that names a time and a message. */
export function readCsv({ records: table }: CaptureSource): Capture | undefined {
  return table?.kind === 'csv' ? eventsOf(table.records, shape, 0.9) : undefined;
}

/** An array of objects, or one object per line, with a time, a message and perhaps a person. */
export function readJson({ records: table }: CaptureSource): Capture | undefined {
  return table?.kind === 'json' ? eventsOf(table.records, shape, 0.9) : undefined;
}
