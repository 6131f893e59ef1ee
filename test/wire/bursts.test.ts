import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { edits, lineEdits, typed } from '../support/anyText.ts';
import { differenceBetween } from '../support/differenceBetween.ts';
import { faultySample } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import type { WireDiagnostic } from './support/schemas.ts';
import { published, report } from './support/schemas.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';

type Edit = (text: string) => string;

/** What a client does without waiting: edits, with questions about other things between them. */
interface Burst {
  readonly edits: readonly Edit[];
  /** Whether the document is closed before, and another opened in its place. */
  readonly reopens: boolean;
  /** Whether each edit is told as all of the new text. */
  readonly inFull: boolean;
  /** Whether something else is asked for behind each edit. */
  readonly asks: boolean;
  /** Whether a push is waited for in the middle. */
  readonly waits: boolean;
}

const bursts: fc.Arbitrary<Burst> = fc.record({
  edits: fc.array(fc.oneof(typed, lineEdits, edits), { minLength: 1, maxLength: 12 }),
  reopens: fc.constantFrom(false, false, false, true),
  inFull: fc.constantFrom(false, false, false, true),
  asks: fc.boolean(),
  waits: fc.boolean(),
});

/** What changes one text into another, as one edit in lines. */
function changeOf(before: string, after: string): object {
  const isWithinLineEnd = (text: string, at: number): boolean => text[at - 1] === '\r' && text[at] === '\n';
  const { start, end, text } = differenceBetween(before, after, (whole, at) => !isWithinLineEnd(whole, at));
  const document = TextDocument.create(uri, 'markdown', 1, before);
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, text };
}

/** An editor to which problems are pushed, and what it shows. */
class PushedEditor {
  readonly #client = new WireClient();
  #text = faultySample;
  #version = 1;

  get text(): string {
    return this.#text;
  }

  async start(): Promise<void> {
    await this.#client.initialize({});
    this.#client.open(uri, this.#text);
  }

  async play(burst: Burst): Promise<readonly WireDiagnostic[]> {
    if (burst.reopens) {
      // From time to time it starts anew, before it has become nothing but noise.
      this.#text = faultySample;
      this.#client.close(uri);
      this.#version += 1;
      this.#client.open(uri, this.#text, this.#version);
    }
    for (const [index, edit] of burst.edits.entries()) {
      const before = this.#text;
      this.#text = edit(before);
      this.#version += 1;
      const change = burst.inFull ? { text: this.#text } : changeOf(before, this.#text);
      this.#client.notify('textDocument/didChange', {
        textDocument: { uri, version: this.#version },
        contentChanges: [change],
      });
      if (burst.asks) {
        void this.#client.request('textDocument/codeLens', { textDocument: { uri } });
      }
      const isLast = index === burst.edits.length - 1;
      if (burst.waits && !isLast && index === burst.edits.length >> 1) {
        await this.#shown();
      }
    }
    return this.#shown();
  }

  stop(): Promise<number> {
    return this.#client.shutdown();
  }

  /**
   * What is shown when the version that is written now has been saved and checked; pushes of versions before it do not
   * count. What was typed and is not saved may be shown as a hint.
   */
  async #shown(): Promise<readonly WireDiagnostic[]> {
    this.#client.notify('textDocument/didSave', { textDocument: { uri } });
    const { diagnostics } = await this.#client.notification(
      'textDocument/publishDiagnostics',
      published,
      (one) => one.uri === uri && one.version === this.#version,
    );
    return diagnostics;
  }
}

/** What a server says of a text that it has not seen before: each is a document of its own. */
class Judge {
  readonly #client = new WireClient();

  async start(): Promise<void> {
    await this.#client.initialize({ textDocument: { diagnostic: {} } });
  }

  async says(text: string): Promise<readonly WireDiagnostic[]> {
    this.#client.open(uri, text);
    const { items } = await this.#client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
    this.#client.close(uri);
    return items ?? [];
  }

  stop(): Promise<number> {
    return this.#client.shutdown();
  }
}

describe('problems that are pushed after bursts of edits', () => {
  it('are those that a server finds which has seen nothing else', async () => {
    // `WIRE_BURSTS=5000` plays more of them, `PROPERTY_SEED=random` others.
    const count = Number(process.env['WIRE_BURSTS'] ?? 40);
    const { PROPERTY_SEED: given = '20261124' } = process.env;
    const seed = given === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(given);
    const [editor, judge] = [new PushedEditor(), new Judge()];
    await Promise.all([editor.start(), judge.start()]);
    let number = 0;
    for (const burst of fc.sample(bursts, { numRuns: count, seed })) {
      number += 1;
      const shown = await editor.play(burst);
      assert.deepEqual(shown, await judge.says(editor.text), `burst ${number} of seed ${seed}`);
    }
    assert.deepEqual(await Promise.all([editor.stop(), judge.stop()]), [0, 0]);
  }).timeout(1_000_000);
});
