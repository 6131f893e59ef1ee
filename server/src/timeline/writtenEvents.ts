import type { Postmortem } from '../postmortem.ts';
import type { TimelineEvent } from './timeline.ts';

/** The events on lines without a blank of the template: in what an author has not written yet nothing happened. */
export function writtenEvents(
  events: readonly TimelineEvent[],
  { document, leftovers }: Pick<Postmortem, 'document' | 'leftovers'>,
): readonly TimelineEvent[] {
  if (leftovers.length === 0) {
    return events;
  }
  const { source } = document;
  const blanks = new Set(leftovers.map(({ range }) => source.lineAt(range.start)));
  return events.filter((event) => !blanks.has(source.lineAt(event.range.start)));
}
