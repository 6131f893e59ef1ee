import assert from 'node:assert/strict';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** A server whose engine writes down which functions it compiles to machine code. */
class TracedServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  readonly #log = join(this.#folder, 'log.txt');
  readonly #client = new WireClient(
    spawn(process.execPath, [
      ...['--log-code', `--logfile=${this.#log}`, '--no-logfile-per-isolate'],
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

  /** The lines about functions of ours: a sign tells machine code made in one go, and both kinds that are optimised. */
  compiled(): readonly string[] {
    const lines = readFileSync(this.#log, 'utf8').split('\n');
    return lines.filter((line) => /^code-creation,.*dist\/engine.*,[\^+*]$/.test(line));
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

  it('makes no machine code for one look, and of what runs often when somebody edits', async () => {
    await traced.open(text);
    assert.deepEqual(traced.compiled(), []);
    for (let version = 2; version < 40; version += 1) {
      await traced.edit(version);
    }
    const signs = new Set(traced.compiled().map((line) => line.at(-1)));
    assert.ok(signs.has('^') && signs.has('+'), [...signs].join());
  });

  it('makes machine code of what a long document makes run often', async () => {
    await traced.open(text.repeat(Math.ceil(60_000 / text.length)));
    assert.notDeepEqual(traced.compiled(), []);
  });
});

/** What a server writes to its errors from its start to its end, with a document open in between. */
async function saidWhileServing(child: ChildProcessWithoutNullStreams): Promise<string> {
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
}

describe('a server with one document', () => {
  const probe = fileURLToPath(new URL('support/roomProbe.cjs', import.meta.url));
  const rooms = z.object({ atFirst: z.number(), atLast: z.number() });

  it('leaves the room for young objects as it is', async () => {
    const said = await saidWhileServing(spawn(process.execPath, ['--require', probe, server, '--stdio']));
    const { atFirst, atLast } = rooms.parse(JSON.parse(said));
    // The room's second half is there once the first was full, and sometimes a page beside it.
    assert.ok(atLast < 3 * atFirst, said);
  });

  it('loads no module of Node that it has no use for', async () => {
    const modules = fileURLToPath(new URL('support/modulesProbe.cjs', import.meta.url));
    const said = await saidWhileServing(spawn(process.execPath, ['--require', modules, server, '--stdio']));
    const loaded = new Set(z.array(z.string()).parse(JSON.parse(said)));
    assert.ok(loaded.has('NativeModule events'), said);
    // The clock of browsers; names of pipes, programs and datagrams, which the library of the protocol can do with.
    for (const name of ['perf_hooks', 'crypto', 'child_process', 'dgram', 'internal/blocklist']) {
      assert.ok(!loaded.has(`NativeModule ${name}`), `${name} is loaded: ${said}`);
    }
  });
});

describe('the server and the command line of one package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Lets the runtime keep what it compiles where it does if nobody says otherwise, and tell of it. */
  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    ...{ TMPDIR: folder, TEMP: folder, TMP: folder },
    NODE_DEBUG_NATIVE: 'COMPILE_CACHE',
  });
  const serve = (): Promise<string> =>
    saidWhileServing(spawn(process.execPath, [server, '--stdio'], { env: environment() }));
  const check = (): string =>
    spawnSync(process.execPath, [commandLine, 'check', sample], { env: environment() }).stderr.toString();

  it('leave each other what the runtime has compiled for them', async () => {
    await serve();
    check();
    for (const said of [await serve(), check()]) {
      assert.match(said, /engine.*accepted/);
      assert.doesNotMatch(said, /engine.*rejected/);
    }
  });

  it('let go of that when all is loaded, and do not wait for their end', async () => {
    // At the end the runtime does so itself.
    assert.ok([...(await serve()).matchAll(/Clear deserialized cache/g)].length > 1);
  });
});
