import assert from 'node:assert/strict';
import { problemsIn } from '../../support/checking.ts';

const header = ['# Postmortem: checkout (incident #7)', '', '**Reviewed:** 2026-03-09', ''];

/** What the rules about wording and blanks find in a paragraph: the rule, and the words. */
function found(paragraph: string): readonly string[] {
  const text = [...header, '## Lessons Learned', '', paragraph, ''].join('\n');
  return problemsIn(text, { template: 'google-sre' })
    .filter(({ rule }) => /^(?:wording|hindsight|placeholder)-/.test(rule.id))
    .map(({ rule, range }) => `${rule.id}: ${text.slice(range.start, range.end)}`);
}

describe('the wording of brackets', () => {
  const asked = '[Something nobody had planned that kept it from being worse]';
  const failed = 'wording-blame: We failed to verify';
  const cases: readonly (readonly [what: string, paragraph: string, problems: readonly string[]])[] = [
    ['is the template’s in its blanks', asked, [`placeholder-left: ${asked}`]],
    ['is the author’s in others', '[We failed to verify that the proxy ran.]', [failed]],
    ['is the author’s beside a blank', 'We failed to verify [names].', [failed, 'placeholder-left: [names]']],
    [
      'is the author’s around a blank',
      'The [names] team ignored the alert.',
      ['wording-blame: The [names] team ignored', 'placeholder-left: [names]'],
    ],
    ['names a list in a heading', '### Recovery TODO\n\n- [ ] Rebuild the index', []],
    [
      'tells of what is left to do in a heading without one',
      '### Recovery TODO\n\nText.',
      ['placeholder-todo: TODO'],
    ],
    ['tells of what is left to do', 'The cause is [TBD].', ['placeholder-todo: TBD']],
  ];
  for (const [what, paragraph, problems] of cases) {
    it(what, () => assert.deepEqual(found(paragraph), problems));
  }
});

describe('rows of dots in a timeline', () => {
  it('are blank, and no row that stands twice', () => {
    const dots = '| … | … |';
    const text = `# Postmortem of the checkout outage\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 14:02 | Errors begin |\n${dots}\n${dots}\n| 14:40 | Errors end |\n`;
    const rules = problemsIn(text).map(({ rule }) => rule.id);
    assert.deepEqual(
      rules.filter((id) => id === 'timeline-empty-cell' || id === 'timeline-row-duplicate'),
      ['timeline-empty-cell', 'timeline-empty-cell'],
    );
  });
});
