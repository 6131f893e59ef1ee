import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { problemsIn } from '../../support/checking.ts';

const title = '# Post-Incident Review: INC-1204';
const own = rules.filter(({ id }) => id === 'section-level' || id === 'section-empty');

/** The rules that report something in a text, each with the text that it marks. */
function reported(...lines: readonly string[]): readonly string[] {
  const text = [title, ...lines, ''].join('\n');
  return problemsIn(text, { rules: own, template: 'standard' }).map(
    ({ rule, range }) => `${rule.id}: ${text.slice(range.start, range.end)}`,
  );
}

describe('rules about the sections of a template', () => {
  const well = ['### What Went Well', '1. The alert fired within a minute.'];
  const better = ['### What Could Be Improved', '1. Nobody knew the owner of the pool.'];

  it('leave sections where the author gathered them below the lessons or a section of the own', () => {
    assert.deepEqual(reported('## Lessons Learned', ...well, ...better), []);
    assert.deepEqual(reported('## Lessons Learned', 'Bounds matter.', ...well, ...better), []);
    assert.deepEqual(reported('## How we did', ...well, ...better), []);
  });

  it('report a section that slipped below another of the template, and lessons without any', () => {
    assert.deepEqual(reported('## Impact', 'Checkouts failed.', ...well), [
      'section-level: ### What Went Well',
    ]);
    assert.deepEqual(reported(...well), ['section-level: ### What Went Well']);
    assert.deepEqual(reported('## Timeline', ...well), [
      'section-empty: ## Timeline',
      'section-level: ### What Went Well',
    ]);
    assert.deepEqual(reported('## Lessons Learned', '## Prevention', 'A bound for each caller.'), [
      'section-empty: ## Lessons Learned',
    ]);
    assert.deepEqual(
      reported('## Impact', 'Checkouts failed.', '### Asia', 'All.', '#### Root Cause', 'No bound.'),
      ['section-level: #### Root Cause'],
    );
    const shallow = ['## Timeline', '14:02 UTC: the alert fired', '# Root Cause', 'No bound.'];
    assert.deepEqual(reported(...shallow), ['section-level: # Root Cause']);
  });

  it('add a section beside those that the author gathered, never among them', () => {
    const gathered = ['## Analysis', '### Root Cause', 'No bound.', ...well, '### Notes', 'None.'];
    const text = [title, ...gathered, '## Prevention', 'A bound for each caller.', ''].join('\n');
    const added = (from: string, name: string): string => {
      const problem = problemsIn(from, { template: 'standard' }).find(
        ({ rule, message }) => rule.id === 'section-missing' && message.includes(`“${name}” is missing`),
      );
      return applyEdits(from, problem?.fixes?.()[0]?.edits ?? []);
    };
    const headings = (of: string): readonly string[] => of.match(/^#+ .*$/gm)?.slice(1) ?? [];
    const analysis = ['## Analysis', '### Root Cause', '### What Went Well', '### Notes'];
    assert.deepEqual(headings(added(text, 'Contributing Factors')), [
      ...analysis,
      '## Contributing Factors',
      '## Prevention',
    ]);
    assert.deepEqual(headings(added(text, 'Impact')), ['## Impact', ...analysis, '## Prevention']);
  });
});
