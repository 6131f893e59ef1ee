import type { Capture, CapturedEvent, CapturedTime, UnreadLine } from './captured.ts';

/** Gathers messages line by line. */
export class MessageList {
  readonly #events: CapturedEvent[] = [];
  readonly #unread: UnreadLine[] = [];
  #expected = 0;
  #current: { time: CapturedTime; actor: string | undefined; line: number; texts: string[] } | undefined;

  get actor(): string | undefined {
    return this.#current?.actor;
  }

  get time(): CapturedTime | undefined {
    return this.#current?.time;
  }

  /** A new message begins. */
  start(time: CapturedTime, actor: string | undefined, line: number, text = ''): void {
    this.#finish();
    this.#current = { time, actor, line, texts: text.trim() === '' ? [] : [text] };
  }

  /** A line of the message that was begun, or of none. */
  add(text: string, line: number): void {
    if (this.#current) {
      this.#current.texts.push(text);
    } else {
      this.skip(text, line);
    }
  }

  /** The line just added turned out to be something else. */
  takeBack(): void {
    if (this.#current) {
      this.#current.texts.pop();
    } else {
      this.#unread.pop();
    }
  }

  /** What a program writes around messages, such as the number of replies: told, but no sign of another format. */
  skipExpected(text: string, line: number): void {
    this.skip(text, line);
    this.#expected += 1;
  }

  /** A line that belongs to no message; blank ones say nothing. */
  skip(text: string, line: number): void {
    if (text.trim() !== '') {
      this.#unread.push({ line, text });
    }
  }

  /** What was gathered; `most` is the confidence where every line was understood. */
  capture(most: number): Capture | undefined {
    this.#finish();
    const unread = this.#unread.toSorted((one, other) => one.line - other.line);
    const strange = unread.length - this.#expected;
    return this.#events.length === 0
      ? undefined
      : { events: this.#events, unread, confidence: confidenceOf(this.#events.length, strange, most) };
  }

  /** A message without words, such as a picture, is told as a line that was not read. */
  #finish(): void {
    const message = this.#current;
    const text = message?.texts
      .join('\n')
      .trimEnd()
      .replace(/\(edited\)$/, '')
      .trim();
    if (message && text) {
      this.#events.push({ time: message.time, actor: message.actor, text, line: message.line });
    } else if (message) {
      this.#unread.push({ line: message.line, text: message.actor ?? '' });
    }
    this.#current = undefined;
  }
}

/** How much of a text was read, from 0 to 1, scaled to `most`; a single message may be a coincidence. */
function confidenceOf(events: number, strange: number, most: number): number {
  return most * (events / (events + strange)) * (events === 1 ? 0.75 : 1);
}

/** Whether a line can be somebody's name: few words, no sentence. */
export function isName(text: string): boolean {
  const name = text.trim();
  return (
    name.length > 0 &&
    name.length <= 60 &&
    /\p{L}/u.test(name) &&
    !/[!?:;,]$|(?<!(?:^|\s)(?:Jr|Sr|\p{Lu}))\.$/u.test(name) &&
    // “Ada Okafor | Acme” says for whom somebody works.
    !/[<>[\]{}]|https?:|\|(?<!\s\|)|\|(?!\s)/.test(name) &&
    name.split(/\s+/).length <= 6
  );
}
