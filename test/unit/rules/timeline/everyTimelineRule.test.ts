import assert from 'node:assert/strict';
import { rules } from '../../../../server/src/rules/index.ts';
import { problemsIn } from '../../../support/checking.ts';
import { timelineTitle } from '../../../support/timelineRules.ts';

describe('rules about timelines', () => {
  const ids = rules.map(({ id }) => id).filter((id) => id.startsWith('timeline-'));

  it('say nothing of an empty timeline, of one in prose, and of blanks', () => {
    for (const lines of [[], ['Errors began at noon and were gone an hour later.'], ['<!-- later -->']]) {
      const text = [timelineTitle, '', '## Timeline', '', ...lines, ''].join('\n');
      const found = problemsIn(text, { templates: [] }).map(({ rule }) => rule.id);
      const own = new Set([
        'timeline-too-few',
        'timeline-no-zone',
        'timeline-time-format',
        'timeline-no-evidence',
      ]);
      assert.deepEqual(
        found.filter((id) => own.has(id)),
        [],
      );
    }
  });

  it('take linear time', () => {
    const entries = Array.from({ length: 5000 }, (_, index) => {
      const time = `${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
      return `| ${time} UTC | because ${'a '.repeat(index % 30)} | nora |`;
    });
    const text = [
      timelineTitle,
      '',
      '## Timeline',
      '',
      '| Time | Event | Actor |',
      '| --- | --- | --- |',
      ...entries,
    ].join('\n');
    // Backtracking without bound would outlast the suite's patience.
    assert.doesNotThrow(() => {
      problemsIn(text, { templates: [], rules: rules.filter(({ id }) => ids.includes(id)) });
    });
  });
});
