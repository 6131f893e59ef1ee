import type { Capture, CapturedDay } from '../captured.ts';
import { isName, MessageList } from '../messages.ts';
import type { CaptureSource } from '../source.ts';
import { onlyDay, onlyWhen } from '../when.ts';

const header = /^(?<name>[^,]{1,60}),\s+(?<when>[^,]{2,20}(?:,[^,]{2,20}){0,3}?)(?:,\s*Edited)?$/iu;

/** Messages copied from Google Chat: `Ada Example, 2:05 PM` or `Ada Example, Tue 2:05 PM, Edited`, the message below. */
export function readGoogleChat({ lines }: CaptureSource): Capture | undefined {
  const messages = new MessageList();
  let day: CapturedDay | undefined;
  lines.forEach((line, index) => {
    const { name = '', when = '' } = (line.length <= 200 && header.exec(line.trim())?.groups) || {};
    const time = onlyWhen(when);
    const divider = onlyDay(line);
    if (time && isName(name)) {
      messages.start({ ...time, day: time.day ?? day }, name.trim(), index + 1);
    } else if (divider && divider.kind !== 'weekday') {
      day = divider;
    } else {
      messages.add(line, index + 1);
    }
  });
  return messages.capture(0.95);
}
