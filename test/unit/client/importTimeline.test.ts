import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import type { Requests } from '../../../client/src/requests.ts';
import type { InsertionResult, ReadCaptureResult } from '../../../server/src/protocol.ts';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

const read: ReadCaptureResult = {
  formats: [
    { format: 'slack', events: 1 },
    { format: 'log', events: 1 },
  ],
  format: 'slack',
  asks: { date: false, zone: false },
  date: '2026-03-17',
  zone: 'UTC',
  entries: [{ time: '14:05', before: null, text: 'Errors', actor: null, line: 1, isThere: false }],
};
const written: InsertionResult = {
  version: 1,
  edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'x' }],
  time: '14:05',
  unplaced: 0,
};

describe('the events that an import is about to write', () => {
  inStandInEditor();
  const uri = URI.file('/team/INC-1.md');

  it('are there again for who looks at the other formats and stays with this one', async () => {
    const { importTimeline } = await import('../../../client/src/commands/importTimeline.ts');
    editor.documents = [{ uri, version: 1 }];
    editor.copied = 'Ada [2:05 PM] Errors';
    let shown = 0;
    editor.onList = (list) => {
      shown += 1;
      // Behind the clipboard, nothing is chosen from a list.
      editor.choosesFirst = false;
      (shown === 1 ? list.triggered : list.accepted).fire(undefined);
    };
    const asked: string[] = [];
    const request = async <Method extends keyof Requests>(
      method: Method,
    ): Promise<Requests[Method]['result']> => {
      asked.push(method);
      return JSON.parse(JSON.stringify(method === 'postmortem/importCapture' ? written : read));
    };
    const server = { request, toTextEdits: async () => [] };
    await importTimeline(server, { choose: async () => uri }, undefined);
    assert.equal(shown, 2);
    assert.equal(asked.at(-1), 'postmortem/importCapture');
  });
});
