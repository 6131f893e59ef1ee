import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits, fixAll } from '../../../server/src/check/fix.ts';
import { minimalEdits } from '../../../server/src/check/minimalEdits.ts';
import type { Block } from '../../../server/src/document/blocks.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import type { OffsetRange } from '../../../server/src/document/sourceText.ts';
import { SourceText } from '../../../server/src/document/sourceText.ts';
import type { Table } from '../../../server/src/document/tables.ts';
import { rulesOfFixAll } from '../../../server/src/rules/index.ts';
import type { Fix } from '../../../server/src/rules/rule.ts';
import { suppressingFixes } from '../../../server/src/rules/suppressions/suppressingFixes.ts';
import { rangeOf } from '../../../server/src/session/lspConversion.ts';
import { plainText } from '../../../server/src/template/placeholders.ts';
import { anyText } from '../../support/anyText.ts';
import { problemsIn, reading } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';

const fileName = 'INC-1204-checkout-errors.md';

function problemsOf(text: string): readonly Problem[] {
  return problemsIn(text, { template: 'standard', fileName });
}

/** Whether an offset tears a character apart that takes two code units. */
function tears(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

function assertPlace(text: string, { start, end }: OffsetRange, what: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${what} lies outside`);
  assert.ok(!tears(text, start) && !tears(text, end), `${what} tears a character apart`);
}

function assertEdits(text: string, { edits, title }: Fix, what: string): void {
  let from = 0;
  for (const edit of edits) {
    assertPlace(text, edit.range, `an edit of ${what}: ${title}`);
    assert.ok(from <= edit.range.start, `edits of ${what} overlap or are out of order: ${title}`);
    from = edit.range.end;
  }
}

/** Every fix of a problem, also those that silence it. */
function fixesOf(text: string, problem: Problem): readonly Fix[] {
  const { document } = reading(text, { template: 'standard' });
  return [...(problem.fixes?.() ?? []), ...suppressingFixes(document, problem)];
}

/** The words of three letters and more, each as often as it is there. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}{3,}/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Words of values that safe fixes write in the form that the template asks for: states, dates, times, severities. */
const spelled =
  /^(?:closed|completed?|finished|fixed|merged|wip|todo|started|progress|ongoing|sev|severity|jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december|mon|tue|wed|thu|fri|sat|sun|\p{L}{3,9}day|utc|gmt|cet|pst|pdt|est)$/iu;

function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'table':
        return [block.table];
      case 'list':
        return block.items.flatMap((item) => tablesIn(item.blocks));
      default:
        return [];
    }
  });
}

/**
 * The words that safe fixes may write in another form: those of headings, header lines and the heads of tables, which
 * the template names, and those of dates and severities.
 */
function namesIn(text: string): ReadonlySet<string> {
  const { source, blocks, sections, title, fields } = parseDocument(text);
  const headings = [...(title ? [title] : []), ...sections.map(({ heading }) => heading)];
  const lines = [
    ...headings.map(({ range }) => range),
    ...fields.map(({ line }) => line),
    ...tablesIn(blocks).map(({ header }) => header.range),
  ];
  return new Set(wordsOf(lines.map((range) => source.slice(range)).join('\n')).keys());
}

describe('the problems and fixes of any text', () => {
  it('stand inside it, in order, and tear no character apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const problem of problemsOf(text)) {
          assertPlace(text, problem.range, problem.rule.id);
          for (const place of problem.related ?? []) {
            assertPlace(text, place.range, `what ${problem.rule.id} refers to`);
          }
          for (const fix of fixesOf(text, problem)) {
            assertEdits(text, fix, problem.rule.id);
          }
        }
      }),
      rounds(100),
    );
  });

  it('are the same for an editor, which counts in lines and applies edits in any order', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, seed) => {
        const source = new SourceText(text);
        const fixes = problemsOf(text).flatMap((problem) => problem.fixes?.() ?? []);
        const fix = fixes[seed % Math.max(1, fixes.length)];
        fc.pre(fix !== undefined);
        const edits = fix.edits.map((edit) => ({
          range: rangeOf(source, edit.range),
          newText: plainText(edit.text),
        }));
        const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
        const expected = applyEdits(text, fix.edits);
        assert.equal(TextDocument.applyEdits(document, edits), expected);
        // Insertions at one place come in the order of the list, whatever stands around them.
        const places = fix.edits.map(({ range }) => range.start);
        if (new Set(places).size === places.length) {
          assert.equal(TextDocument.applyEdits(document, edits.toReversed()), expected);
        }
      }),
      rounds(100),
    );
  });

  it('can be applied: what each fix leaves is checked without a failure', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, seed) => {
        const fixes = problemsOf(text).flatMap((problem) => fixesOf(text, problem));
        for (const fix of fixes.filter((_, index) => index % 7 === seed % 7).slice(0, 5)) {
          problemsOf(applyEdits(text, fix.edits));
        }
      }),
      rounds(60),
    );
  });

  it('need only the rules that have safe ones, or make those wait, to be applied', () => {
    const ofFew = (text: string) =>
      problemsIn(text, { template: 'standard', fileName, rules: rulesOfFixAll });
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(fixAll(text, ofFew), fixAll(text, problemsOf));
      }),
      rounds(60),
    );
  });

  it('come to rest under fix-all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fixed = fixAll(text, problemsOf);
        const left = problemsOf(fixed).filter(
          ({ rule, fixes }) => rule.fix === 'safe' && fixes?.().some((fix) => fix.safe),
        );
        assert.deepEqual(
          left.map(({ rule, range }) => `${rule.id} ${fixed.slice(range.start, range.end)}`),
          [],
        );
        assert.equal(applyEdits(text, minimalEdits(text, fixed)), fixed);
      }),
      rounds(100),
    );
  });

  it('lose no word under fix-all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const after = wordsOf(fixAll(text, problemsOf));
        const names = namesIn(text);
        const lost = [...wordsOf(text)].filter(
          ([word, count]) => (after.get(word) ?? 0) < count && !names.has(word) && !spelled.test(word),
        );
        assert.deepEqual(lost, []);
      }),
      rounds(100),
    );
  });
});
