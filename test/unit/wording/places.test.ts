import assert from 'node:assert/strict';
import { rules } from '../../../server/src/rules/index.ts';
import { problemsIn } from '../../support/checking.ts';

const blame = rules.filter(({ id }) => id === 'wording-blame');

describe('the place of a remark', () => {
  it('holds the whole of a name with a dot in it', () => {
    const text = '# Postmortem\n\n## Root Cause\n\nThe search.example team is not listening to its users.\n';
    const [problem] = problemsIn(text, { rules: blame, templates: [] });
    assert.equal(
      problem && text.slice(problem.range.start, problem.range.end),
      'search.example team is not listening',
    );
  });
});
