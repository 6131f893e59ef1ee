import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { PatchedText } from '../../../server/src/document/patchedText.ts';
import { wordingRelativeDate } from '../../../server/src/rules/wording/wording-relative-date.ts';
import { ClauseReader } from '../../../server/src/wording/clause.ts';
import { problemsIn } from '../../support/checking.ts';

/** Texts without an end that are made to cost, each grown to a number of UTF-16 units. */
const adversarial: Readonly<Record<string, (length: number) => string>> = {
  'one long sentence': (length) => 'the engineer did not check and '.repeat(length / 31),
  'runs of one trigger': (length) => 'should have '.repeat(length / 12),
  'nested quotations': (length) => '“we failed to '.repeat(length / 14),
  'open brackets': (length) => '[we (forgot to '.repeat(length / 15),
  'conditions within conditions': (length) => 'if we had, had we known, '.repeat(length / 25),
  'relative clauses': (length) => 'the team that ignored the job that '.repeat(length / 35),
  'many short sentences': (length) => 'We did not check it. '.repeat(length / 21),
};

const asked = [
  'low',
  'subject',
  'group',
  'phraseAt',
  'named',
  'ahead',
  'behind',
  'phrase',
  'isImagined',
] as const;

/** How often the judgements ask for anything while a postmortem with a text is checked. */
function questionsAbout(text: string): number {
  let count = 0;
  const before = new Map(
    asked.map((name) => [name, Object.getOwnPropertyDescriptor(ClauseReader.prototype, name)]),
  );
  for (const [name, descriptor] of before) {
    const own: unknown = descriptor?.value;
    assert.ok(typeof own === 'function', name);
    Object.defineProperty(ClauseReader.prototype, name, {
      ...descriptor,
      value(this: ClauseReader, ...args: unknown[]): unknown {
        count += 1;
        return Reflect.apply(own, this, args);
      },
    });
  }
  try {
    problemsIn(`# Postmortem\n\n## Root Cause\n\n${text}\n`, { templates: [] });
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) {
        Object.defineProperty(ClauseReader.prototype, name, descriptor);
      }
    }
  }
  return count;
}

describe('the cost of judging wording', () => {
  for (const [name, grown] of Object.entries(adversarial)) {
    it(`grows no faster than the text: ${name}`, () => {
      const once = questionsAbout(grown(20_000));
      const fourfold = questionsAbout(grown(80_000));
      assert.ok(once > 0, 'something is asked');
      assert.ok(fourfold <= 4.4 * once, `${fourfold} questions for four times the text of ${once}`);
    });
  }

  it('grows no faster than a timeline in which each entry names a day', () => {
    const slices = (entries: number): number => {
      const rows = '| 14:02 UTC | The job runs tonight | bot |\n'.repeat(entries);
      const calls = mock.method(PatchedText.prototype, 'slice').mock;
      problemsIn(`# Postmortem\n\n## Timeline\n\n| Time | Event | Actor |\n| --- | --- | --- |\n${rows}`, {
        templates: [],
        rules: [wordingRelativeDate],
      });
      calls.restore();
      return calls.callCount();
    };
    const once = slices(50);
    const fourfold = slices(200);
    assert.ok(once > 0, 'something is read');
    assert.ok(fourfold <= 4.4 * once, `${fourfold} texts of four times the entries with ${once}`);
  });
});
