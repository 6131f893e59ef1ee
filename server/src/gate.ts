import type { Message, MessageStrategy } from 'vscode-languageserver';

type Handled = ReturnType<MessageStrategy['handleMessage']>;
type Next = (message: Message) => Handled;

/** Holds back what a client says while what answers it is being loaded; nothing is lost, and the order stays. */
export class Gate implements MessageStrategy {
  #load: (() => Promise<void>) | undefined;
  #held: (() => void)[] | undefined;
  #messages = 0;

  /** How many requests and notifications have come; an answer is what somebody here has asked for. */
  get messages(): number {
    return this.#messages;
  }

  /** Holds everything from now on. The first message that comes starts `load`, whose end lets all of them pass. */
  close(load: () => Promise<void>): void {
    this.#load = load;
  }

  /** What is given back settles when the message was handled, so that a failure is the connection's. */
  handleMessage(message: Message, next: Next): Handled {
    this.#messages += 'method' in message ? 1 : 0;
    if (this.#held) {
      return this.#hold(this.#held, message, next);
    }
    if (!this.#load) {
      return next(message);
    }
    const held: (() => void)[] = [];
    this.#held = held;
    const handled = this.#hold(held, message, next);
    const loaded = this.#load();
    this.#load = undefined;
    return Promise.all([handled, loaded.finally(() => this.#open())]).then(() => {});
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
