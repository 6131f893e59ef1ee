import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../server/src/document/blocks.ts';
import type { OffsetRange } from '../../../server/src/document/sourceText.ts';
import { rangeContains } from '../../../server/src/document/sourceText.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { problemsIn, reading } from '../../support/checking.ts';
import { draftSample, faultySample, goodSample } from '../../support/samples.ts';

/** What Markdown, YAML and this product read something into. */
const marks = [
  '# ',
  '## ',
  '###### ',
  '\n===\n',
  '\n---\n',
  '---\n',
  '...\n',
  '- ',
  '* ',
  '1. ',
  '999999999. ',
  '> ',
  '    ',
  '\t',
  '```',
  '~~~',
  '`',
  '``',
  '**',
  '__',
  '**Severity:** ',
  'Date: ',
  '|',
  '| - |',
  '| a | b |\n',
  '|-|-|\n',
  '\\',
  '\\|',
  '<!--',
  '-->',
  '<!-- postmortem-disable ',
  '<!-- postmortem-enable -->',
  '<!-- postmortem-disable-next-line -->',
  '<div>',
  '</div>',
  '<details>\n',
  '[',
  ']',
  '[name]',
  '[a]: b\n',
  '[ ] ',
  '{{',
  '}}',
  '{#a}',
  'YYYY-MM-DD',
  'INC-XXXX',
  'TODO',
  '???',
  '14:02',
  '2026-02-30',
  '24:00',
  '1h 30m',
  'SEV-1',
  'Timeline',
  'Root Cause',
  'Action Items',
  'Impact',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\u00a0',
  '\u2028',
  '\uFEFF',
  '\0',
  '🔥',
  '\uD83D',
  '\uDD25',
  'é',
  'İ',
  'ß',
  '漢字',
  'a',
  '0',
  ':',
  '–',
];

const samples = fc.constantFrom(goodSample, faultySample, draftSample);
const soup = fc.array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary', maxLength: 5 })), {
  maxLength: 60,
});

/** A sample with pieces cut out, doubled, moved or replaced by nonsense. */
const mutated = fc
  .tuple(
    samples,
    fc.array(fc.tuple(fc.nat(5000), fc.nat(300), fc.oneof(soup, fc.constant(undefined))), { maxLength: 5 }),
  )
  .map(([text, changes]) =>
    changes.reduce((current, [at, length, put]) => {
      const start = at % (current.length + 1);
      const piece = put?.join('') ?? current.slice(start, start + length).repeat(2);
      return current.slice(0, start) + piece + current.slice(start + length);
    }, text),
  );

const texts = fc.oneof(
  soup.map((parts) => parts.join('')),
  mutated,
  fc.string({ unit: 'binary', maxLength: 200 }),
);

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

const rounds = { numRuns: 150 };

describe('any text', () => {
  it('is read, with every place inside it', () => {
    fc.assert(
      fc.property(texts, (text) => {
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
      rounds,
    );
  });

  it('is masked without moving a character or a line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { masked } = reading(text).document;
        assert.equal(masked.text.length, text.length);
        assert.equal(masked.text.replace(/[^\r\n]/g, ' '), text.replace(/[^\r\n]/g, ' '));
      }),
      rounds,
    );
  });

  it('is checked, with problems inside it and in order', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, 'standard'), (text, template) => {
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
      rounds,
    );
  });

  it('makes a template that others can be held to', () => {
    fc.assert(
      fc.property(texts, samples, (text, sample) => {
        const template = parseTemplate('any', 'any.md', text);
        assert.equal(template.text.map((part) => part.text).join(''), template.document.source.text);
        problemsIn(sample, { templates: [template], template: 'any' });
      }),
      { numRuns: 100 },
    );
  });
});
