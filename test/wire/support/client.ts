import assert from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import { serverProgram } from './programs.ts';

/** A message as it goes over the wire. */
interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** The answer to a request that the server could not, or would not, fulfil. */
export class ErrorAnswer extends Error {
  readonly code: number;
  readonly data: unknown;

  constructor({ code, message, data }: NonNullable<Message['error']>) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

const logEntry = z.object({ message: z.string() });

type Waiting = {
  readonly accept: (message: Message) => boolean;
  readonly resolve: (message: Message) => void;
  readonly reject: (error: Error) => void;
};

/** An editor reduced to the wire: speaks JSON-RPC with the bundled server over its standard input and output. */
export class WireClient {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #onMethod: (method: string) => void;
  readonly #seen: Message[] = [];
  readonly #waiting: Waiting[] = [];
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  #complaints = '';
  #saidGoodbye = false;
  /** Why nothing is to be waited for any more. */
  #ended: Error | undefined;
  /** Answers to requests of the server, by method, or promises of them; one that throws refuses. */
  readonly answers: Record<string, (params: unknown) => unknown> = {};

  /**
   * Speaks with the bundled server, or with another program that was started to serve on its standard streams.
   * @param onMethod hears of each request and notification of the server
   */
  constructor(
    program: ChildProcessWithoutNullStreams = spawn(process.execPath, serverProgram),
    onMethod: (method: string) => void = () => {},
  ) {
    this.#process = program;
    this.#onMethod = onMethod;
    this.#process.stdout.on('data', (data: Buffer) => this.#receive(data));
    this.#process.stderr.on('data', (data: Buffer) => {
      this.#complaints += data.toString();
    });
    this.#process.once('close', (status, signal) => {
      this.#ended = new Error(`The server has ended with ${status ?? signal}: ${this.#complaints}`);
      // Behind a goodbye nobody waits for what was never answered.
      for (const { reject } of this.#saidGoodbye ? [] : this.#waiting.splice(0)) {
        reject(this.#ended);
      }
    });
    // What is written to a server that is gone is lost; who waits for an answer hears why.
    this.#process.stdin.on('error', () => undefined);
  }

  /** Starts the server with the capabilities of some editor. */
  async initialize(capabilities: unknown, more: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const result = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      ...more,
    });
    this.notify('initialized', {});
    return result;
  }

  /** Sends a request and waits for its result. */
  request(method: string, params: unknown): Promise<unknown> {
    return this.startRequest(method, params).result;
  }

  /** Sends a request whose result is waited for later, or which is to be cancelled. */
  startRequest(method: string, params: unknown): { readonly id: number; readonly result: Promise<unknown> } {
    this.#lastId += 1;
    const id = this.#lastId;
    const result = this.answerTo(id);
    this.#send({ jsonrpc: '2.0', id, method, params });
    return { id, result };
  }

  /** Waits for the result of a request that is sent otherwise. */
  async answerTo(id: number | string): Promise<unknown> {
    const message = await this.#next((one) => one.id === id && one.method === undefined);
    if (message.error) {
      throw new ErrorAnswer(message.error);
    }
    return message.result;
  }

  notify(method: string, params: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** Waits for a notification that reads as the schema says and fits; one that came already counts too, once. */
  async notification<Params>(
    method: string,
    schema: z.ZodType<Params>,
    fits: (params: Params) => boolean,
  ): Promise<Params> {
    const accept = (message: Message): boolean => {
      const read = message.method === method ? schema.safeParse(message.params) : undefined;
      return read?.success === true && fits(read.data);
    };
    const index = this.#seen.findIndex(accept);
    const message = index >= 0 ? this.#seen.splice(index, 1)[0] : await this.#next(accept);
    return schema.parse(message?.params);
  }

  /** The notifications that have come so far, read as the schema says, and that nobody has waited for. */
  received<Params>(method: string, schema: z.ZodType<Params>): readonly Params[] {
    return this.#seen.filter((one) => one.method === method).map(({ params }) => schema.parse(params));
  }

  /** What the server has written into its log so far and nobody has waited for. */
  logged(): readonly string[] {
    return this.received('window/logMessage', logEntry).map(({ message }) => message);
  }

  /** Sends a request and reads its result by a schema. */
  async ask<Result>(method: string, params: unknown, schema: z.ZodType<Result>): Promise<Result> {
    return schema.parse(await this.request(method, params));
  }

  /** Sends bytes as they are, for messages that no client should send. */
  sendBytes(bytes: string): void {
    this.#write(bytes);
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Says goodbye as an editor does, and gives the server's exit status. */
  async shutdown(): Promise<number> {
    await this.request('shutdown', undefined);
    // Closed, not only ended: what it wrote with its last breath is read by then.
    const ended = once(this.#process, 'close');
    this.#saidGoodbye = true;
    this.notify('exit', undefined);
    const [status] = await ended;
    assert.equal(typeof status, 'number');
    return Number(status);
  }

  #send(message: Message): void {
    const body = JSON.stringify(message);
    this.#write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /**
   * What is said in one turn goes in one piece: else it would be up to the machine whether the server sees a request and
   * its cancellation together, or has answered in between.
   */
  #write(bytes: string): void {
    const { stdin } = this.#process;
    if (stdin.writableCorked === 0) {
      stdin.cork();
      process.nextTick(() => stdin.uncork());
    }
    stdin.write(bytes);
  }

  #next(accept: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      if (this.#ended) {
        reject(this.#ended);
      } else {
        this.#waiting.push({ accept, resolve, reject });
      }
    });
  }

  #receive(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const end = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, Math.max(0, end)).toString())?.[1],
      );
      if (end === -1 || this.#buffer.length < end + 4 + length) {
        return;
      }
      const message: Message = JSON.parse(this.#buffer.subarray(end + 4, end + 4 + length).toString('utf8'));
      this.#buffer = this.#buffer.subarray(end + 4 + length);
      this.#handle(message);
    }
  }

  async #answer(id: number | string, method: string, params: unknown): Promise<void> {
    try {
      this.#send({ jsonrpc: '2.0', id, result: (await this.answers[method]?.(params)) ?? null });
    } catch (error) {
      this.#send({ jsonrpc: '2.0', id, error: { code: -32803, message: String(error) } });
    }
  }

  #handle(message: Message): void {
    if (message.method !== undefined) {
      this.#onMethod(message.method);
    }
    if (message.id !== undefined && message.method !== undefined) {
      void this.#answer(message.id, message.method, message.params);
      return;
    }
    const index = this.#waiting.findIndex((waiting) => waiting.accept(message));
    if (index >= 0) {
      this.#waiting.splice(index, 1)[0]?.resolve(message);
    } else {
      this.#seen.push(message);
    }
  }
}
