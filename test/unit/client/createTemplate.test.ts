import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import type { Requests } from '../../../client/src/requests.ts';
import { nextTurn } from '../../../server/src/scheduling/turns.ts';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('a template that all postmortems are to be held to', () => {
  inStandInEditor();
  const uri = URI.file('/team/INC-1.md');

  const place = { folder: 'file:///team/.postmortem/templates', taken: [] };

  /** A server that answers what it is given, and is gone for the rest. */
  function serverWith(answers: Readonly<Record<string, unknown>>) {
    return {
      request: async <Method extends keyof Requests>(method: Method): Promise<Requests[Method]['result']> => {
        const answer = answers[method];
        if (answer === undefined) {
          throw new Error('The connection is closed.');
        }
        return JSON.parse(JSON.stringify(answer));
      },
    };
  }

  it('tells where the server is gone before the configuration is changed', async () => {
    const { createTemplate } = await import('../../../client/src/commands/createTemplate.ts');
    editor.documents = [{ uri, languageId: 'markdown' }];
    editor.line = 'ours';
    const server = serverWith({
      'postmortem/templatePlace': place,
      'postmortem/templateFromDocument': { text: '# [INC-XXXX]\n' },
    });
    await createTemplate(server, uri);
    await nextTurn();
    assert.equal(
      editor.told.at(-1),
      'The configuration could not be changed. Add “"template": "ours"” to .postmortem.json.',
    );
  });

  it('leaves a configuration alone that must not be written, and tells why', async () => {
    const { createTemplate } = await import('../../../client/src/commands/createTemplate.ts');
    editor.documents = [{ uri, languageId: 'markdown' }];
    editor.line = 'ours';
    editor.readOnly = ['/team/.postmortem.json'];
    const change = { file: 'file:///team/.postmortem.json', text: '{ "template": "ours" }', exists: true };
    const server = serverWith({
      'postmortem/templatePlace': place,
      'postmortem/templateFromDocument': { text: '# [INC-XXXX]\n' },
      'postmortem/useTemplate': change,
    });
    await createTemplate(server, uri);
    await nextTurn();
    assert.equal(
      editor.told.at(-1),
      '.postmortem.json is read-only. ' +
        'The configuration could not be changed. Add “"template": "ours"” to .postmortem.json.',
    );
    assert.deepEqual(editor.applied.flat(), []);
  });
});
