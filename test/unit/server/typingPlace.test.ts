import assert from 'node:assert/strict';
import { EditedDocument } from '../../../server/src/session/editedDocument.ts';

const text = '# One\n\n- first (a)\n- second\n';

/** Replaces a text that stands in the document once, or a place that `|` marks behind and in front of what is there. */
type Step = readonly [old: string, by: string];

/** The document after some changes, each of which comes by itself. */
function after(steps: readonly Step[]): EditedDocument {
  const document = new EditedDocument('untitled:1', 'markdown', 1, text);
  for (const [index, [old, by]] of steps.entries()) {
    const [front = '', behind] = old.split('|');
    const at = document.getText().indexOf(old.replace('|', ''));
    assert.notEqual(at, -1, old);
    const start = behind === undefined ? at : at + front.length;
    const end = behind === undefined ? at + old.length : start;
    const range = { start: document.source.positionAt(start), end: document.source.positionAt(end) };
    document.update([{ range, text: by }], index + 2);
  }
  return document;
}

describe('the place where somebody types', () => {
  const typed: readonly (readonly [name: string, steps: readonly Step[], front: string])[] = [
    ['a character', [['first|', ',']], '- first,'],
    ['a bracket and the one that closes it', [['first|', '()']], '- first()'],
    ['a new line with what an item starts with', [['second|', '\n  - ']], '\n  - '],
    ['a character that is deleted', [['(', '']], '- first '],
    ['a selection that is deleted', [['- second', '']], '(a)\n'],
    ['a line end that is deleted', [[')\n', ')']], '(a)'],
    [
      'characters that come at once where the last one ended',
      [
        ['second|', ' '],
        ['second |', 'thing'],
      ],
      'second thing',
    ],
    [
      'characters and the end of their line',
      [
        ['second|', 's'],
        ['seconds|', ' of\n- '],
      ],
      'seconds of\n- ',
    ],
    [
      'characters between brackets that came together',
      [
        ['second|', '()'],
        ['second(|', 'thing'],
      ],
      'second(thing',
    ],
    [
      'characters behind a pasted text',
      [
        ['second|', ' that was pasted'],
        ['pasted|', ' abc'],
      ],
      'pasted abc',
    ],
  ];
  for (const [name, steps, front] of typed) {
    it(`is behind ${name}`, () => {
      const document = after(steps);
      const offset = document.getText().indexOf(front) + front.length;
      assert.deepEqual(document.typedAt, { offset, line: document.source.lineAt(offset) });
    });
  }

  const others: readonly (readonly [name: string, steps: readonly Step[]])[] = [
    ['a word that is pasted', [['second|', ' thing']]],
    [
      'a word that is pasted elsewhere than the last edit was',
      [
        ['second|', ' '],
        ['first|', ' thing'],
      ],
    ],
    [
      'a long text where the last edit ended',
      [
        ['second|', ' '],
        ['second |', 'thing that was pasted'],
      ],
    ],
    [
      'a word in place of another',
      [
        ['first|', ' '],
        ['(a)', 'thing'],
      ],
    ],
    ['several lines that are deleted', [['first (a)\n- second', '']]],
  ];
  for (const [name, steps] of others) {
    it(`is not known behind ${name}`, () => {
      assert.equal(after(steps).typedAt, undefined);
    });
  }

  it('is not known where the client tells all of the text', () => {
    const document = after([['second|', ' ']]);
    document.update([{ text: `${document.getText()}a` }], 3);
    assert.equal(document.typedAt, undefined);
    const end = document.source.positionAt(document.source.length);
    document.update([{ range: { start: end, end }, text: 'thing' }], 4);
    assert.equal(document.typedAt, undefined);
  });

  it('is another object for each key', () => {
    const document = after([['first|', ',']]);
    const before = document.typedAt;
    const at = document.source.positionAt(before?.offset ?? 0);
    document.update([{ range: { start: { ...at, character: at.character - 1 }, end: at }, text: ';' }], 3);
    assert.deepEqual(document.typedAt, before);
    assert.notEqual(document.typedAt, before);
  });
});
