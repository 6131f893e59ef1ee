import assert from 'node:assert/strict';
import { hostileTexts } from '../../support/adversarialTexts.ts';
import { problemsIn } from '../../support/checking.ts';

/** The length of the longer text of each pair; `HOSTILE_LENGTH=1000000` tries all texts, the usual run a part of them. */
const { HOSTILE_LENGTH: asked } = process.env;
const length = Number(asked ?? 24_000);
const times = 8;

/** Processor time, in microseconds, that a check takes at best. */
function cost(text: string, attempts: number): number {
  const costs = Array.from({ length: attempts }, () => {
    const before = process.cpuUsage();
    problemsIn(text, { template: 'standard', fileName: 'INC-1204.md' });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...costs);
}

/**
 * How many times more a character costs in a long text than in a short one: about 1, and 8 where time grows with the
 * square of the length. Compared within one run, so that it matters little how fast and how busy the machine is.
 */
function growth(name: string): number {
  const make = hostileTexts.get(name);
  assert.ok(make);
  const short = make(length / times);
  const long = make(length);
  const perCharacter = cost(short, 3) / short.length;
  const allowed = times * 0.6;
  const once = cost(long, 1) / long.length / perCharacter;
  // Another look where something else may have kept the machine busy.
  return once < allowed ? once : (cost(long, 3) / long.length / cost(short, 5)) * short.length;
}

describe('a text that is made to be slow', () => {
  before(() => {
    for (const [name, make] of hostileTexts) {
      if (name.startsWith('a')) {
        problemsIn(make(2000), { template: 'standard' });
      }
    }
  });

  const names = [...hostileTexts.keys()].filter((_, index) => asked !== undefined || index % 5 === 0);
  for (const name of names) {
    it(`costs about as much per character when it is long: ${name}`, () => {
      const found = growth(name);
      assert.ok(found < times * 0.6, `a character costs ${found.toFixed(1)} times as much`);
    }).timeout(600_000);
  }
});
