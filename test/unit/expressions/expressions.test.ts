import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import * as z from 'zod';
import type { Expression } from '../../support/expressions.ts';
import { expressionsOfProduct } from '../../support/expressions.ts';

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

/** So long, in milliseconds, an expression may be thought about; a busy machine takes many times what an idle one does. */
const longestThought = 600_000;

/** Whether an expression takes time in proportion to its input; told as text where it does not. */
function judge(expression: Expression): string | undefined {
  const { status, ...more } = checkSync(expression.source, expression.flags, { timeout: longestThought });
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

  // `EXPRESSIONS=all` judges all of them again and notes what is safe.
  it('takes time in proportion to its input', () => {
    const again = process.env['EXPRESSIONS'] === 'all';
    const faults: string[] = [];
    const safe: string[] = [];
    for (const expression of all.filter((one) => !known.has(written(one)))) {
      const fault = !again && judged.has(digest(expression)) ? undefined : judge(expression);
      if (fault === undefined) {
        safe.push(digest(expression));
      } else {
        faults.push(fault);
      }
    }
    if (again) {
      writeFileSync(fixture('safe.txt'), `${safe.toSorted().join('\n')}\n`);
    }
    assert.deepEqual(faults, []);
  }).timeout(3_600_000);

  it('is listed with a bound only while it is there', () => {
    const there = new Set(all.map(written));
    assert.deepEqual(
      bounded.filter(({ expression }) => !there.has(expression)),
      [],
    );
  });
});
