import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import type { Requests } from '../../../client/src/requests.ts';
import { nextTurn } from '../../../server/src/turns.ts';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('a template that all postmortems are to be held to', () => {
  inStandInEditor();
  const uri = URI.file('/team/INC-1.md');

  it('tells where the server is gone before the configuration is changed', async () => {
    const { createTemplate } = await import('../../../client/src/commands/createTemplate.ts');
    editor.documents = [{ uri, languageId: 'markdown' }];
    editor.line = 'ours';
    const answers: Readonly<Record<string, unknown>> = {
      'postmortem/templatePlace': { folder: 'file:///team/.postmortem/templates', taken: [] },
      'postmortem/templateFromDocument': { text: '# [INC-XXXX]\n' },
    };
    const request = async <Method extends keyof Requests>(
      method: Method,
    ): Promise<Requests[Method]['result']> => {
      const answer = answers[method];
      if (answer === undefined) {
        throw new Error('The connection is closed.');
      }
      return JSON.parse(JSON.stringify(answer));
    };
    await createTemplate({ request }, uri);
    await nextTurn();
    assert.equal(
      editor.told.at(-1),
      'The configuration could not be changed. Add “"template": "ours"” to .postmortem.json.',
    );
  });
});
