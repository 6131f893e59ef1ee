import type { Capture, CapturedDay, CapturedTime } from '../captured.ts';
import { isName, MessageList } from '../messages.ts';
import type { CaptureSource } from '../source.ts';
import type { When } from '../when.ts';
import { onlyDay, onlyWhen } from '../when.ts';

const bracketed =
  /^(?<name>[^[\]]{1,80}?)?(?:\s{1,9}APP)?\s{0,9}\[(?<when>[^[\]]{3,40})\]\s*(?<text>(?:\S.*)?)$/u;
const spaced = /^(?<name>\S.{0,79}?)(?:\s{1,9}APP\s{1,9}|\s{2,40}|\u00a0)(?<when>\S.{2,39})$/u;
const noise =
  /^\s*(?:new|app|:[\w+-]+:(?: ?\d+)?|\d{1,3}|\d+ repl(?:y|ies)|last reply .*|view thread|thread|replied to a thread:?.*|also sent to the channel|image\.png|\d+ files?|added by .*)\s*$/i;

/**
 * Messages copied from Slack: the name and `[2:05 PM]` or `2:05 PM` beside or below it, then the message; further
 * messages of the same person have a time only. Days stand on lines between the messages.
 */
export function readSlack({ lines }: CaptureSource): Capture | undefined {
  const reader = new SlackReader(lines);
  lines.forEach((line, index) => {
    reader.read(line, index);
  });
  return reader.capture();
}

class SlackReader {
  readonly #lines: readonly string[];
  readonly #messages = new MessageList();
  readonly #names = new Set<string>();
  #day: CapturedDay | undefined;
  #headers = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  capture(): Capture | undefined {
    const { size } = this.#names;
    return size === 0 ? undefined : this.#messages.capture(this.#headers >= 2 ? 0.95 : 0.8);
  }

  read(line: string, index: number): void {
    const day = onlyDay(line);
    if (day && day.kind !== 'weekday') {
      this.#day = day;
    } else if (noise.test(line)) {
      this.#messages.skipExpected(line, index + 1);
    } else if (!(this.#beside(line, index) || this.#below(line, index))) {
      this.#messages.add(line, index + 1);
    }
  }

  /** A name and a time on one line, or `[2:06 PM] …` of the person before. */
  #beside(line: string, index: number): boolean {
    const found = line.length <= 2000 ? (bracketed.exec(line) ?? spaced.exec(line)) : null;
    const { name = '', when = '', text } = found?.groups ?? {};
    const time = onlyWhen(when);
    const actor = name.trim() === '' ? this.#messages.actor : name.trim();
    if (!time || actor === undefined || actor === 'APP' || !isName(actor)) {
      return false;
    }
    this.#start(time, actor, index, text);
    return true;
  }

  /** A time on a line of its own, below a name or between two messages of one person. */
  #below(line: string, index: number): boolean {
    const time = onlyWhen(line.replace(/^\s*APP\s+/, ''));
    if (!time) {
      return false;
    }
    const above = this.#lines[index - 1]?.trim() ?? '';
    if (this.#isHeader(above, line, index, time)) {
      this.#messages.takeBack();
      this.#start(time, above, index);
    } else if (this.#messages.actor !== undefined) {
      this.#start(time, this.#messages.actor, index);
    } else {
      return false;
    }
    return true;
  }

  #isHeader(above: string, line: string, index: number, time: When['time']): boolean {
    const last = this.#messages.time;
    const isShort = last?.kind === 'local' && last.halves && !time.halves;
    const before = this.#lines[index - 2]?.trim() ?? '';
    const stands = before === '' || onlyDay(before) !== undefined || noise.test(before);
    return isName(above) && !isShort && (stands || this.#names.has(above) || /^\s|^APP\s/.test(line));
  }

  #start(time: When['time'], actor: string, index: number, text?: string): void {
    if (this.#messages.actor !== actor) {
      this.#headers += 1;
    }
    this.#names.add(actor);
    const whole = { ...time, day: time.day ?? this.#day };
    this.#messages.start(inHalf(whole, this.#messages.time), actor, index + 1, text);
  }
}

/** The short time of a further message leaves am and pm out: it is the next such time. */
function inHalf(time: When['time'], last: CapturedTime | undefined): CapturedTime {
  if (time.halves || last?.kind !== 'local' || !last.halves) {
    return time;
  }
  const minutes = (hour: number): number =>
    (hour * 60 + time.clock.minute - last.clock.hour * 60 - last.clock.minute + 1440) % 1440;
  const [hour = time.clock.hour] = [time.clock.hour % 12, (time.clock.hour % 12) + 12].toSorted(
    (one, other) => minutes(one) - minutes(other),
  );
  return { ...time, halves: true, clock: { ...time.clock, hour } };
}
