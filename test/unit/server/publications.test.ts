import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Publications } from '../../../server/src/handlers/publications.ts';

const uri = 'file:///postmortems/INC-1204.md';

const marked = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  message,
});

describe('publications', () => {
  let sent: PublishDiagnosticsParams[];
  let publications: Publications;

  beforeEach(() => {
    sent = [];
    publications = new Publications({
      sendDiagnostics: async (params) => {
        sent.push(params);
      },
    });
  });

  it('go to a client that shows nothing yet, also where nothing is to be shown', async () => {
    await publications.send({ uri, version: 1, diagnostics: [] });
    assert.equal(sent.length, 1);
  });

  it('are not sent where the client shows the same of that version, in whatever spelling of the place', async () => {
    await publications.send({ uri, version: 1, diagnostics: [marked('a'), marked('b')] });
    await publications.send({ uri, version: 1, diagnostics: [marked('a'), marked('b')] });
    await publications.send({
      uri: uri.replace('INC-', 'INC%2D'),
      version: 1,
      diagnostics: [marked('a'), marked('b')],
    });
    assert.equal(sent.length, 1);
  });

  const others: readonly (readonly [name: string, other: PublishDiagnosticsParams])[] = [
    ['another version', { uri, version: 2, diagnostics: [marked('a')] }],
    ['no version', { uri, diagnostics: [marked('a')] }],
    ['something else', { uri, version: 1, diagnostics: [marked('b')] }],
    ['something else as well', { uri, version: 1, diagnostics: [marked('a'), marked('b')] }],
    ['nothing', { uri, version: 1, diagnostics: [] }],
    ['another severity', { uri, version: 1, diagnostics: [{ ...marked('a'), severity: 4 }] }],
    ['another file', { uri: `${uri}x`, version: 1, diagnostics: [marked('a')] }],
  ];
  for (const [name, other] of others) {
    it(`are sent where they are of ${name}, and where that is taken back`, async () => {
      const first = { uri, version: 1, diagnostics: [marked('a')] };
      await publications.send(first);
      await publications.send(other);
      assert.deepEqual(sent, [first, other]);
      if (other.uri === uri) {
        await publications.send(first);
        assert.deepEqual(sent, [first, other, first]);
      }
    });
  }

  it('are sent again of another text with the same version', async () => {
    await publications.send({ uri, version: 1, diagnostics: [marked('a')] });
    publications.forget(uri);
    await publications.send({ uri, version: 1, diagnostics: [marked('a')] });
    assert.equal(sent.length, 2);
  });
});
