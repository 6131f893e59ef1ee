import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { CancellationToken, LSPErrorCodes } from 'vscode-languageserver';
import { answering, guarded } from '../../../server/src/handlers/guard.ts';

type Console = Pick<Connection['console'], 'error'>;

/** A client that keeps what is logged to it. */
function logging(): { readonly logged: readonly string[]; readonly client: { readonly console: Console } } {
  const logged: string[] = [];
  return { logged, client: { console: { error: (message) => logged.push(message) } } };
}

const fails = (): Promise<string> => Promise.reject(new Error('no such file'));

describe('the handlers of requests', () => {
  it('are not run for what the client has given up, whether it can do without an answer or not', async () => {
    const { client, logged } = logging();
    let runs = 0;
    const handle = (): Promise<string> => {
      runs += 1;
      return Promise.resolve('done');
    };
    for (const handler of [guarded(client, 'Reading', '', handle), answering(client, 'Reading', handle)]) {
      await assert.rejects(handler({}, CancellationToken.Cancelled), {
        code: LSPErrorCodes.RequestCancelled,
      });
    }
    assert.deepEqual([runs, logged], [0, []]);
  });

  it('answer a mistake with nothing where the client can do without an answer', async () => {
    const { client, logged } = logging();
    assert.equal(await guarded(client, 'Reading', 'nothing', fails)({}, CancellationToken.None), 'nothing');
    assert.match(logged.join(), /^Reading failed: Error: no such file/);
  });

  it('tell a mistake where the client waits for the answer', async () => {
    const { client, logged } = logging();
    await assert.rejects(answering(client, 'Reading', fails)({}, CancellationToken.None), {
      code: LSPErrorCodes.RequestFailed,
      message: 'Reading failed; the log of the language server says why',
    });
    assert.match(logged.join(), /^Reading failed: Error: no such file/);
  });
});
