import assert from 'node:assert/strict';
import { Range, TextEdit } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import type { Requests } from '../../../client/src/requests.ts';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('what a document says of itself', () => {
  inStandInEditor();

  const document = { uri: URI.file('/team/INC-1.md'), version: 1 };
  const at = (line: number) => TextEdit.replace(Range.create(line, 0, line, 4), 'type: postmortem');

  /** @param answers the edits that the server gives, one after the other, and what is done meanwhile */
  async function state(...answers: readonly (() => readonly TextEdit[])[]): Promise<void> {
    const { stateInFrontMatter } = await import('../../../client/src/commands/stateInFrontMatter.ts');
    const waiting = [...answers];
    const request = async <Method extends keyof Requests>(): Promise<Requests[Method]['result']> =>
      JSON.parse(JSON.stringify(waiting.shift()?.()));
    const toTextEdits = async (edits: readonly object[]) => JSON.parse(JSON.stringify(edits));
    await stateInFrontMatter({ request, toTextEdits }, document, { type: 'postmortem' });
  }

  it('is written where it stands by now, where somebody types meanwhile', async () => {
    const typed = () => {
      document.version += 1;
      return [at(1)];
    };
    await state(typed, () => [at(2)]);
    assert.deepEqual(editor.applied, [[at(2)]]);
  });

  it('is not written without a word into what is not checked, nor where it cannot be', async () => {
    await state(() => []);
    assert.deepEqual(editor.told, ['Only files in Markdown are checked, not earlier versions of them.']);
    editor.appliesEdits = false;
    await state(() => [at(1)]);
    assert.equal(editor.told.at(-1), '“INC-1.md” could not be written.');
  });
});
