import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { WireClient } from '../wire/support/client.ts';
import { postmortemOf } from './documents.ts';
import { rumdl } from './peers.ts';
import { median, timed } from './statistics.ts';
import type { Row } from './table.ts';

/** How a server is started. */
export interface ServerCommand {
  readonly program: string;
  readonly args: readonly string[];
}

const uri = 'file:///repository/postmortems/INC-1204.md';
const initialized = z.object({
  capabilities: z.object({
    textDocumentSync: z.looseObject({ change: z.number() }),
    diagnosticProvider: z.unknown().optional(),
  }),
});
/** `TextDocumentSyncKind.Full` */
const wholeText = 1;
const publishedParams = z.object({ uri: z.string(), version: z.number().nullish() });

/** Where a character is typed, by what stands on the line. */
interface Place {
  readonly name: string;
  readonly on: RegExp;
  /** The character of the line before which it is typed, 0-based. */
  readonly at: (line: string) => number;
}

const timelineRow = /^\| 13:\d\d/;
const inTimeline: Place = {
  name: 'in the timeline',
  on: timelineRow,
  at: (line) => line.indexOf(' ', line.indexOf('|', 1) + 2),
};
const inTime: Place = {
  name: 'in a time of the timeline',
  on: timelineRow,
  at: (line) => line.indexOf(' |', 2),
};
const inProse: Place = {
  name: 'in prose',
  on: /^(?:An operator|The effect|When the|Release)/,
  at: (line) => line.indexOf(' ', 14),
};
const places: readonly Place[] = [inTimeline, inTime, inProse];

function started({ program, args }: ServerCommand): ChildProcessWithoutNullStreams {
  const child = spawn(program, args);
  // One that does not answer must not outlive the measurement.
  const stop = (): void => {
    child.kill();
  };
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  return child;
}

/**
 * What a user waits for, over standard input and output, beside a server that does nothing and beside rumdl's.
 * @param ownBundle the product's server; its path is to be about as long as the empty server's, for the runtime takes
 * two megabytes more to resolve a long one
 */
export async function serverRows(ownBundle: string, emptyBundle: string): Promise<readonly Row[]> {
  const own: ServerCommand = { program: process.execPath, args: [ownBundle, '--stdio'] };
  const empty: ServerCommand = { program: process.execPath, args: [emptyBundle, '--stdio'] };
  const program = rumdl();
  const peer: ServerCommand | undefined =
    program === undefined ? undefined : { program, args: ['server', '--stdio'] };
  return [
    ...(await editRows(own, empty, peer)),
    ...(await startRows(own, empty)),
    ...(await memoryRows(own, empty)),
  ];
}

async function editRows(
  own: ServerCommand,
  empty: ServerCommand,
  peer: ServerCommand | undefined,
): Promise<readonly Row[]> {
  const small = { name: '6 KB', text: postmortemOf(6000, 1), edits: 200, aim: 1.5 };
  const middle = { name: '40 KB', text: postmortemOf(40_000, 1), edits: 150, aim: undefined };
  const large = { name: '1 MB', text: postmortemOf(1_000_000, 1), edits: 45, aim: 3 };
  const rows: Row[] = [];
  const growth = new Map<Place, number[]>(places.map((place) => [place, []]));
  for (const { name, text, edits, aim } of [small, middle, large]) {
    for (const place of places) {
      const what = `edit to diagnostics, ${name}, ${place.name}`;
      const base = await editTime(empty, text, place, edits);
      const figure = await editTime(own, text, place, edits);
      rows.push({ what, own: figure, base, of: 'empty server', ...(aim === undefined ? {} : { aim }) });
      rows.push({
        what: `  rumdl's server, ${name}, ${place.name}`,
        own: peer && (await answeredTime(peer, text, place)),
        base,
        of: 'empty server',
        ...(peer ? { instead: 'no answer' } : {}),
      });
      growth.get(place)?.push(figure);
    }
  }
  for (const [place, [, from, to]] of growth) {
    rows.push({ what: `growth of an edit ${place.name}, 40 KB to 1 MB`, own: to, base: from, of: '40 KB' });
  }
  return rows;
}

/** How long another server may take for all of its edits, in milliseconds. */
const patience = 60_000;

/** The median time of a peer; undefined where it does not answer. */
async function answeredTime(peer: ServerCommand, text: string, place: Place): Promise<number | undefined> {
  const giveUp = new AbortController();
  try {
    return await Promise.race([
      editTime(peer, text, place, 12),
      setTimeout(patience, undefined, { signal: giveUp.signal }),
    ]);
  } finally {
    giveUp.abort();
  }
}

/** A server that a document is open in, and what tells that the diagnostics of a version have come. */
interface OpenDocument {
  readonly client: WireClient;
  readonly stop: () => void;
  /** Whether it wants all of the text with each change. */
  readonly takesWholeText: boolean;
  readonly diagnostics: (version: number) => Promise<unknown>;
}

async function opened(command: ServerCommand, text: string): Promise<OpenDocument> {
  const child = started(command);
  const client = new WireClient(child);
  // What servers ask of an editor, and wait for.
  client.answers['client/registerCapability'] = () => null;
  client.answers['workspace/configuration'] = () => [null];
  const result = initialized.parse(
    await client.initialize({
      textDocument: { publishDiagnostics: { versionSupport: true } },
      workspace: { configuration: false },
    }),
  );
  client.open(uri, text);
  const { textDocumentSync, diagnosticProvider } = result.capabilities;
  const published = (version: number): Promise<unknown> =>
    client.notification(
      'textDocument/publishDiagnostics',
      publishedParams,
      (params) => (params.version ?? version) === version,
    );
  // One that publishes nothing where nothing has changed can be asked.
  const pulled = (): Promise<unknown> => client.request('textDocument/diagnostic', { textDocument: { uri } });
  const diagnostics = diagnosticProvider === undefined ? published : pulled;
  await diagnostics(1);
  // Not every server ends when it is told to.
  const stop = (): void => {
    child.kill();
  };
  return { client, stop, takesWholeText: textDocumentSync.change === wholeText, diagnostics };
}

/** The median time from a typed character to the diagnostics of that version, in milliseconds. */
async function editTime(command: ServerCommand, text: string, place: Place, edits: number): Promise<number> {
  const { client, stop, takesWholeText, diagnostics } = await opened(command, text);
  const lines = text.split('\n');
  const middle = lines.findIndex((line, index) => index > lines.length / 2 && place.on.test(line));
  const line = middle === -1 ? lines.findIndex((candidate) => place.on.test(candidate)) : middle;
  const before = lines[line] ?? '';
  const character = place.at(before);
  const times: number[] = [];
  for (let version = 2; version < edits + 2; version += 1) {
    const typed = version % 2 === 0 ? 's' : '';
    const start = { line, character };
    const range = { start, end: { line, character: typed === '' ? character + 1 : character } };
    const edited = lines.with(line, before.slice(0, character) + typed + before.slice(character));
    // Some servers take no ranges: their editor sends all of the text.
    const change = takesWholeText ? { text: edited.join('\n') } : { range, text: typed };
    times.push(
      await timed(() => {
        client.notify('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [change],
        });
        return diagnostics(version);
      }),
    );
  }
  stop();
  // The first edits find the program not compiled yet.
  return median(times.slice(Math.floor(edits / 3)));
}

async function startRows(own: ServerCommand, empty: ServerCommand): Promise<readonly Row[]> {
  const base: number[] = [];
  const figures: number[] = [];
  // In turns, so that neither has the quieter machine.
  for (let run = 0; run < 15; run += 1) {
    base.push(await startTime(empty));
    figures.push(await startTime(own));
  }
  const what = 'server start to the reply to initialize';
  return [{ what, own: median(figures), base: median(base), of: 'empty server', aim: 1.3 }];
}

async function startTime(command: ServerCommand): Promise<number> {
  const from = performance.now();
  const client = new WireClient(started(command));
  await client.initialize({});
  const time = performance.now() - from;
  await client.shutdown();
  return time;
}

async function memoryRows(own: ServerCommand, empty: ServerCommand): Promise<readonly Row[]> {
  const base = await memory(empty);
  // What the runtime compiles at the first start of all, it keeps for the others.
  await memory(own);
  const figure = await memory(own);
  const what = 'memory with one 6 KB document open';
  return [
    {
      what: `${what}, resident`,
      own: figure.resident,
      base: base.resident,
      of: 'empty server',
      aim: 1.25,
      unit: 'MB',
    },
    { what: `${what}, heap`, own: figure.heap, base: base.heap, of: 'empty server', unit: 'MB' },
  ];
}

const memoryUsage = z.object({ resident: z.number(), heap: z.number() });
const probe = fileURLToPath(new URL('memoryProbe.cjs', import.meta.url));

/** Megabytes after the first diagnostics, garbage collected. */
async function memory({ program, args }: ServerCommand): Promise<z.infer<typeof memoryUsage>> {
  const child = started({ program, args: ['--expose-gc', '--require', probe, ...args] });
  const client = new WireClient(child);
  await client.initialize({});
  client.open(uri, postmortemOf(6000, 1));
  await client.notification('textDocument/publishDiagnostics', publishedParams, () => true);
  child.kill('SIGUSR2');
  const [written] = await once(child.stderr, 'data');
  await client.shutdown();
  return memoryUsage.parse(JSON.parse(String(written)));
}
