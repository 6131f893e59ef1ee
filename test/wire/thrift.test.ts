import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { WireClient } from './support/client.ts';

const server = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
const commandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const sample = fileURLToPath(
  new URL('../fixtures/samples/postmortems/INC-1204-checkout-errors.md', import.meta.url),
);
const uri = 'file:///repository/postmortems/INC-1.md';
const published = z.object({ version: z.number().optional() });

/** A server whose engine writes down what it optimises. */
class TracedServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  readonly #trace = join(this.#folder, 'trace.txt');
  readonly #client = new WireClient(
    spawn(process.execPath, [
      ...['--trace-opt', '--trace-file-names'],
      ...['--redirect-code-traces', `--redirect-code-traces-to=${this.#trace}`],
      ...[server, '--stdio'],
    ]),
  );

  async open(text: string): Promise<void> {
    await this.#client.initialize({ textDocument: { publishDiagnostics: { versionSupport: true } } });
    this.#client.open(uri, text);
    await this.#checked(1);
  }

  async edit(version: number): Promise<void> {
    const start = { line: 0, character: 2 };
    this.#client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end: start }, text: 'x' }],
    });
    await this.#checked(version);
  }

  /** The lines about functions of ours. */
  optimised(): readonly string[] {
    const lines = existsSync(this.#trace) ? readFileSync(this.#trace, 'utf8').split('\n') : [];
    return lines.filter((line) => /^\[compiling method.*dist\/engine/.test(line));
  }

  async end(): Promise<void> {
    await this.#client.shutdown();
    rmSync(this.#folder, { recursive: true });
  }

  async #checked(version: number): Promise<void> {
    await this.#client.notification(
      'textDocument/publishDiagnostics',
      published,
      (params) => params.version === version,
    );
  }
}

describe('a server that shows the problems of a document', () => {
  const text = readFileSync(sample, 'utf8');
  let traced: TracedServer;
  beforeEach(() => {
    traced = new TracedServer();
  });
  afterEach(() => traced.end());

  it('optimises nothing for one look, and what runs often when somebody edits', async () => {
    await traced.open(text);
    assert.deepEqual(traced.optimised(), []);
    for (let version = 2; version < 40; version += 1) {
      await traced.edit(version);
    }
    assert.notDeepEqual(traced.optimised(), []);
  });

  it('optimises what a long document makes run often', async () => {
    await traced.open(text.repeat(Math.ceil(60_000 / text.length)));
    assert.notDeepEqual(traced.optimised(), []);
  });
});

describe('the server and the command line of one package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leave each other what the runtime has compiled for them', async () => {
    // Where it keeps that if nobody says otherwise.
    const places = { TMPDIR: folder, TEMP: folder, TMP: folder, NODE_COMPILE_CACHE: undefined };
    const env = { ...process.env, ...places, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };
    const serve = async (): Promise<string> => {
      const child = spawn(process.execPath, [server, '--stdio'], { env });
      let said = '';
      child.stderr.on('data', (data: Buffer) => {
        said += data.toString();
      });
      const client = new WireClient(child);
      await client.initialize({});
      client.open(uri, readFileSync(sample, 'utf8'));
      await client.notification('textDocument/publishDiagnostics', published, () => true);
      await client.shutdown();
      return said;
    };
    const check = (): string =>
      spawnSync(process.execPath, [commandLine, 'check', sample], { env }).stderr.toString();
    await serve();
    check();
    for (const said of [await serve(), check()]) {
      assert.match(said, /engine.*accepted/);
      assert.doesNotMatch(said, /engine.*rejected/);
    }
  });
});
