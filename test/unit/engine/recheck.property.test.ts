import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckResult, EarlierCheck, Problem } from '../../../server/src/check.ts';
import { check } from '../../../server/src/check.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import { readPostmortem } from '../../../server/src/postmortem.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { edits, lineEdits, postmortems, typed } from '../../support/anyText.ts';
import { today } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';
import { goodSample } from '../../support/samples.ts';

const configuration = { ...defaultConfiguration, strictness: 'strict' as const };
const templates = builtInTemplates();

/** All that a problem is, with its fixes. */
function plain(problems: readonly Problem[]): readonly unknown[] {
  return problems.map(({ rule, fixes, ...rest }) => ({ id: rule.id, ...rest, fixes: fixes?.() }));
}

/** Edits a postmortem step by step, and holds what is found after each step to what is found without knowing the last. */
function assertSame(
  text: string,
  steps: readonly ((text: string) => string)[],
  judgedBy: readonly Rule[] = rules,
): void {
  const options = { configuration, today, fileName: 'INC-1204.md', rules: judgedBy };
  const reading = { templates, configuration, template: 'standard' };
  let postmortem = readPostmortem(parseDocument(text), reading);
  let result: CheckResult = check(postmortem, options);
  for (const step of steps) {
    const after = step(postmortem.document.source.text);
    const { document, change } = reparseDocument(postmortem.document, after);
    const earlier: EarlierCheck | undefined = change && { postmortem, change, options, result };
    const now = readPostmortem(document, reading, earlier);
    const found = check(now, options, earlier);
    const whole = check(readPostmortem(parseDocument(after), reading), options);
    const edit = JSON.stringify([postmortem.document.source.text, after]);
    assert.deepEqual(now.leftovers, readPostmortem(parseDocument(after), reading).leftovers, edit);
    assert.deepEqual(plain(found.problems), plain(whole.problems), edit);
    assert.deepEqual(plain(found.silenced), plain(whole.silenced), edit);
    assert.equal(found.failures.length, whole.failures.length, edit);
    postmortem = now;
    result = found;
  }
}

const anyEdits = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: lineEdits },
    { weight: 3, arbitrary: typed },
    { weight: 1, arbitrary: edits },
  ),
  { minLength: 1, maxLength: 8 },
);

describe('checking an edited postmortem', () => {
  it('finds what a check of all of it finds', () => {
    fc.assert(
      fc.property(postmortems, anyEdits, (text, steps) => assertSame(text, steps)),
      rounds(30),
    );
  }).timeout(3_600_000);

  it('finds a picture in the header of a table once when a row is edited', () => {
    const text = goodSample.replace('| Owner ', '| Owner ![](graphs/connections.svg) ');
    assert.notEqual(text, goodSample);
    const edit = (old: string) => old.replace('| P1 ', '| P2 ');
    assert.notEqual(edit(text), text);
    assertSame(text, [edit]);
  });

  it('is held to that for every rule: one that says that it reads less than it does is found out', () => {
    const wrong = rules.map(
      (rule): Rule => (rule.id === 'finding-no-action' ? { ...rule, reads: ['actions'] } : rule),
    );
    const steps = [
      (text: string) => text.replace(/^1\. .*$/m, '1. Nobody had a list of what depends on the service.'),
    ];
    assertSame(goodSample, steps);
    assert.throws(() => assertSame(goodSample, steps, wrong), assert.AssertionError);
  });
});
