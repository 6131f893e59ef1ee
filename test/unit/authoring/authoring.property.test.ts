import assert from 'node:assert/strict';
import fc from 'fast-check';
import { complete } from '../../../server/src/authoring/completion/complete.ts';
import { foldsOf } from '../../../server/src/authoring/folds.ts';
import { guidanceAt, problemsAt } from '../../../server/src/authoring/hover.ts';
import { idLinks } from '../../../server/src/authoring/idLinks.ts';
import { noSurroundings } from '../../../server/src/authoring/surroundings.ts';
import type { PostmortemSymbol } from '../../../server/src/authoring/symbols.ts';
import { symbolsOf } from '../../../server/src/authoring/symbols.ts';
import type { OffsetRange } from '../../../server/src/document/sourceText.ts';
import { rangeContains } from '../../../server/src/document/sourceText.ts';
import { anyText } from '../../support/anyText.ts';
import { authoringInput } from '../../support/authoring.ts';
import { rounds } from '../../support/properties.ts';

const options = { template: 'standard', fileName: 'INC-1204.md' };

function assertNested(outer: OffsetRange, symbols: readonly PostmortemSymbol[]): void {
  for (const { range, selection, name, children } of symbols) {
    assert.notEqual(name, '');
    assert.ok(rangeContains(outer, range), name);
    assert.ok(rangeContains(range, selection), name);
    assertNested(range, children);
  }
}

describe('help with writing takes any text', () => {
  it('what is proposed replaces a part of the line that holds the place', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        fc.nat(),
        fc.constantFrom(undefined, '#', '|', '*', ' '),
        async (text, at, trigger) => {
          const input = authoringInput(text, options);
          const { source } = input.postmortem.document;
          const offset = source.offsetAt(source.positionAt(at % (text.length + 1)));
          const line = source.lineRange(source.lineAt(offset));
          const { suggestions } = await complete(input, noSurroundings, offset, trigger);
          for (const { range, label, text: written } of suggestions) {
            assert.ok(rangeContains(line, range), label);
            assert.ok(range.start <= offset && offset <= range.end, label);
            assert.ok(label !== '' && written.length > 0);
          }
        },
      ),
      rounds(150),
    );
  });

  it('what is explained, outlined, folded and linked lies in it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const input = authoringInput(text, options);
        const { document } = input.postmortem;
        const offset = at % (text.length + 1);
        const hover = guidanceAt(input, offset);
        assert.ok(!hover || (hover.range.start <= offset && offset <= hover.range.end));
        assert.ok(problemsAt(input, offset).length <= 3);
        assertNested({ start: 0, end: text.length }, symbolsOf(input));
        for (const { start, end } of foldsOf(document)) {
          assert.ok(0 <= start && start < end && end < document.source.lineCount);
        }
        const links = idLinks(document, {
          'INC-X': 'https://a.example/{id}',
          '#X': 'https://b.example/{id}',
        });
        let from = 0;
        for (const { range, id } of links) {
          assert.ok(from <= range.start);
          assert.equal(text.slice(range.start, range.end), id);
          from = range.end;
        }
      }),
      rounds(150),
    );
  });
});
