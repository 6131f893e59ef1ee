import assert from 'node:assert/strict';
import { problemsIn } from '../../support/checking.ts';

/** More than a function takes as arguments. */
const many = 150_000;

/** What a document has many of: the part that it stands in, and the part itself. */
const parts: Readonly<Record<string, readonly [before: string, part: string]>> = {
  cells: ['## Action Items\n\n| # | Action |\n| - | - |\n| 1 | ', '|'],
  items: ['## What Went Well\n\n', '- a\n'],
  links: ['', '[a](b) '],
  addresses: ['', 'http://a '],
  'links in quotations': ['', '> [a](b)\n\n'],
  paragraphs: ['', 'a\n\n'],
  fields: ['', 'a: b\n'],
  placeholders: ['', '[name] '],
};

describe('a document with very many', () => {
  for (const [name, [before, part]] of Object.entries(parts)) {
    it(`${name} is checked without a rule that fails`, () => {
      const text = `# Post-Incident Review: INC-1204\n\n${before}${part.repeat(many)}\n`;
      const problems = problemsIn(text, { template: 'standard', fileName: 'INC-1204.md' });
      for (const { fixes } of [...problems.slice(0, 3), ...problems.slice(-3)]) {
        fixes?.();
      }
      assert.ok(problems.length > 0);
    }).timeout(600_000);
  }
});
