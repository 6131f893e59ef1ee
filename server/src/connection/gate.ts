import type { Message, MessageStrategy } from 'vscode-languageserver';

type Handled = ReturnType<MessageStrategy['handleMessage']>;
type Next = (message: Message) => Handled;

/** Holds back what a client says while what answers it is being loaded; nothing is lost, and the order stays. */
export class Gate implements MessageStrategy {
  #load: (() => Promise<void>) | undefined;
  #held: (() => void)[] | undefined;
  #messages = 0;
  #isShutDown = false;
  #loading: Promise<unknown> = Promise.resolve();

  /** How many requests and notifications have come; an answer is what somebody here has asked for. */
  get messages(): number {
    return this.#messages;
  }

  /** Whether the client has asked the server to shut down. */
  get isShutDown(): boolean {
    return this.#isShutDown;
  }

  /** Settles when nothing is held back any more; at once where nothing is. */
  get isOpen(): Promise<unknown> {
    return this.#loading;
  }

  /** Holds everything from now on. The first message that comes starts `load`, whose end lets all of them pass. */
  close(load: () => Promise<void>): void {
    this.#load = load;
  }

  /** What is given back settles when the message was handled, so that a failure is the connection's. */
  handleMessage(message: Message, next: Next): Handled {
    if ('method' in message) {
      this.#messages += 1;
      this.#isShutDown ||= message.method === 'shutdown';
    }
    if (this.#held) {
      return this.#hold(this.#held, message, next);
    }
    if (!this.#load) {
      return next(message);
    }
    const held: (() => void)[] = [];
    this.#held = held;
    const handled = this.#hold(held, message, next);
    const opened = this.#load().finally(() => this.#open());
    this.#load = undefined;
    this.#loading = opened.catch(() => {});
    return Promise.all([handled, opened]).then(() => {});
  }

  #hold(held: (() => void)[], message: Message, next: Next): Promise<void> {
    return new Promise<void>((resolve) => held.push(() => resolve(next(message))));
  }

  /** A load that failed lets the messages pass as well: each request is answered, if with an error. */
  #open(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const pass of held) {
      pass();
    }
  }
}
