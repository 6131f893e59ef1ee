import assert from 'node:assert/strict';
import { headVerb } from '../../../server/src/wording/actions/lexicon.ts';
import { formsOf, possibleBases } from '../../../server/src/wording/lexicon/inflection.ts';
import { knownVerb } from '../../../server/src/wording/lexicon/knownVerbs.ts';
import * as lists from '../../../server/src/wording/lexicon/verbs.ts';

const { failingVerbs, faultVerbs, dutyVerbs, workVerbs, handVerbs, causingVerbs, otherVerbs } = lists;
const verbs = [
  ...new Set(
    [failingVerbs, faultVerbs, dutyVerbs, workVerbs, handVerbs, causingVerbs, otherVerbs].flatMap((list) => [
      ...list,
    ]),
  ),
];

describe('the forms of a verb', () => {
  it('lead back to it, for each verb of the lists', () => {
    assert.ok(verbs.length > 500);
    for (const verb of verbs) {
      for (const [text] of formsOf(verb)) {
        assert.ok(possibleBases(text).has(verb), `${text} is a form of ${verb}`);
      }
    }
  });

  it('belong to the verb that is listed first', () => {
    const first = new Map<string, string>();
    for (const verb of verbs) {
      for (const [text] of formsOf(verb)) {
        first.set(text, first.get(text) ?? verb);
      }
    }
    for (const [text, base] of first) {
      const forms = formsOf(base).flatMap(([written, form]) => (written === text ? [form] : []));
      assert.deepEqual(knownVerb(text), { base, forms: new Set(forms) });
    }
  });

  it('are doubled, irregular and regular ones', () => {
    assert.deepEqual([...(knownVerb('skipped')?.forms ?? [])], ['past', 'participle']);
    assert.equal(knownVerb('skipped')?.base, 'skip');
    assert.equal(knownVerb('has')?.base, 'have');
    assert.equal(knownVerb('forgotten')?.base, 'forget');
    assert.equal(knownVerb('relying')?.base, knownVerb('relies')?.base);
    assert.equal(knownVerb('gateway'), undefined);
    assert.equal(knownVerb(''), undefined);
  });

  it('are written as people write them', () => {
    const cases = [
      ['fat-finger', 'fat-fingers fat-fingered fat-fingered fat-fingering'],
      ['format', 'formats formatted formatted formatting'],
      ['debug', 'debugs debugged debugged debugging'],
      ['detag', 'detags detagged detagged detagging'],
      ['instil', 'instils instilled instilled instilling'],
      ['panic', 'panics panicked panicked panicking'],
      ['sync', 'syncs synced synced syncing'],
      ['lie', 'lies lied lied lying'],
      ['undo', 'undoes undid undone undoing'],
      ['go', 'goes went gone going'],
      ['reset', 'resets reset reset resetting'],
      ['cancel', 'cancels cancelled cancelled cancelling canceled canceled canceling'],
      ['mislead', 'misleads misled misled misleading'],
      ['rename', 'renames renamed renamed renaming'],
      ['trip', 'trips tripped tripped tripping'],
    ] as const;
    for (const [verb, forms] of cases) {
      const [, ...others] = formsOf(verb).map(([text]) => text);
      assert.equal(others.join(' '), forms);
    }
    assert.equal(knownVerb('fat-fingered')?.base, 'fat-finger');
    assert.equal(knownVerb('panicking')?.base, 'panic');
    assert.equal(knownVerb('lying')?.base, 'lie');
    assert.equal(knownVerb('canceled')?.base, 'cancel');
  });

  it('open the phrases of the lists, the longest first', () => {
    const paying = headVerb('paying');
    assert.deepEqual([...(paying?.forms ?? [])], ['ing']);
    assert.ok(paying?.heads.some(({ rest }) => rest.join(' ') === 'more attention'));
    const lengths = paying?.heads.map(({ rest }) => rest.length) ?? [];
    assert.deepEqual(
      lengths,
      lengths.toSorted((one, other) => other - one),
    );
    assert.equal(headVerb('gateway'), undefined);
  });
});
