import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ClauseReader } from '../../../server/src/wording/clause.ts';
import { judgements } from '../../../server/src/wording/judgements.ts';
import { candidatesIn } from '../../../server/src/wording/openings.ts';
import { expressionsOfProduct } from '../../support/expressions.ts';
import { matching } from '../../support/matching.ts';
import { rounds } from '../../support/properties.ts';

const sentences = ['judged.tsv', 'left-alone.txt'].flatMap((name) =>
  readFileSync(new URL(`../../fixtures/wording/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t').at(-1) ?? ''),
);
/** Phrases that the expressions of the judgements fit, as far as they say what they look for. */
const phrases = expressionsOfProduct()
  .filter(
    ({ place, flags, source }) => place.includes('wording/judgements') && flags === '' && source !== '^',
  )
  .map((expression) => ({
    phrase: matching(expression),
    alternatives: expression.source.split('|').length,
  }));

/** Real sentences with a phrase put in somewhere, which has its verbs and subjects around it then. */
function sentencesWith(phrase: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...sentences, 'The engineer ran it', 'It'), phrase, fc.nat(30))
    .map(([sentence, part, at]) => sentence.split(' ').toSpliced(at, 0, part).join(' '));
}

/** What each judgement finds, at the places where it may or at all. */
function foundIn(text: string, everywhere: boolean): readonly unknown[] {
  const reader = new ClauseReader(text, new Set(['ada', 'okafor']));
  const all = [...reader.words.keys()];
  const candidates = new Map(candidatesIn(reader.words).map(({ judgement, places }) => [judgement, places]));
  return judgements.map((judgement) => [
    ...judgement.judge(reader, everywhere ? all : (candidates.get(judgement) ?? [])),
  ]);
}

describe('the places where judgements look', () => {
  it('are all where they would find something, in real sentences', () => {
    for (const text of sentences) {
      assert.deepEqual(foundIn(text, false), foundIn(text, true), text);
    }
  });

  it('are all where they would find something, in sentences with phrases that they look for', () => {
    assert.ok(phrases.length > 100, 'the judgements have many phrases');
    for (const { phrase, alternatives } of phrases) {
      fc.assert(
        fc.property(sentencesWith(phrase), (text) => {
          assert.deepEqual(foundIn(text, false), foundIn(text, true));
        }),
        rounds(2 + 2 * alternatives),
      );
    }
  });

  it('are few enough for the bits of a number', () => {
    assert.ok(judgements.length <= 31);
    assert.ok(judgements.flatMap(({ beside }) => beside ?? []).length <= 31);
  });
});
