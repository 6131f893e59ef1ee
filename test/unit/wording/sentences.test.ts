import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ClauseReader } from '../../../server/src/wording/clause.ts';
import { candidatesIn } from '../../../server/src/wording/openings.ts';

function lines(name: string): readonly string[] {
  return readFileSync(new URL(`../../fixtures/wording/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
}

/** Kinds that say something about how people are spoken of. */
const quiet = new Set(['pronoun', 'relative-date', 'hedge', 'sole-cause', 'vague-cause', 'missing-control']);

function kindsIn(sentence: string): readonly string[] {
  const reader = new ClauseReader(sentence, new Set());
  return candidatesIn(reader.words)
    .flatMap(({ judgement, places }) => [...judgement.judge(reader, places)])
    .map((judged) => judged.kind)
    .filter((kind) => !quiet.has(kind));
}

describe('judging sentences', () => {
  for (const line of lines('judged.tsv')) {
    const [kind = '', sentence = ''] = line.split('\t');
    it(`${kind}: ${sentence}`, () => {
      assert.ok(kindsIn(sentence).includes(kind), `found ${kindsIn(sentence).join(', ') || 'nothing'}`);
    });
  }

  for (const sentence of lines('left-alone.txt')) {
    it(`left alone: ${sentence}`, () => {
      assert.deepEqual(kindsIn(sentence), []);
    });
  }

  it('looks at no word of a sentence in which no judgement can find anything', () => {
    const reader = new ClauseReader('The cache grew to 3 GB at 10:02.', new Set());
    assert.deepEqual(candidatesIn(reader.words), []);
  });
});
