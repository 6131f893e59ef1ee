import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** How long something may take to show, in milliseconds, and how often the screen is looked at. */
const patience = 150_000;
const interval = 50;

/** A terminal in which a program runs, typed into and read from as a person would. */
export class Terminal {
  readonly #tmux: string;
  readonly #socket = `postmortem-${process.pid}`;

  /** @param tmux the program that is the terminal */
  constructor(
    tmux: string,
    folder: string,
    environment: Readonly<Record<string, string>>,
    command: readonly string[],
  ) {
    this.#tmux = tmux;
    const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    const size = ['-x', '180', '-y', '60'];
    this.#run('-f', '/dev/null', 'new-session', '-d', ...size, '-c', folder, 'env', ...variables, ...command);
  }

  /** Presses keys, one after the other; a text counts as its characters. */
  type(...keys: readonly string[]): void {
    for (const key of keys) {
      this.#run('send-keys', key);
    }
  }

  /** Waits until a text is on the screen. */
  shows(text: string): Promise<void> {
    return this.#wait(`“${text}” to show`, () => this.#screen().includes(text));
  }

  /** Waits until a text is not on the screen. */
  showsNot(text: string): Promise<void> {
    return this.#wait(`“${text}” to go`, () => !this.#screen().includes(text));
  }

  /** Ends the program and the terminal. */
  end(): void {
    this.#run('kill-server');
  }

  async #wait(what: string, condition: () => boolean): Promise<void> {
    const end = Date.now() + patience;
    while (!condition()) {
      if (Date.now() > end) {
        throw new Error(`Waited in vain for ${what}:\n${this.#screen()}`);
      }
      await setTimeout(interval);
    }
  }

  #screen(): string {
    return this.#run('capture-pane', '-p');
  }

  #run(...args: readonly string[]): string {
    return execFileSync(this.#tmux, ['-u', '-L', this.#socket, ...args], { encoding: 'utf8' });
  }
}
