import type { TimelinePreviewRow } from '../../../../server/src/protocol.ts';
import type { TimeMode } from './messages.ts';

/** A time as it is shown; `day` only where it is another than in the row before. */
export interface ShownTime {
  readonly day: string | null;
  readonly clock: string;
  /** Whether the reader asked for another zone than the one that this is in. */
  readonly notConverted: boolean;
}

/** The times of all rows, in the zone that the reader has chosen. */
export function shownTimes(rows: readonly TimelinePreviewRow[], mode: TimeMode): readonly ShownTime[] {
  let last: string | null = null;
  return rows.map((row) => {
    const time = timeIn(row, mode);
    const isNew = time.day !== null && time.day !== last;
    last = time.day ?? last;
    return { ...time, day: isNew ? time.day : null };
  });
}

function timeIn(row: TimelinePreviewRow, mode: TimeMode): ShownTime {
  const asWritten = { day: null, clock: row.written, notConverted: false };
  switch (mode) {
    case 'written':
      return asWritten;
    case 'document':
      return row.reading ? { ...row.reading, notConverted: false } : asWritten;
    default:
      return row.epoch === null
        ? { ...asWritten, notConverted: row.written !== '' }
        : { ...readingOf(new Date(row.epoch), mode), notConverted: false };
  }
}

function readingOf(date: Date, mode: 'utc' | 'local'): { readonly day: string; readonly clock: string } {
  const moved = mode === 'utc' ? date : new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  const iso = moved.toISOString();
  const clock = iso.slice(11, 19);
  return { day: iso.slice(0, 10), clock: clock.endsWith(':00') ? clock.slice(0, 5) : clock };
}
