import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import * as z from 'zod';
import type { Expression } from '../../support/expressions.ts';
import {
  constructedExpressions,
  constructionPlaces,
  expressionsOfProduct,
} from '../../support/expressions.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/expressions/${name}`, import.meta.url));

/**
 * Expressions that the tool cannot prove to be linear or takes for worse, because it knows neither how long their input
 * is nor that a bound of some hundred characters is one.
 */
const bounded = z
  .array(z.strictObject({ expression: z.string(), because: z.string() }))
  .parse(JSON.parse(readFileSync(fixture('bounded.json'), 'utf8')));

/** Those that were found to be safe before: the tool takes minutes for all of them. */
const judged = new Set(
  existsSync(fixture('safe.txt')) ? readFileSync(fixture('safe.txt'), 'utf8').split('\n') : [],
);

const written = ({ source, flags }: Expression): string => `/${source}/${flags}`;
const digest = (expression: Expression): string =>
  createHash('sha256').update(written(expression)).digest('base64url').slice(0, 12);

/** In milliseconds, many times what any takes that can be judged: the tool goes on without end over some others. */
const longestJudgement = 120_000;

/** Whether an expression takes time in proportion to its input; told as text where it does not, or nobody knows. */
function judge(expression: Expression, timeout = longestJudgement): string | undefined {
  const { source, flags } = expression;
  // But for that bound only the number of characters that are read may decide, not the clock of a machine that has other
  // work.
  const unhurried = { timeout, seedingTimeout: null, incubationTimeout: null };
  // An attack that takes a second counts as one that succeeds, which spares a look at most; where it seems to, it is seen
  // to its end. What is safe by the clock is so without it.
  const first = checkSync(source, flags, unhurried);
  const { status, ...more } =
    first.status === 'safe' ? first : checkSync(source, flags, { ...unhurried, attackTimeout: null });
  if (status === 'safe') {
    return undefined;
  }
  const attack = 'attack' in more ? more.attack?.pattern : undefined;
  return `${expression.place}: ${written(expression)} is ${status}: ${attack ?? 'not judged in time'}`;
}

describe('every regular expression of the product', () => {
  const all = expressionsOfProduct();
  const known = new Set(bounded.map(({ expression }) => expression));

  it('is found', () => {
    assert.ok(all.length > 1000);
    assert.ok(all.some(({ source }) => source.includes('YYYY-MM-DD|(?:HH:MM')));
  });

  it('is seen, where it is put together when the product runs', () => {
    const seen = new Set(constructedExpressions().map(({ place }) => place));
    assert.deepEqual(
      constructionPlaces().filter((place) => !seen.has(place)),
      [],
    );
  });

  // `npm run test:expressions` notes what is safe of those that came, and forgets those that went; `EXPRESSIONS=all`
  // judges all of them again.
  const { EXPRESSIONS: asked } = process.env;

  it('is named where it cannot be judged in time', () => {
    const expression = { source: '^(?:a{1,200}b?){1,200}$', flags: 'iu', place: 'a/b.ts:7' };
    assert.equal(
      judge(expression, 1),
      'a/b.ts:7: /^(?:a{1,200}b?){1,200}$/iu is unknown: not judged in time',
    );
  });

  it('takes time in proportion to its input', () => {
    const faults: string[] = [];
    const safe: string[] = [];
    for (const expression of all.filter((one) => !known.has(written(one)))) {
      const isJudged = asked !== 'all' && judged.has(digest(expression));
      const fault = isJudged ? undefined : judge(expression);
      if (fault === undefined) {
        safe.push(digest(expression));
      } else {
        faults.push(fault);
      }
    }
    if (asked !== undefined) {
      writeFileSync(fixture('safe.txt'), `${safe.toSorted().join('\n')}\n`);
    }
    assert.deepEqual(faults, []);
  }).timeout(3_600_000);

  it('is noted as safe only while it is there', () => {
    const there = new Set(all.map(digest));
    const noted = readFileSync(fixture('safe.txt'), 'utf8').trim().split('\n');
    const gone = noted.filter((one) => !there.has(one));
    assert.deepEqual(gone, [], 'npm run test:expressions forgets them');
  });

  it('is listed with a bound only while it is there', () => {
    const there = new Set(all.map(written));
    assert.deepEqual(
      bounded.filter(({ expression }) => !there.has(expression)),
      [],
    );
  });
});
