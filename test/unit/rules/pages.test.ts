import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits, fixAll } from '../../../server/src/check/fix.ts';
import type { OffsetRange } from '../../../server/src/document/sourceText.ts';
import { SourceText } from '../../../server/src/document/sourceText.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { nameOf } from '../../../server/src/uris.ts';
import { described } from '../../support/checking.ts';
import type { Example, RulePage } from '../../support/rulePages.ts';
import { problemsInExample, rulePages } from '../../support/rulePages.ts';

const pages = rulePages();

function ruleOf(page: RulePage): Rule {
  const rule = rules.find((candidate) => candidate.id === page.id);
  assert.ok(rule, `the page ${page.id} has no rule in the registry`);
  return rule;
}

/** Takes the first fix of the first problem of the page's rule until none is offered. */
function fixOneByOne(page: RulePage, example: Example): string {
  let { text } = example;
  for (let round = 0; round < 20; round += 1) {
    const fix = problemsInExample(page, example, text)
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

      if (page.siblings.length > 0) {
        it('marks in other postmortems what problems of its examples speak of', () => testSiblings(page));
      }

      for (const example of page.examples) {
        it(`line ${example.line}: ${example.kind}`, () => testExample(page, example));
      }
    });
  }
});

/** The places in a text that problems speak of. */
function relatedIn(text: string, problems: readonly Problem[]): readonly string[] {
  return written(
    text,
    problems.flatMap(({ related = [] }) => related.map(({ range }) => range)),
  );
}

/** Places in a text as they are read in a comparison that fails: in order, each once. */
function written(text: string, ranges: readonly OffsetRange[]): readonly string[] {
  const inOrder = ranges.toSorted((one, other) => one.start - other.start || one.end - other.end);
  return [...new Set(inOrder.map(({ start, end }) => `@${start} ${JSON.stringify(text.slice(start, end))}`))];
}

function testExample(page: RulePage, example: Example): void {
  const { text, marked, fixed } = example;
  const expected = marked.map(
    ({ start, end }) => `${page.id} @${start} ${JSON.stringify(text.slice(start, end))}`,
  );
  assert.equal(marked.length > 0, example.kind === 'bad', 'bad examples have markers, good ones none');
  const found = problemsInExample(page, example);
  assert.deepEqual(described(text, found), expected);
  assert.deepEqual(relatedIn(text, found), written(text, example.related), 'places that problems speak of');
  if (fixed === undefined) {
    return;
  }
  assert.equal(fixOneByOne(page, example), fixed);
  if (ruleOf(page).fix === 'safe') {
    const problemsOf = (current: string): readonly Problem[] => problemsInExample(page, example, current);
    assert.equal(fixAll(text, problemsOf), fixed);
    assert.equal(fixAll(fixed, problemsOf), fixed);
  }
}

function testSiblings(page: RulePage): void {
  const places = page.examples.flatMap((example) =>
    problemsInExample(page, example).flatMap(({ elsewhere = [] }) => elsewhere),
  );
  for (const { fileName, text, related } of page.siblings) {
    const source = new SourceText(text);
    const ranges = places
      .filter(({ uri }) => nameOf(uri) === fileName)
      .map(({ start, end }) => ({ start: source.offsetAt(start), end: source.offsetAt(end) }));
    assert.deepEqual(written(text, ranges), written(text, related), fileName);
  }
}
