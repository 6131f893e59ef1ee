import type { Capture, CapturedEvent, CapturedTime, UnreadLine } from './captured.ts';
import type { CapturedRecord } from './records.ts';
import { onlyTime, onlyWhen } from './when.ts';

/** Under which names a kind of record keeps what an event needs, the best name first. */
export interface RecordShape {
  readonly time: readonly string[];
  readonly text: readonly string[];
  readonly actor: readonly string[];
}

/** The events of records; records without a readable time or without words are told. */
export function eventsOf(
  records: readonly CapturedRecord[],
  shape: RecordShape,
  confidence: number,
): Capture | undefined {
  const events: CapturedEvent[] = [];
  const unread: UnreadLine[] = [];
  for (const record of records) {
    const time = timeOf(record, shape);
    const text = fieldIn(record, shape.text);
    if (time && text !== undefined) {
      events.push({
        time,
        text: text.replace(/\r\n?/g, '\n'),
        actor: fieldIn(record, shape.actor),
        line: record.line,
      });
    } else {
      unread.push({ line: record.line, text: record.text });
    }
  }
  const share = events.length / Math.max(1, records.length);
  return events.length === 0 ? undefined : { events, unread, confidence: confidence * share };
}

/** The first of some fields that says something. */
function fieldIn({ fields }: CapturedRecord, names: readonly string[]): string | undefined {
  return names.map((name) => fields.get(name)?.trim()).find((value) => value !== undefined && value !== '');
}

function timeOf(record: CapturedRecord, { time: names }: RecordShape): CapturedTime | undefined {
  for (const name of names) {
    const value = record.fields.get(name)?.trim() ?? '';
    const time = onlyTime(value);
    if (time?.kind === 'local' && !time.day) {
      // Date and clock have columns of their own.
      const date = record.fields.get('date')?.trim() ?? record.fields.get('day')?.trim();
      return (date === undefined ? undefined : onlyWhen(`${date} ${value}`)) ?? time;
    }
    if (time) {
      return time;
    }
  }
  return undefined;
}
