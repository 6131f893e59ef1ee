import type { Capture } from '../captured.ts';
import { MessageList } from '../messages.ts';
import type { CaptureSource } from '../source.ts';
import type { When } from '../when.ts';
import { readWhen } from '../when.ts';

/** What stands behind a line's time. */
interface Said {
  readonly actor: string | undefined;
  readonly text: string;
  /** Whether the line is marked as one of a log or a chat, and is not only a time with words behind it. */
  readonly marked: boolean;
}

const nick = /^<[@+~&%\s]?(?<actor>[^<>\s][^<>]{0,60})>\s?(?<text>.*)$/u;
const action = /^\*\s(?<actor>\S{1,60})\s(?<text>.*)$/u;
const notice = /^(?:-!-|\*{3}|-->|<--|=!=)\s+(?<text>(?:\S.*)?)$/u;
const daemon = /^\S{1,80} (?<actor>[\w./@-]{1,60})(?:\[\d{1,10}\])?:\s+(?<text>.*)$/u;
const speaker =
  /^(?<actor>@?[\p{L}\p{N}_.@'-]{1,40}(?: \p{Lu}[\p{L}.'-]{0,40}){0,3})(?::|\s\|)\s+(?<text>.*)$/u;
/** Words that announce what follows and are nobody's name. */
const announcement =
  /^(?:error|warn(?:ing)?|info|debug|trace|notice|crit(?:ical)?|fatal|alert|emerg|update|note|start(?:ed)?|detected|acknowledged|mitigated|resolved|status|fyi|todo|impact|summary|root|result|https?)$/i;

/** IRC and other logs in lines: `[14:05] <ada> …`, `14:05 ada: …`, syslog, lines that start with an ISO time. */
export function readLog({ lines }: CaptureSource): Capture | undefined {
  const messages = new MessageList();
  let marked = 0;
  let total = 0;
  lines.forEach((line, index) => {
    const when = /^[[(]?[\p{L}\d]/u.test(line) ? readWhen(line) : undefined;
    const said = when && readSaid(line.slice(when.end), when);
    if (said) {
      total += 1;
      marked += said.marked ? 1 : 0;
      messages.start(when.time, said.actor, index + 1, said.text);
    } else if (/^\s+\S/.test(line)) {
      messages.add(line.trim(), index + 1);
    } else {
      messages.skip(line, index + 1);
    }
  });
  return messages.capture(marked * 2 > total ? 0.93 : 0.7);
}

function readSaid(behind: string, { time }: When): Said | undefined {
  const rest = behind.replace(/^[\s\])]*(?:[-–—|:,][\s]+)?\s*/, '');
  if (rest === '' || !/^[\s\])|:,–—-]/.test(behind)) {
    return undefined;
  }
  const found = nick.exec(rest) ?? action.exec(rest) ?? notice.exec(rest);
  const dated = time.day?.kind === 'date';
  const other = found ?? (dated ? daemon.exec(rest) : null) ?? speaker.exec(rest);
  const { actor, text = '' } = other?.groups ?? {};
  if (!other || (actor !== undefined && announcement.test(actor)) || text.trim() === '') {
    return { actor: undefined, text: rest, marked: dated };
  }
  return { actor, text, marked: true };
}
