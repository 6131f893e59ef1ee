import type { Writable } from 'node:stream';
import type { Message, MessageWriter } from 'vscode-languageserver/node';
import { AbstractMessageWriter } from 'vscode-languageserver/node';
import { messageText } from './messageText.ts';

/**
 * Writes messages of the protocol to an output, each with its head at once: each write wakes the reader, who can do
 * nothing with a head alone.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: Writable;
  #failures = 0;

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  /** Fails where the output does. */
  async write(message: Message): Promise<void> {
    try {
      await this.#written(messageText(message));
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.fireError(error, message, this.#failures);
      throw error;
    }
  }

  /** @param text in ASCII: it has as many bytes as characters */
  #written(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#output.write(`Content-Length: ${text.length}\r\n\r\n${text}`, 'latin1', (error) => {
        if (error) {
          reject(error);
        } else {
          resolve();
        }
      });
    });
  }

  end(): void {
    this.#output.end();
  }
}
