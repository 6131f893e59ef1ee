import assert from 'node:assert/strict';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits, fixAll } from '../../../server/src/check/fix.ts';
import type { Finding, Fix, Rule } from '../../../server/src/rules/rule.ts';
import { literal, plainText } from '../../../server/src/template/placeholders.ts';
import { problemsIn } from '../../support/checking.ts';
import { faultySample } from '../../support/samples.ts';

/** A rule that writes one word for another, everywhere. */
function replacing(from: string, to: string, facts: Partial<Fix> = {}): Rule {
  return {
    id: `test-${from}-${to}`,
    summary: 'A word is wrong',
    severity: 'warning',
    softensInDraft: false,
    fix: 'safe',
    needs: 'document',
    *check({ source }): Iterable<Finding> {
      for (
        let start = source.text.indexOf(from);
        start !== -1;
        start = source.text.indexOf(from, start + 1)
      ) {
        const range = { start, end: start + from.length };
        const fix = { title: `Write “${to}”`, edits: [{ range, text: literal(to) }], safe: true, ...facts };
        yield { range, message: 'It is wrong.', fixes: () => [fix] };
      }
    },
  };
}

function fixed(text: string, ...rules: readonly Rule[]): { readonly text: string; readonly rounds: number } {
  let rounds = 0;
  const result = fixAll(text, (current): readonly Problem[] => {
    rounds += 1;
    return problemsIn(current, { rules });
  });
  return { text: result, rounds };
}

describe('fix-all', () => {
  it('changes nothing where there is nothing to fix', () => {
    assert.deepEqual(fixed('a b', replacing('x', 'y')), { text: 'a b', rounds: 1 });
  });

  it('fixes all places, and what fixing brings up', () => {
    assert.equal(fixed('a b a', replacing('a', 'b'), replacing('b', 'c')).text, 'c c c');
  });

  it('leaves a fix that meets another to the next round', () => {
    assert.deepEqual(fixed('xxxx', replacing('xx', 'y')), { text: 'yy', rounds: 3 });
    assert.deepEqual(fixed('abc', replacing('ab', 'b'), replacing('bc', 'd')), { text: 'd', rounds: 3 });
  });

  it('applies no fix that is not safe', () => {
    assert.equal(fixed('a', replacing('a', 'b', { safe: false })).text, 'a');
  });

  it('leaves alone what was typed last, beyond blanks, too, wherever fixes move it', () => {
    const rules = [replacing('a', 'long'), replacing('g b', 'h')];
    const problemsOf = (text: string): readonly Problem[] => problemsIn(text, { rules });
    assert.equal(fixAll('a b a', problemsOf, 5), 'lonh a');
    assert.equal(fixAll('a b a  ', problemsOf, 7), 'lonh a  ');
    assert.equal(fixAll('a b a', problemsOf, 1), 'a b long');
    assert.equal(fixAll('a b a', problemsOf), 'lonh long');
  });

  it('applies a fix of several edits as a whole or not at all', () => {
    const edits = [
      { range: { start: 0, end: 1 }, text: literal('x') },
      { range: { start: 4, end: 5 }, text: literal('y') },
    ];
    const both: Rule = { ...replacing('a', 'b', { edits }), id: 'test-both' };
    assert.equal(fixed('a - c', both).text, 'x - y');
    assert.equal(fixed('c - a', replacing('c', 'd'), both).text, 'x - y');
  });

  it('ends where two rules undo each other', () => {
    const { text, rounds } = fixed('a', replacing('a', 'b'), replacing('b', 'a'));
    assert.ok(text === 'a' || text === 'b');
    assert.ok(rounds <= 25);
  });

  it('ends where a rule never has enough', () => {
    assert.ok(fixed('a', replacing('a', 'ba')).rounds <= 25);
  });
});

describe('edits', () => {
  it('are applied in order, as plain text', () => {
    const text = [
      { text: '[x]', placeholder: true },
      { text: '!', placeholder: false },
    ];
    const edits = [
      { range: { start: 0, end: 0 }, text },
      { range: { start: 1, end: 2 }, text: '' },
      { range: { start: 3, end: 3 }, text: 'd' },
    ];
    assert.equal(applyEdits('abc', edits), '[x]!acd');
    assert.equal(applyEdits('abc', []), 'abc');
  });
});

describe('every fix of a document', () => {
  it('ends its lines as the document does', () => {
    const endings = ['\n', '\r\n', '\r'];
    const fixes = endings.map((end) =>
      problemsIn(faultySample.replaceAll('\n', end))
        .flatMap((problem) => problem.fixes?.() ?? [])
        .flatMap(({ edits }) => edits.map(({ text }) => plainText(text))),
    );
    const [lines = []] = fixes;
    assert.ok(lines.some((text) => text.includes('\n')));
    for (const [index, end] of endings.entries()) {
      assert.deepEqual(
        fixes[index],
        lines.map((text) => text.replaceAll('\n', end)),
      );
    }
  });
});
