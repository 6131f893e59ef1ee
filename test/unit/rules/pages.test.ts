import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check.ts';
import { applyEdits, fixAll } from '../../../server/src/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { described, problemsIn } from '../../support/checking.ts';
import type { Example, RulePage } from '../../support/rulePages.ts';
import { rulePages } from '../../support/rulePages.ts';

const pages = rulePages();

function ruleOf(page: RulePage): Rule {
  const rule = rules.find((candidate) => candidate.id === page.id);
  assert.ok(rule, `the page ${page.id} has no rule in the registry`);
  return rule;
}

/** Checks an example with every rule on its defaults; the page's own rule is on even where it is off by default. */
function checkExample(page: RulePage, example: Example, text: string): readonly Problem[] {
  const { severity } = ruleOf(page);
  return problemsIn(text, {
    ...(page.template ? { templates: [page.template], template: page.template.name } : { templates: [] }),
    ...(example.fileName ? { fileName: example.fileName } : {}),
    ...(page.siblings.length > 0 ? { siblings: page.siblings } : {}),
    configuration: {
      rules: { [page.id]: { severity: severity === 'off' ? 'hint' : severity, options: page.options } },
    },
  });
}

/** Takes the first fix of the first problem of the page's rule until none is offered. */
function fixOneByOne(page: RulePage, example: Example): string {
  let { text } = example;
  for (let round = 0; round < 20; round += 1) {
    const fix = checkExample(page, example, text)
      .filter((problem) => problem.rule.id === page.id)
      .map((problem) => problem.fixes?.()[0])
      .find((candidate) => candidate !== undefined);
    if (!fix) {
      return text;
    }
    text = applyEdits(text, fix.edits);
  }
  return assert.fail('the fixes do not come to an end');
}

describe('rule pages', () => {
  it('stand beside every rule, and every page has a rule', () => {
    assert.deepEqual(pages.map((page) => page.id).toSorted(), rules.map((rule) => rule.id).toSorted());
  });

  for (const page of pages) {
    describe(page.id, () => {
      it('is headed by its id and opens with what the rule says', () => {
        assert.equal(page.title, page.id);
        assert.equal(page.summary, `${ruleOf(page).summary}.`);
      });

      it('shows a bad and a good example, and the fix where there is one', () => {
        assert.ok(page.examples.some((example) => example.kind === 'bad'));
        assert.ok(page.examples.some((example) => example.kind === 'good'));
        const showsFix = page.examples.some((example) => example.fixed !== undefined);
        assert.equal(showsFix, ruleOf(page).fix !== 'none');
      });

      for (const example of page.examples) {
        it(`line ${example.line}: ${example.kind}`, () => testExample(page, example));
      }
    });
  }
});

function testExample(page: RulePage, example: Example): void {
  const { text, marked, fixed } = example;
  const expected = marked.map(
    ({ start, end }) => `${page.id} @${start} ${JSON.stringify(text.slice(start, end))}`,
  );
  assert.equal(marked.length > 0, example.kind === 'bad', 'bad examples have markers, good ones none');
  assert.deepEqual(described(text, checkExample(page, example, text)), expected);
  if (fixed === undefined) {
    return;
  }
  assert.equal(fixOneByOne(page, example), fixed);
  if (ruleOf(page).fix === 'safe') {
    const problemsOf = (current: string): readonly Problem[] => checkExample(page, example, current);
    assert.equal(fixAll(text, problemsOf), fixed);
    assert.equal(fixAll(fixed, problemsOf), fixed);
  }
}
