import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../../server/src/check/check.ts';
import { fixAll } from '../../../server/src/check/fix.ts';
import type { Block } from '../../../server/src/document/blocks.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import type { SourceText } from '../../../server/src/document/sourceText.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { problemsIn } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';

const template = parseTemplate(
  'example',
  'the test',
  `# Post-Incident Review: [INC-XXXX]

## Contributing Factors

1. [Factor]

## Timeline

| Time | Event | Actor |
| ---- | ----- | ----- |
| ...  | ...   | ...   |

## Action Items

| #   | Action   | Owner    |
| --- | -------- | -------- |
| 1   | [Action] | [person] |
`,
);

function ruleNamed(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  assert.ok(rule, id);
  return rule;
}

function problemsOf(id: string): (text: string) => readonly Problem[] {
  const options = {
    templates: [template],
    template: template.name,
    rules: [ruleNamed(id)],
    configuration: { rules: { [id]: { severity: 'hint' as const, options: {} } } },
  };
  return (text) => problemsIn(text, options);
}

const lineEnds = fc.constantFrom('\n', '\r\n');
const words = fc.constantFrom(
  ...[
    'disk',
    'full',
    '東京',
    '🚒',
    'e\u0301te\u0301',
    '👩‍🚒',
    'a\\|b',
    '`x`',
    '`',
    '``',
    '12',
    '',
    'x\\',
    '<b>',
    '-',
    ':-',
  ],
);
const cellText = fc
  .array(fc.oneof(words, fc.constantFrom('`p|q`', '`` r | s ``', 'tail|less')), { maxLength: 3 })
  .map((parts) => parts.join(' '));

const heads: fc.Arbitrary<readonly string[]> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.shuffledSubarray(['Time (UTC)', 'Event', 'Actor', 'Graph', '#', 'Action', 'Owner']),
  },
  fc.array(fc.constantFrom('Time', 'Evnet', 'Actors', 'Ownr', 'Who', 'When', 'Note', 'a', '', 'Due'), {
    maxLength: 5,
  }),
);

type RowStyle = 'closed' | 'open' | 'compact' | 'indented';

function row(cells: readonly string[], style: RowStyle): string {
  switch (style) {
    case 'closed':
      return `| ${cells.join(' | ')} |`;
    case 'open':
      return cells.join(' | ');
    case 'compact':
      return `|${cells.join('|')}|`;
    case 'indented':
      return `   |  ${cells.join('|\t')}  | `;
  }
}

const delimiterCell = fc.constantFrom('---', '-', ':--', '--:', ':-:', '—');
const rowStyle = fc.constantFrom<RowStyle>('closed', 'closed', 'closed', 'open', 'compact', 'indented');

const tables = fc
  .record({
    header: heads,
    delimiter: fc.array(delimiterCell, { minLength: 6, maxLength: 6 }),
    // How many cells the row of dashes has more than the header; no such row.
    extra: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constantFrom(-1, 1, undefined)),
    rows: fc.array(fc.tuple(fc.array(cellText, { maxLength: 5 }), rowStyle, fc.boolean()), { maxLength: 4 }),
    style: rowStyle,
  })
  .map(({ header, delimiter, extra, rows, style }) => {
    const dashes =
      extra === undefined ? [] : [row(delimiter.slice(0, Math.max(1, header.length + extra)), 'closed')];
    const body = rows.map(([cells, rowsStyle, fits]) => {
      const even = header.map((_, index) => cells[index] ?? '');
      return row(fits ? even : cells, rowsStyle);
    });
    return [row(header, style), ...dashes, ...body].join('\n');
  });

const marker = fc.constantFrom('-', '*', '1.', '2.', '9.', '10.', '99.', '3)', '007.');
const listLines = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '     ', '\t', '\t\t'),
      fc.oneof(marker, marker, fc.constantFrom('', '>', '```', '<!-- note -->', '1. -', '- 9.')),
      fc.constantFrom(' ', ' ', '  ', '   ', '    ', '\t'),
      fc.constantFrom('disk full', '[x] done', 'a b', 'queue: 12', '', '東京'),
      fc.constantFrom('\n', '\n', '\n', '\n\n'),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((lines) =>
    lines
      .map((parts) => parts.join(''))
      .join('')
      .trimEnd(),
  );

const documents = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('Contributing Factors', 'Timeline', 'Action Items', 'Notes'),
        fc.array(fc.oneof(tables, listLines, fc.constant('Plain words.')), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('\n\n', '\n\n', '\n'),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    lineEnds,
  )
  .map(([sections, lineEnd]) =>
    `# Post-Incident Review: INC-1204\n\n${sections
      .map(([title, parts, between]) => `## ${title}\n\n${parts.join(between)}\n`)
      .join('\n')}`.replaceAll('\n', lineEnd),
  );

/** A line without the markers of lists in front of it. */
function unmarked(line: string): string {
  return line.replace(/^[\s>]*(?:(?:[-*]|\d+[.)])(?:[ \t]+|$))*/, '');
}

/** What the author wrote, without the signs that build lists and tables; slips of heads as they are meant. */
function wordsOf(text: string): readonly string[] {
  const meant: Readonly<Record<string, string>> = { Evnet: 'Event', Actors: 'Actor', Ownr: 'Owner' };
  return text
    .split(/\r?\n/)
    .flatMap((line) => unmarked(line).split(/[\s|\\]+/))
    .filter((word) => /[^\s:—-]/.test(word))
    .map((word) => meant[word] ?? word)
    .toSorted();
}

/** The tree of a document's blocks, without what tells one list from the next. */
function shapeOf(source: SourceText, blocks: readonly Block[]): unknown {
  return blocks.flatMap((block): readonly unknown[] => {
    const text = source.slice(block.range).split(/\r?\n/).map(unmarked).join('\n');
    switch (block.kind) {
      case 'list':
        return block.items.map((item) => shapeOf(source, item.blocks));
      case 'table':
        return [block.table.header, ...block.table.rows].map((one) =>
          one.cells.map((cell) => unmarked(source.slice(cell.range))),
        );
      default:
        return [block.kind, text.split(/\s+/).join(' ').trim()];
    }
  });
}

describe('rules about lists and tables', () => {
  const safeRules = [
    ...['list-not-numbered', 'list-numbering', 'table-broken', 'table-ragged-row', 'table-unaligned'],
    ...['timeline-columns', 'action-columns'],
  ];

  for (const id of safeRules) {
    it(`${id}: the safe fix mends all that it can, loses no text, and twice is once`, () => {
      fc.assert(
        fc.property(documents, (text) => {
          const check = problemsOf(id);
          const fixed = fixAll(text, check);
          const left = check(fixed).filter((problem) => problem.fixes?.().some((fix) => fix.safe));
          assert.deepEqual(left, []);
          assert.deepEqual(wordsOf(fixed), wordsOf(text));
          assert.equal(fixAll(fixed, check), fixed);
          assert.equal(/\r\n/.test(text), /\r\n/.test(fixed));
          assert.equal(/[^\r]\n/.test(fixed), /[^\r]\n/.test(text));
        }),
        rounds(300),
      );
    });
  }

  for (const id of ['list-not-numbered', 'list-numbering', 'table-unaligned']) {
    it(`${id}: the safe fix leaves every block in its place`, () => {
      fc.assert(
        fc.property(documents, (text) => {
          const check = problemsOf(id);
          const fixed = fixAll(text, check);
          const [before, after] = [text, fixed].map((one) => parseDocument(one));
          assert.ok(before && after);
          assert.deepEqual(shapeOf(after.source, after.blocks), shapeOf(before.source, before.blocks));
        }),
        rounds(300),
      );
    });
  }
});
