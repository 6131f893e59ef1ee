import type { Capture } from '../captured.ts';
import { isName, MessageList } from '../messages.ts';
import type { CaptureSource } from '../source.ts';
import { onlyDay, onlyWhen } from '../when.ts';

const header =
  /^\s*\[(?<when>[^[\]]{3,40})\]\s+(?<name>[^\s:<>[\]][^:<>[\]]{0,79}?)(?::\s*(?<text>(?:\S.*)?))?$/u;

/**
 * Messages copied from Microsoft Teams, as it wrote them until it left names and times out in 2024 and as exports
 * still do: `[2:05 PM] Ada Example` or `[10:42 • 13/08/2026] Ada Example:`, the message below or behind.
 */
export function readTeams({ lines }: CaptureSource): Capture | undefined {
  const messages = new MessageList();
  let below = 0;
  let total = 0;
  lines.forEach((line, index) => {
    const { when = '', name = '', text = '' } = (line.length <= 2000 && header.exec(line)?.groups) || {};
    const time = onlyWhen(when);
    if (time && isName(name)) {
      total += 1;
      below += text.trim() === '' ? 1 : 0;
      messages.start(time, name.trim(), index + 1, text);
    } else if (onlyDay(line)) {
      messages.skip(line, index + 1);
    } else {
      messages.add(line, index + 1);
    }
  });
  // With the message behind the name it is more often a log of another kind.
  const most = below * 2 > total ? 0.96 : 0.5;
  return messages.capture(most);
}
