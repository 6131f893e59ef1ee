import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../server/src/check/check.ts';
import { applyEdits, fixAll } from '../../server/src/check/fix.ts';
import { minimalEdits } from '../../server/src/check/minimalEdits.ts';
import { parseDocument } from '../../server/src/document/document.ts';
import { problemsIn } from '../support/checking.ts';
import { rounds } from '../support/properties.ts';
import { rulePages } from '../support/rulePages.ts';
import { draftSample, faultySample, goodSample } from '../support/samples.ts';

/** What people do to a document; each takes it somewhere between good and broken. */
const mutations: Readonly<Record<string, (text: string, seed: number) => string>> = {
  'two sections change places': (text, seed) => {
    const parts = text.split(/(?=^## )/m);
    const one = 1 + (seed % (parts.length - 1));
    const moved = parts.splice(one, 1);
    parts.splice(1 + ((seed >> 4) % Math.max(1, parts.length - 1)), 0, ...moved);
    return parts.join('');
  },
  'a heading changes its level': (text, seed) =>
    atHeading(text, seed, (line) => (seed % 2 ? `#${line}` : line.replace('##', '#'))),
  'a heading is misspelled': (text, seed) =>
    atHeading(text, seed, (line) => `## ${line.slice(3).replace(' ', '')}s`),
  'a section is lost': (text, seed) => dropPart(text, seed),
  'a section stands twice': (text, seed) => {
    const parts = text.split(/(?=^## )/m);
    return [...parts, parts[1 + (seed % (parts.length - 1))] ?? ''].join('');
  },
  'a line is lost': (text, seed) =>
    text
      .split('\n')
      .filter((_, index, lines) => index !== seed % lines.length)
      .join('\n'),
  'a line stands twice': (text, seed) => {
    const lines = text.split('\n');
    const index = seed % lines.length;
    return lines.toSpliced(index, 0, lines[index] ?? '').join('\n');
  },
  'numbers become bullets': (text) => text.replace(/^\d+\. /gm, '- '),
  'numbers repeat': (text) => text.replace(/^2\. /gm, '1. '),
  'a row loses a cell': (text, seed) => atRow(text, seed, (row) => row.replace(/\|[^|]*\|$/, '|')),
  'a row gains a cell': (text, seed) =>
    atRow(text, seed, (row) => `${row} `.concat(seed % 2 ? '|' : 'more |')),
  'code in a cell has a pipe': (text, seed) =>
    atRow(text, seed, (row) => row.replace(/\| (\w+)/, '| `$1|x`')),
  'a delimiter row is lost': (text) => text.replace(/^\| -.*\n/m, ''),
  'dates are written otherwise': (text) => text.replace(/(\d{4})-(\d\d)-(\d\d)/, '$3/$2/$1'),
  'fields change places': (text) => text.replace(/^(\*\*.*)\n(\*\*.*)$/m, '$2\n$1'),
  'severity is written otherwise': (text) => text.replace(/SEV-(\d)/, 'Sev $1'),
  'line ends are those of Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'emoji stand in front': (text, seed) => atHeading(text, seed, (line) => line.replace('## ', '## 🔥 ')),
};

function atHeading(text: string, seed: number, change: (line: string) => string): string {
  const headings = [...text.matchAll(/^## .*$/gm)];
  const found = headings[seed % Math.max(1, headings.length)];
  return found
    ? text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length)
    : text;
}

function atRow(text: string, seed: number, change: (row: string) => string): string {
  const rows = [...text.matchAll(/^\| (?!-).*\|$/gm)];
  const found = rows[seed % Math.max(1, rows.length)];
  return found
    ? text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length)
    : text;
}

function dropPart(text: string, seed: number): string {
  const parts = text.split(/(?=^## )/m);
  return parts.toSpliced(1 + (seed % Math.max(1, parts.length - 1)), 1).join('');
}

const examples = rulePages().flatMap((page) => page.examples.map((example) => example.text));
const documents = fc
  .tuple(
    fc.constantFrom(goodSample, faultySample, draftSample, ...examples),
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(mutations)), fc.nat(10_000)), { maxLength: 6 }),
  )
  .map(([text, steps]) =>
    steps.reduce((current, [name, seed]) => mutations[name]?.(current, seed) ?? current, text),
  );

function problems(text: string): readonly Problem[] {
  return problemsIn(text, { fileName: 'INC-1204-checkout-errors.md' });
}

/**
 * The author's words: those of three letters and more, outside headings and header lines, which fixes may reword.
 * The slip that an example has in a table's head is read as what it is mended to, and so are its words for a status.
 */
function wordsOf(text: string): readonly string[] {
  const { source, blocks } = parseDocument(text);
  const headings = blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => source.slice(block.range));
  const body = headings
    .reduce((rest, heading) => rest.replace(heading, ''), text)
    .replace(/^.*\*\*.*$/gm, '')
    .replaceAll('Evnet', 'Event')
    .replaceAll('in-progress', 'In Progress')
    .replaceAll('closed', 'Done');
  return (body.match(/\p{L}{3,}/gu) ?? []).toSorted();
}

describe('fixing', () => {
  it('leaves nothing that is safe to fix, and twice is once', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const fixed = fixAll(text, problems);
        const left = problems(fixed).flatMap((problem) => problem.fixes?.().filter((fix) => fix.safe) ?? []);
        assert.deepEqual(
          left.map((fix) => fix.title),
          [],
        );
        assert.equal(fixAll(fixed, problems), fixed);
      }),
      rounds(300),
    );
  });

  it('breaks no rule that held before', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const before = new Set(problems(text).map((problem) => problem.rule.id));
        // Once a table, a row or the levels of headings are read as they are meant, the rules that look into them have
        // something to look at.
        fc.pre(
          !['table-broken', 'table-ragged-row', 'title-repeated', 'section-level'].some((rule) =>
            before.has(rule),
          ),
        );
        const after = problems(fixAll(text, problems)).map((problem) => problem.rule.id);
        assert.deepEqual(
          [...new Set(after)].filter((rule) => !before.has(rule)),
          [],
        );
      }),
      rounds(300),
    );
  });

  it('loses no word that somebody wrote', () => {
    fc.assert(
      fc.property(documents, (text) => {
        assert.deepEqual(wordsOf(fixAll(text, problems)), wordsOf(text));
      }),
      rounds(300),
    );
  });

  it('offers only edits within the text, in order and apart', () => {
    fc.assert(
      fc.property(documents, (text) => {
        for (const problem of problems(text)) {
          assert.ok(
            0 <= problem.range.start &&
              problem.range.start <= problem.range.end &&
              problem.range.end <= text.length,
          );
          for (const { edits, title } of problem.fixes?.() ?? []) {
            let from = 0;
            for (const { range } of edits) {
              assert.ok(from <= range.start && range.start <= range.end, `${problem.rule.id}: ${title}`);
              from = range.end;
            }
            assert.ok(from <= text.length);
          }
        }
      }),
      rounds(300),
    );
  });

  it('is told as small edits that give the same text', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        assert.equal(applyEdits(one, minimalEdits(one, other)), other);
      }),
      rounds(300),
    );
  });
});
