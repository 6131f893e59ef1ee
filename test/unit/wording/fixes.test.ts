import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Problem } from '../../../server/src/check.ts';
import { applyEdits } from '../../../server/src/fix.ts';
import { problemsIn } from '../../support/checking.ts';
import { rulePages } from '../../support/rulePages.ts';

/** The rules that speak about wording. */
const aboutWording = /^(?:wording-|root-cause-(?:person|vague|hedged|sole))/;

function problems(text: string): readonly Problem[] {
  return problemsIn(text, { templates: [] }).filter((problem) => aboutWording.test(problem.rule.id));
}

function counted(found: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of found) {
    counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  return counts;
}

/** What is wrong with the fixes of a text's wording: the problem stays, or another one comes. */
function faultsOfFixes(text: string): readonly string[] {
  const before = problems(text);
  const counts = counted(before);
  return before.flatMap((problem) =>
    (problem.fixes?.() ?? []).flatMap((fix) => {
      const after = counted(problems(applyEdits(text, fix.edits)));
      const isGone = (after.get(problem.rule.id) ?? 0) < (counts.get(problem.rule.id) ?? 0);
      const added = [...after].filter(([id, count]) => count > (counts.get(id) ?? 0)).map(([id]) => id);
      return isGone && added.length === 0
        ? []
        : [
            `${problem.rule.id}, ${fix.title}: ${text.slice(problem.range.start, problem.range.end)} ${added}`,
          ];
    }),
  );
}

const improvements = '\n\n## What Could Be Improved\n\n1. The pool has no limit\n';

describe('fixes of wording', () => {
  it('mend the problem and bring no other one, on every page', () => {
    const texts = rulePages().flatMap((page) => page.examples.map((example) => example.text));
    assert.deepEqual(texts.flatMap(faultsOfFixes), []);
  });

  it('do so in every section that people and systems are told apart in', () => {
    const sentences = readFileSync(new URL('../../fixtures/wording/judged.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[1] ?? '');
    const texts = ['Root Cause', 'What Happened', 'Contributing Factors'].flatMap((section) =>
      sentences.map(
        (sentence) => `# Postmortem\n\n## ${section}\n\nThe pool was full. ${sentence}${improvements}`,
      ),
    );
    assert.deepEqual(texts.flatMap(faultsOfFixes), []);
  }).timeout(120_000);

  it('move a counterfactual to the improvements as the gap of today', () => {
    const text = `# Postmortem\n\n## What Happened\n\nThe pool was full. A canary would have caught this.${improvements}`;
    const fixes = problems(text)[0]?.fixes?.() ?? [];
    const moved = fixes.find((fix) => fix.title.startsWith('Move'));
    assert.equal(
      moved && applyEdits(text, moved.edits),
      '# Postmortem\n\n## What Happened\n\nThe pool was full.\n\n## What Could Be Improved\n\n1. The pool has no limit\n2. A canary is not in place: [what was seen instead, and when].\n',
    );
  });
});

describe('phrases that a team allows', () => {
  it('are not reported, whatever their case', () => {
    const text = '# Postmortem\n\n## What Happened\n\nThis was pure Human Error.\n';
    const allowing = (allow: unknown): readonly string[] =>
      problemsIn(text, {
        templates: [],
        configuration: { rules: { 'wording-human-error': { severity: 'information', options: { allow } } } },
      }).map((problem) => problem.rule.id);
    assert.deepEqual(allowing(['human error']), []);
    assert.deepEqual(allowing(['operator error']), ['wording-human-error']);
    assert.deepEqual(allowing('human error'), ['wording-human-error'], 'no list');
  });
});
