import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../server/src/document/blocks.ts';
import type { OffsetRange } from '../../../server/src/document/sourceText.ts';
import { rangeContains } from '../../../server/src/document/sourceText.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { anyText } from '../../support/anyText.ts';
import { problemsIn, reading } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';
import { draftSample, faultySample, goodSample } from '../../support/samples.ts';

function assertWithin(outer: OffsetRange, inner: OffsetRange, what: string): void {
  assert.ok(inner.start <= inner.end, `${what} ends before it starts`);
  assert.ok(rangeContains(outer, inner), `${what} lies outside`);
}

function assertPlaces(outer: OffsetRange, blocks: readonly Block[]): void {
  let from = outer.start;
  for (const block of blocks) {
    assertWithin({ start: from, end: outer.end }, block.range, block.kind);
    from = block.range.end;
    if (block.kind === 'heading') {
      assertWithin(block.range, block.content, 'the text of a heading');
    } else if (block.kind === 'list') {
      for (const item of block.items) {
        assertWithin(block.range, item.range, 'an item');
        assertWithin(item.range, item.marker, 'a marker');
        assertWithin(item.range, item.content, 'the text of an item');
        assertPlaces(item.range, item.blocks);
      }
    } else if (block.kind === 'table') {
      for (const row of [block.table.header, block.table.delimiter, ...block.table.rows]) {
        assertWithin(block.range, row.range, 'a row');
        for (const cell of row.cells) {
          assertWithin(row.range, cell.outer, 'a cell');
          assertWithin(cell.outer, cell.range, 'the text of a cell');
        }
      }
    }
  }
}

describe('any text', () => {
  it('is read, with every place inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const whole = { start: 0, end: text.length };
        const { document, leftovers } = reading(text, { template: 'standard' });
        assertPlaces(whole, document.blocks);
        for (const section of document.sections) {
          assertWithin(whole, section.range, 'a section');
          assertWithin(section.range, section.body, 'the body of a section');
          assert.ok(section.next <= document.sections.length);
        }
        for (const field of document.fields) {
          assertWithin(field.line, field.nameRange, 'a name');
          assertWithin(field.line, field.value, 'a value');
        }
        for (const { range, body } of document.masked.comments) {
          assertWithin(range, body, 'a comment');
        }
        for (const { range, text: blank } of leftovers) {
          assert.equal(text.slice(range.start, range.end), blank);
        }
      }),
      rounds(150),
    );
  });

  it('is masked without moving a character or a line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { masked } = reading(text).document;
        assert.equal(masked.text.length, text.length);
        assert.equal(masked.text.replace(/[^\r\n]/g, ' '), text.replace(/[^\r\n]/g, ' '));
      }),
      rounds(150),
    );
  });

  it('is checked, with problems inside it and in order', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, 'standard'), (text, template) => {
        let from = 0;
        for (const { range, rule, message, related = [] } of problemsIn(text, {
          ...(template === undefined ? {} : { template }),
          fileName: 'INC-1204.md',
        })) {
          assertWithin({ start: from, end: text.length }, range, rule.id);
          from = range.start;
          assert.ok(message.trim() !== '');
          for (const place of related) {
            assertWithin({ start: 0, end: text.length }, place.range, `what ${rule.id} refers to`);
          }
        }
      }),
      rounds(150),
    );
  });

  it('makes a template that others can be held to', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(goodSample, faultySample, draftSample), (text, sample) => {
        const template = parseTemplate('any', 'any.md', text);
        assert.equal(template.text.map((part) => part.text).join(''), template.document().source.text);
        problemsIn(sample, { templates: [template], template: 'any' });
      }),
      rounds(100),
    );
  });
});
