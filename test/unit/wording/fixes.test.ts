import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import type { CheckingOptions } from '../../support/checking.ts';
import { problemsIn } from '../../support/checking.ts';
import { filled } from '../../support/filledTemplates.ts';
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
  }).timeout(600_000);

  const moved = (text: string, templates?: CheckingOptions['templates']): string | undefined => {
    const options = { ...(templates ? { templates } : {}), fileName: 'INC-1204-checkout-errors.md' };
    const problem = problemsIn(text, options).find(({ rule }) => rule.id === 'wording-counterfactual');
    const fix = problem?.fixes?.().find(({ title }) => title.startsWith('Move'));
    return fix && applyEdits(text, fix.edits);
  };

  it('move a counterfactual to the improvements as the gap of today', () => {
    const text = `# Postmortem\n\n## What Happened\n\nThe pool was full. A canary would have caught this.${improvements}`;
    assert.equal(
      moved(text, []),
      '# Postmortem\n\n## What Happened\n\nThe pool was full.\n\n## What Could Be Improved\n\n1. The pool has no limit\n2. A canary is not in place: [what was seen instead, and when].\n',
    );
  });

  it('add it to the list in the form that its items have', () => {
    for (const [items, added] of [
      ['* The pool has no limit', '* '],
      ['3) The pool has no limit', '4) '],
      [' - The pool has no limit\n - Nor has the queue', ' - '],
    ] as const) {
      const text = `# Postmortem\n\n## What Happened\n\nThe pool was full. A canary would have caught this.\n\n## What Could Be Improved\n\n${items}\n`;
      const gap = 'A canary is not in place: [what was seen instead, and when].';
      assert.ok(moved(text, [])?.endsWith(`\n\n${items}\n${added}${gap}\n`), moved(text, []));
    }
  });

  it('leave a counterfactual where it is that is all of its paragraph, holds code or is in that list already', () => {
    for (const text of [
      `## What Happened\n\nA canary would have caught this.${improvements}`,
      `## What Happened\n\nThe pool was full. A canary would have caught \`it\`.${improvements}`,
      `${improvements.trimEnd()}. A canary would have caught this.\n`,
      '## What Happened\n\nThe pool was full. A canary would have caught this.\n\n## What Could Be Improved\n\nThe pool.\n',
    ]) {
      assert.equal(moved(`# Postmortem\n\n${text}`, []), undefined, text);
    }
  });

  it('add an action for the gap that is moved, in a table', () => {
    const text = `# Postmortem\n\n## What Happened\n\nThe pool was full. We should have tested the restore with real data.${improvements}\n## Action Items\n\n| # | Action | Owner |\n|---|---|---|\n| 4 | Limit the pool to 40 connections | Mara |\n`;
    assert.equal(
      moved(text, []),
      '# Postmortem\n\n## What Happened\n\nThe pool was full.\n\n## What Could Be Improved\n\n1. The pool has no limit\n2. [The process] does not include testing the restore with real data.\n\n## Action Items\n\n| # | Action | Owner |\n|---|---|---|\n| 4 | Limit the pool to 40 connections | Mara |\n| 5 | Add a check to [pipeline] that fails without testing the restore with real data |      |\n',
    );
  });

  it('add an action for the gap that is moved, in a list that stands before it', () => {
    const text = `# Postmortem\n\n## Action Items\n\n- [ ] Limit the pool\n\n## What Happened\n\nWe should have had a limit on the pool. The pool was full.${improvements}`;
    assert.equal(
      moved(text, []),
      '# Postmortem\n\n## Action Items\n\n- [ ] Limit the pool\n- [ ] Add a check to [pipeline] that fails without a limit on the pool\n\n## What Happened\n\nThe pool was full.\n\n## What Could Be Improved\n\n1. The pool has no limit\n2. There is no limit on the pool ([since when, and what covers it]).\n',
    );
  });

  it('name the new action at the gap where findings name their actions', () => {
    const template = builtInTemplates().find(({ name }) => name === 'standard');
    assert.ok(template);
    const text = filled(template).replace(/(## Root Cause\n\n)/, '$1A canary would have caught this. ');
    const after = moved(text) ?? '';
    const number = /A canary is not in place: \[what was seen instead, and when\]\. \(-> #(\d+)\)/.exec(
      after,
    )?.[1];
    assert.match(
      after,
      new RegExp(`\\| ${number} +\\| Add a check to \\[pipeline\\] that fails without a canary`),
    );
    assert.doesNotMatch(after, /would have caught/);
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
