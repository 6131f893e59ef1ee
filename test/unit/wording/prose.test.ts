import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import { proseOf } from '../../../server/src/wording/prose.ts';

function prose(text: string): readonly string[] {
  return proseOf(parseDocument(text)).map((sentence) =>
    sentence.text
      .replace(/\uFFFC+/g, '¤')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

describe('prose', () => {
  it('joins soft-wrapped lines, and keeps every offset', () => {
    const text = '# T\n\nWe failed\nto verify it. It broke.\n';
    const sentences = proseOf(parseDocument(text));
    assert.deepEqual(
      sentences.map(({ range, text: own }) => [text.slice(range.start, range.end).length, own.length]),
      [
        [23, 23],
        [9, 9],
      ],
    );
    assert.deepEqual(prose(text), ['We failed to verify it.', 'It broke.']);
  });

  it('puts one mark for code, quotations and addresses', () => {
    assert.deepEqual(prose('`drain` failed to stop, “we failed”, see https://example.com/a.'), [
      '¤ failed to stop, ¤, see ¤',
    ]);
  });

  it('blanks the targets of links, HTML, comments and emphasis', () => {
    assert.deepEqual(
      prose('We **failed** <b>to</b> <!-- never --> see [the graph](https://example.com/we-forgot).'),
      ['We failed to see the graph .'],
    );
  });

  it('leaves out headings, code, quotes, details and pasted chat', () => {
    const text = [
      '# We failed',
      '> We failed',
      '```\nWe failed\n```',
      '<details>\n\nWe failed\n\n</details>',
      'ada [10:02 AM] we failed',
      'The end.',
    ].join('\n\n');
    assert.deepEqual(prose(text), ['The end.']);
  });

  it('reads list items and cells one by one', () => {
    assert.deepEqual(prose('- One\n- Two\n\n| A | B |\n| - | - |\n| Three | Four |\n'), [
      'One',
      'Two',
      'Three',
      'Four',
    ]);
  });
});
