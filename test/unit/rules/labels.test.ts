import assert from 'node:assert/strict';
import { problemsIn } from '../../support/checking.ts';

/** What is said to be missing from an impact that is told in a table. */
function missingFrom(rows: readonly string[]): string {
  const table = ['| What | How much |', '| --- | --- |', ...rows.map((name) => `| ${name} | 12 |`)].join(
    '\n',
  );
  const text = `# Post-Incident Review: INC-1204 – Mail is slow\n\n## Impact\n\n${table}\n`;
  return problemsIn(text, { template: 'standard' })
    .filter(({ rule }) => rule.id === 'impact-missing-item')
    .map(({ message }) => message)
    .join('\n');
}

describe('labelled items in a table', () => {
  it('are found by their name, a slip in it or another order of its words', () => {
    const found = missingFrom(['Users affected', 'Revenu impact', 'Duration']);
    assert.doesNotMatch(found, /Users affected|Revenue impact|Duration/);
    assert.match(found, /SLO budget consumed/);
  });

  it('are found in what a subsection lists', () => {
    const text =
      '# Post-Incident Review: INC-1204 – Mail is slow\n\n## Impact\n\n- Users affected: 12\n\n### Business\n\n- Estimated revenue impact: 900 EUR\n';
    const found = problemsIn(text, { template: 'standard' })
      .filter(({ rule }) => rule.id === 'impact-missing-item')
      .map(({ message }) => message)
      .join('\n');
    assert.doesNotMatch(found, /Revenue impact/);
    assert.match(found, /Duration/);
  });

  it('are not looked for in rows of data without an end', () => {
    const data = Array.from({ length: 2500 }, (_, index) => `host-${index}`);
    assert.doesNotMatch(missingFrom(['Users affected', ...data]), /Users affected/);
    assert.match(missingFrom([...data, 'Users affected']), /Users affected/);
  });
});
