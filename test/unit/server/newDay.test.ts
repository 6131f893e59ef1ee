import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { MessageConnection } from 'vscode-languageserver/node';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../../server/src/connection/startServer.ts';
import type { Files } from '../../../server/src/workspace/files.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';
const pending = '# Postmortem: checkout\n\n**Date of Incident:** 2026-03-17\n**Reviewed:**\n';

/** A server in this process, on days that the test chooses, and a client that notes what it is asked and told. */
class Session {
  readonly client: MessageConnection;
  readonly asked: string[] = [];
  readonly #days: (() => void)[] = [];
  #today = '2026-03-17';
  #published: ((codes: readonly unknown[]) => void) | undefined;

  constructor(disk?: Files) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    this.client = createMessageConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    startServer((options) => createConnection(toServer, toClient, options), {
      disk,
      today: () => this.#today,
      onNewDay: (changed) => this.#days.push(changed),
      rulePages: undefined,
      version: '0',
    });
    this.client.onRequest((method) => {
      this.asked.push(method);
      return null;
    });
    this.client.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => {
      this.#published?.(diagnostics.map(({ code }: { readonly code: unknown }) => code));
    });
    this.client.listen();
  }

  async start(capabilities: unknown, more: object = {}): Promise<void> {
    await this.client.sendRequest('initialize', { processId: null, rootUri: null, capabilities, ...more });
    await this.client.sendNotification('initialized', {});
  }

  async open(): Promise<void> {
    const textDocument = { uri, languageId: 'markdown', version: 1, text: pending };
    await this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** The codes of the problems that are published next. */
  published(): Promise<readonly unknown[]> {
    return new Promise((resolve) => {
      this.#published = resolve;
    });
  }

  /** Waits until the server has read all that was sent, and the client what came back. */
  async settled(): Promise<void> {
    await this.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
  }

  beginDay(today: string): void {
    this.#today = today;
    for (const changed of this.#days) {
      changed();
    }
  }
}

describe('a server on a new day', () => {
  let session: Session;

  beforeEach(() => {
    session = new Session();
  });

  afterEach(() => {
    session.client.dispose();
  });

  it('lets a client that asks for problems, lenses and hints ask again', async () => {
    await session.start({
      textDocument: { diagnostic: {}, codeLens: {}, inlayHint: {} },
      workspace: {
        diagnostics: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
      },
    });
    await session.settled();
    assert.deepEqual(session.asked, []);
    session.beginDay('2026-03-18');
    await session.settled();
    assert.deepEqual(session.asked.toSorted(), [
      'workspace/codeLens/refresh',
      'workspace/diagnostic/refresh',
      'workspace/inlayHint/refresh',
    ]);
  });

  it('asks nothing of a client that cannot ask again', async () => {
    await session.start({ textDocument: { diagnostic: {} } });
    await session.settled();
    session.beginDay('2026-03-18');
    await session.settled();
    assert.deepEqual(session.asked, []);
  });

  it('publishes the problems of the day to a client that does not ask', async () => {
    await session.start({});
    const before = session.published();
    await session.open();
    assert.ok(!(await before).includes('review-pending'));
    const after = session.published();
    session.beginDay('2026-03-18');
    assert.ok((await after).includes('review-pending'));
  });

  it('publishes what has become overdue in files that are not open', async () => {
    const files = new Map([
      ['file:///postmortems/a.md', pending.replace('03-17', '03-01')],
      ['file:///postmortems/b.md', pending],
    ]);
    const disk = new Session({
      readText: async (place) => files.get(place),
      exists: async (place) => files.has(place),
      list: async (folder) => (folder === 'file:///postmortems' ? ['a.md', 'b.md'] : []),
    });
    const before = disk.published();
    await disk.start(
      {},
      {
        workspaceFolders: [{ uri: 'file:///postmortems', name: 'team' }],
        initializationOptions: { settings: { workspaceDiagnostics: 'overdue' } },
      },
    );
    assert.deepEqual(await before, ['review-pending']);
    const after = disk.published();
    disk.beginDay('2026-03-20');
    // The first file says since how many days it has been overdue.
    assert.deepEqual(await after, ['review-pending']);
    assert.deepEqual(await disk.published(), ['review-pending']);
    disk.client.dispose();
  });
});
