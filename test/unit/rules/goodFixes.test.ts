import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { checking, problemsIn } from '../../support/checking.ts';
import { goodSample } from '../../support/samples.ts';

const templates = builtInTemplates();
/** With its first action open. */
const open = goodSample.replace('Done (#879)', 'Open');

function fixesOf(id: string, text: string) {
  const problem = problemsIn(text, { templates }).find(({ rule }) => rule.id === id);
  assert.ok(problem, `no ${id}`);
  return problem.fixes?.() ?? [];
}

/** The rules that speak up behind a fix and did not before. */
function newRules(text: string, after: string): readonly string[] {
  const known = new Set(checking(text, { templates }).problems.map(({ rule }) => rule.id));
  return [
    ...new Set(
      checking(after, { templates })
        .problems.map(({ rule }) => rule.id)
        .filter((id) => !known.has(id)),
    ),
  ];
}

describe('what quick fixes write', () => {
  for (const [title, expected] of [
    ['Postmortem INC-1204: refunds', '# Post-Incident Review: INC-1204: refunds'],
    ['Incident report PAY2-17 refunds', '# Post-Incident Review: PAY2-17 refunds'],
    ['Postmortem of the refunds', '# Post-Incident Review: Postmortem of the refunds'],
  ] as const) {
    it(`says once what kind of document “${title}” is`, () => {
      const text = goodSample.replace(/^# .*$/m, `# ${title}`);
      const [fix] = fixesOf('title-missing', text);
      assert.ok(fix);
      assert.match(applyEdits(text, fix.edits), new RegExp(`^${expected}$`, 'm'));
    });
  }

  it('keeps a summary of three sentences at three, with a figure in the first', () => {
    const summary = 'Refunds failed “at random”. A release was rolled back. That ended it.';
    const text = goodSample.replace(
      /(## Executive Summary\n\n)[\s\S]*?(\n\n## )/,
      (_, before: string, behind: string) => `${before}${summary}${behind}`,
    );
    for (const fix of fixesOf('summary-no-number', text)) {
      const after = applyEdits(text, fix.edits);
      assert.match(after, /^Refunds failed “at random” \(\p{Ll}[^()\n]*\d[^\n]*\)\. A release/mu);
      assert.deepEqual(newRules(text, after), []);
    }
  });

  it('proposes no due date that is too late', () => {
    const text = open.replace(/(\| +P1 +\| )\d{4}-\d\d-\d\d/, '$1          ');
    const fixes = fixesOf('action-no-due', text);
    assert.ok(fixes.length > 0);
    for (const fix of fixes) {
      assert.ok(!newRules(text, applyEdits(text, fix.edits)).includes('action-due-too-far'), fix.title);
    }
  });

  it('writes a person alone in place of “team”', () => {
    const text = open.replace(/^(\| 1 +\|[^|]*\|)[^|]*\|/m, '$1 Team |');
    assert.deepEqual(
      fixesOf('action-owner-team', text).filter(({ title }) => title.includes('(')),
      [],
    );
  });
});
