import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../server/src/document/document.ts';
import { sentencesIn, wordCount } from '../../../server/src/prose/sentences.ts';

/** The sentences as they stand in the source. */
function written(text: string): readonly string[] {
  const document = parseDocument(text);
  return sentencesIn(document, { start: 0, end: text.length }).map(({ range }) =>
    document.source.slice(range),
  );
}

describe('sentences', () => {
  const cases: readonly (readonly [what: string, sentences: readonly string[]])[] = [
    ['marks', ['One.', 'Two!', 'Three?', 'Really?!', 'Yes']],
    ['abbreviations', ['Requests, e.g. Logins, i.e. All of them, failed.', 'Search vs. Checkout.', 'Done.']],
    ['abbreviations before figures', ['Approx. 12 users saw No. 5 in Fig. 3 on Jan. 5.', 'Done.']],
    ['an abbreviation that ends a sentence', ['It took 5 min.', 'The rest was fine.']],
    ['an abbreviation inside a sentence', ['It took 5 min. to recover.', 'Search etc. was fine.']],
    ['titles and initials', ['Dr. Jones and J. R. Smith agreed.', 'They took option B.', 'It helped.']],
    ['halves of the day', ['It ended at 10 a.m. UTC.', 'It began at 8 p.m. on Monday, at 8 p.m.', 'Good.']],
    ['acronyms with dots', ['The U.S. region failed.', 'Then the E.U. too.']],
    ['decimals and versions', ['Version 4.18.2 took 2.5 s.', 'We went back to v2.3.', 'Good.']],
    ['addresses and files', ['See https://example.com/a.b?c=d.', 'Then read app.config.js.', 'It helps.']],
    ['names in small letters', ['The leader was lost.', 'etcd had no quorum.', 'npm was fine.']],
    ['figures at the start', ['All was well.', '12 users were left.', '8% failed.']],
    ['names with a dot in front', ['It crashed.', '.NET too.']],
    ['an ellipsis', ['We waited... and then it worked.', 'We waited… and it broke.', 'Good.']],
    ['quotes and brackets', ['“It works.”', 'Then (so they said.)', 'It broke "for good."', 'All knew.']],
    ['emphasis', ['**It broke.**', '*Then it worked.*', 'All knew.']],
    ['code at either end', ['We restarted `etcd`.', '`etcd` came back.', 'All of `a. B` was fine.']],
    ['other scripts and pictures', ['障害が発生しました。', '復旧しました。', 'Broken 🔥.', 'Fixed 🎉!']],
  ];
  for (const [what, sentences] of cases) {
    it(`end with care for ${what}`, () => {
      const joined = sentences.join(' ');
      assert.deepEqual(written(joined), sentences);
    });
  }

  it('go on over the end of a line', () => {
    assert.deepEqual(written('Some pages\r\nwere slow. It\r\nended.'), [
      'Some pages\r\nwere slow.',
      'It\r\nended.',
    ]);
  });

  it('end with the paragraph, the item, the cell, the field and the hard break', () => {
    const text = [
      'One',
      '',
      '- Two',
      '  goes on',
      '  - Three',
      '- [ ] Four',
      '',
      '| Column |  |',
      '|--|--|',
      '| Five. Six | Seven |',
      '',
      '**Eight:** a',
      '**Nine:** b',
      '',
      'Ten  ',
      'eleven\\',
      'twelve',
    ];
    const expected = ['One', 'Two\n  goes on', 'Three', '[ ] Four', 'Five.', 'Six', 'Seven'];
    assert.deepEqual(written(text.join('\n')), [
      ...expected,
      '**Eight:** a',
      '**Nine:** b',
      'Ten',
      'eleven\\',
      'twelve',
    ]);
  });

  it('are the author’s running text only', () => {
    const text =
      '# Title\n\n> Quoted.\n\n<!-- A comment. -->\n\n```\nCode.\n```\n\nOwn <!-- It. Is. --> text.\n\n---\n';
    assert.deepEqual(written(text), ['Own <!-- It. Is. --> text.']);
  });

  it('are found within a range only', () => {
    const text = 'One. Two. Three.';
    const found = sentencesIn(parseDocument(text), { start: 3, end: 10 });
    assert.deepEqual(
      found.map(({ range }) => range),
      [{ start: 5, end: 9 }],
    );
  });

  it('have a text of the same length without code, comments, targets of links and line ends', () => {
    const text = 'See [it](https://a.b/c)\n`x` <!-- no --> now.';
    const [sentence] = sentencesIn(parseDocument(text), { start: 0, end: text.length });
    assert.equal(sentence?.text, 'See [it]                                now.');
  });

  const counts: readonly (readonly [text: string, words: number])[] = [
    ['Checkout failed for 12 users – all in Europe.', 8],
    ['We restarted `etcd` and `kubelet run`.', 6],
    ['See [the runbook](https://example.com/a/b "Title") now.', 4],
    ['Broken 🔥', 2],
    ['Own <!-- not mine --> words', 2],
  ];
  for (const [text, words] of counts) {
    it(`count the words of “${text}”`, () => {
      const [sentence] = sentencesIn(parseDocument(text), { start: 0, end: text.length });
      assert.equal(sentence && wordCount(sentence), words);
    });
  }

  it('lie in order within any text, as long as their texts', () => {
    const piece = fc.constantFrom(
      '. ',
      'e.g. ',
      '`',
      '<!--',
      '-->',
      '\n',
      '\r\n',
      '| ',
      '- ',
      'A. ',
      '\ud800',
      '🔥',
      '](',
      'ab',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let from = 0;
        for (const sentence of sentencesIn(parseDocument(text), { start: 0, end: text.length })) {
          assert.ok(from <= sentence.range.start && sentence.range.start < sentence.range.end);
          assert.equal(sentence.text.length, sentence.range.end - sentence.range.start);
          from = sentence.range.end;
        }
      }),
    );
  });
});
