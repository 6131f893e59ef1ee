import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import type { Requests } from '../../../client/src/requests.ts';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('an export of what the server knows nothing of', () => {
  inStandInEditor();

  const unknown = async <Method extends keyof Requests>(): Promise<Requests[Method]['result']> =>
    JSON.parse('null');
  const told: readonly (readonly [of: string, isClosed: boolean, message: string])[] = [
    ['an earlier version', false, 'Only files in Markdown are checked, not earlier versions of them.'],
    ['a document that was closed meanwhile', true, 'The document is not open any more.'],
  ];
  for (const [of, isClosed, message] of told) {
    it(`says why there is none of ${of}`, async () => {
      const { exportPostmortem } = await import('../../../client/src/commands/exportPostmortem.ts');
      const uri = URI.parse('git:/team/INC-7.md?HEAD');
      editor.documents = [{ uri, languageId: 'markdown', isClosed }];
      await exportPostmortem(
        { request: unknown, editions: new Set() },
        { of: () => undefined },
        uri,
        'slack',
      );
      assert.deepEqual(editor.told, [message]);
    });
  }
});
