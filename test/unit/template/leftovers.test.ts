import assert from 'node:assert/strict';
import { reading } from '../../support/checking.ts';

/** The blanks that are seen in a document of the standard template, which has none in braces. */
function left(line: string): readonly string[] {
  const text = `# Post-Incident Review: INC-1204\n\n## Impact\n\n${line}\n`;
  return reading(text, { template: 'standard' }).leftovers.map(({ text: written }) => written);
}

describe('a name in two braces', () => {
  const blanks: readonly string[] = [
    '{{ user }}',
    '- {{ user }}',
    '- **Users affected, as far as known:** {{ user }} of {{ user }}',
    '### Impact on {{ user }}',
    '| Who was told of it | {{ user }} |\n|---|---|',
    '| When | Who |\n|---|---|\n| {{ user }} | The on-call engineer was told of it |',
    '> Lead: {{ user }}',
  ];
  for (const line of blanks) {
    it(`is a blank in “${line.replaceAll('\n', ' ')}”`, () => {
      assert.deepEqual([...new Set(left(line))], ['{{ user }}']);
    });
  }

  const prose: readonly string[] = [
    'The Helm chart rendered {{ user }} as an empty string.',
    '{{ user }} was empty in all charts.',
    '- Jinja replaces {{ user }} when the role runs',
    '| Cause | The role left {{ user }} as it was |\n|---|---|',
    '**Cause:** the role left {{ user }} as it was',
  ];
  for (const line of prose) {
    it(`is what templating writes in “${line.replaceAll('\n', ' ')}”`, () =>
      assert.deepEqual(left(line), []));
  }
});
