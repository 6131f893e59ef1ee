import type { Capture, CapturedDay } from '../captured.ts';
import { isName, MessageList } from '../messages.ts';
import type { CaptureSource } from '../source.ts';
import type { When } from '../when.ts';
import { onlyDay, onlyWhen } from '../when.ts';

/** No line above a message is longer. */
const longestHeader = 200;

interface Header {
  readonly name: string;
  readonly time: When['time'];
}

/** The name and the time above a message. “Okafor, Ada” is a name, too: it ends at the first comma behind which all is a time. */
function headerIn(line: string): Header | undefined {
  const parts =
    line.length <= longestHeader
      ? line
          .trim()
          .replace(/,\s*Edited$/i, '')
          .split(/,\s+/)
      : [];
  for (let count = 1; count < parts.length; count += 1) {
    const name = parts.slice(0, count).join(', ');
    const time = isName(name) ? onlyWhen(parts.slice(count).join(', ')) : undefined;
    if (time) {
      return { name, time };
    }
  }
  return undefined;
}

/** Messages copied from Google Chat: `Ada Example, 2:05 PM` or `Ada Example, Tue 2:05 PM, Edited`, the message below. */
export function readGoogleChat({ lines }: CaptureSource): Capture | undefined {
  const messages = new MessageList();
  let day: CapturedDay | undefined;
  lines.forEach((line, index) => {
    const header = headerIn(line);
    const divider = onlyDay(line);
    if (header) {
      const { name, time } = header;
      messages.start({ ...time, day: time.day ?? day }, name, index + 1);
    } else if (divider && divider.kind !== 'weekday') {
      day = divider;
    } else {
      messages.add(line, index + 1);
    }
  });
  return messages.capture(0.95);
}
