import assert from 'node:assert/strict';
import { conflictsIn } from '../../../server/src/document/conflicts.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';

/** Long enough that edits of it stay patches. */
const paragraph = `${'The cache rejects connections. '.repeat(2)}\n\n`;
const front = `# Post-Incident Review: INC-1204\n\n${paragraph.repeat(2000)}`;
const text = `${front}The gateway restarts.\n\n${paragraph.repeat(2000)}`;

describe('the conflicts of a document that is edited', () => {
  it('are those of its text, whatever the edits add to a mark or take from it', () => {
    const typed = [
      '<<<',
      '<<<<<<',
      '<<<<<<x<',
      '<<<<<<<',
      '<<<<<<< HEAD',
      '<<<<<<< HEAD\n\n>>>>>>> b\n',
      '>>>>>>',
      '',
    ];
    let document = parseDocument(text);
    conflictsIn(document);
    for (const mark of typed) {
      const edited = `${front}${mark}${text.slice(front.length)}`;
      document = reparseDocument(document, edited).document;
      assert.deepEqual(conflictsIn(document), conflictsIn(parseDocument(edited)), mark);
    }
  });

  it('are found where two edits far from each other leave a mark', () => {
    const half = front.length;
    const begun = `${text.slice(0, half)}<<<<<<\n${text.slice(half)}`;
    let document = reparseDocument(parseDocument(text), begun).document;
    assert.deepEqual(conflictsIn(document), []);
    const ended = begun.replace('connections.', 'all connections.');
    document = reparseDocument(document, ended).document;
    assert.deepEqual(conflictsIn(document), []);
    const marked = ended.replace('<<<<<<\n', '<<<<<<< HEAD\n');
    document = reparseDocument(document, marked).document;
    assert.equal(conflictsIn(document).length, 1);
  });
});
