import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits, fixAll } from '../../../server/src/check/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { problemsIn } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';

const own = rules.filter((rule) => /^(?:title|field|date|severity|duration|author)-/.test(rule.id));
const configuration = { rules: { 'field-soft-break': { severity: 'hint', options: {} } } } as const;

function problemsOf(text: string): readonly Problem[] {
  return problemsIn(text, {
    rules: own,
    template: 'standard',
    configuration,
    fileName: 'INC-1204-checkout.md',
  });
}

const names = ['Date of Incident', 'Duration', 'Severity', 'Author', 'Reviewed', 'Service', 'Authors'];
const values = fc.constantFrom(
  '2026-03-05',
  'March 5th, 2026',
  '2026/3/5',
  '13.03.2026 🎉',
  '05/03/2026',
  '45 minutes',
  'long\nand longer',
  'SEV-1',
  'sev 2 (raised)',
  'P1',
  'Jane Doe and Juan Pérez',
  '[name]',
  'YYYY-MM-DD',
  '`code\\`',
  '<!-- later -->',
  '<!-- one\ntwo -->',
  'back\\\\',
  '',
);
const styles = fc.constantFrom<(name: string, value: string) => string>(
  (name, value) => `**${name}:** ${value}`,
  (name, value) => `**${name}**: ${value}\\`,
  (name, value) => `__${name}:__ ${value}  `,
  (name, value) => `- **${name}:** ${value.replaceAll('\n', '\n  ')}`,
  (name, value) => `* ${name}: ${value.replaceAll('\n', '\n  ')}`,
  (name, value) => `${name}: ${value}<br>`,
  (name, value) => `**${name}:** ${value}\n`,
);
const fieldLine = fc
  .tuple(styles, fc.constantFrom(...names), values)
  .map(([style, name, value]) => style(name, value));
const otherLine = fc.constantFrom(
  '',
  'Some words of prose.',
  '# Graphs',
  '### Detail',
  'Annex\n===',
  '> quoted',
);
const lead = fc.constantFrom(
  '# Post-Incident Review: INC-1204\n\n',
  '---\nkey: value\n---\n# Checkout\n',
  '\uFEFF# Post-Incident Review: INC-17\n',
  'Post-incident review 🎉\n===\n',
  '',
);
const header = fc
  .record({
    lead,
    lines: fc.array(fc.oneof({ weight: 5, arbitrary: fieldLine }, { weight: 1, arbitrary: otherLine }), {
      maxLength: 9,
    }),
    crlf: fc.boolean(),
    end: fc.constantFrom('', '\n', '\n\n## Impact\n\n1,204 checkouts failed.\n'),
  })
  .map(({ lead: start, lines, crlf, end }) => {
    const text = `${start}${lines.join('\n')}${end}`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });

/** The author's words, dates aside: these are what fixes may rewrite. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{L}{3,}|\p{Extended_Pictographic}/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => word !== 'march')
    .toSorted();
}

describe('the header of a postmortem', () => {
  it('is mended by fix-all in one go, and loses no word', () => {
    fc.assert(
      fc.property(header, (text) => {
        const fixed = fixAll(text, problemsOf);
        const safe = problemsOf(fixed).filter((problem) => problem.fixes?.().some((fix) => fix.safe));
        assert.deepEqual(
          safe.map((problem) => problem.rule.id),
          [],
        );
        assert.equal(fixAll(fixed, problemsOf), fixed);
        assert.deepEqual(wordsOf(fixed), wordsOf(text));
        assert.equal(
          /(?<!\r)\n/.test(fixed) && text.includes('\r\n'),
          false,
          'line ends are those of the document',
        );
      }),
      rounds(300),
    );
  });

  it('is never spoilt by a fix: edits are in order, inside the text, and mend what they are offered for', () => {
    fc.assert(
      fc.property(header, (text) => {
        for (const problem of problemsOf(text)) {
          for (const fix of problem.fixes?.() ?? []) {
            let from = 0;
            for (const { range } of fix.edits) {
              assert.ok(from <= range.start && range.start <= range.end && range.end <= text.length);
              from = range.end;
            }
            const count = (one: string): number =>
              problemsOf(one).filter(({ rule }) => rule === problem.rule).length;
            assert.ok(count(applyEdits(text, fix.edits)) < count(text), `${problem.rule.id}: ${fix.title}`);
          }
        }
      }),
      rounds(300),
    );
  });
});
