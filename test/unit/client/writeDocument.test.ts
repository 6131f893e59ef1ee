import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { URI } from 'vscode-uri';
import * as z from 'zod';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

const german = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(new URL('../../../l10n/bundle.l10n.de.json', import.meta.url), 'utf8')));

describe('what is told where a file could not be made', () => {
  inStandInEditor();

  beforeEach(() => {
    editor.texts = german;
    editor.appliesEdits = false;
  });

  it('is a sentence by itself', async () => {
    const { createFile } = await import('../../../client/src/newPostmortem/writeDocument.ts');
    const folder = URI.file('/team/templates');
    await assert.rejects(
      createFile(folder, URI.file('/team/templates/ours.md'), ''),
      new Error('/team/templates/ours.md konnte nicht erstellt werden'),
    );
  });

  it('says with a postmortem why it is in no file', async () => {
    const { writeDocument } = await import('../../../client/src/newPostmortem/writeDocument.ts');
    const document = { fileName: 'INC-1.md', text: '# INC-1\n', snippet: '# INC-1\n', sameIncident: null };
    const told = [];
    let shown = 0;
    for (const folder of [null, URI.file('/team')]) {
      await writeDocument(folder, document, () => {
        shown += 1;
      });
      told.push(editor.told.at(-1));
    }
    assert.equal(shown, 2);
    assert.deepEqual(told, [
      'Das Postmortem ist ein unbenanntes Dokument: Es ist kein Ordner geöffnet. Speichern Sie es, um es zu behalten.',
      'Das Postmortem ist ein unbenanntes Dokument: /team/INC-1.md konnte nicht erstellt werden. Speichern Sie es, um es zu behalten.',
    ]);
  });
});
