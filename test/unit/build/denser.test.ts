import assert from 'node:assert/strict';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { denser } from '../../../server/build/rewriting/denser.ts';
import { withEagerFunctions } from '../../../server/build/rewriting/eagerFunctions.ts';

/** What a module exports as `found`, run as it is and in fewer bytes. */
async function found(code: string): Promise<readonly unknown[]> {
  const written = [code, denser(code)];
  return Promise.all(
    written.map(async (one) => (await import(`data:text/javascript,${encodeURIComponent(one)}`)).found),
  );
}

describe('a module in fewer bytes', () => {
  it('does what it did', async () => {
    for (const code of [
      'function add(first, second) { return first + second; }\nexport const found = [add(1, 2), add("a", "b")];',
      // Libraries look at how many parameters a function has.
      'const handler = (message, token) => message;\nexport const found = handler.length;',
      'const texts = ["–", /[–“]/u.test("“"), `é`];\nexport { texts as found };',
      'class Count { #count = 0; next() { return ++this.#count; } }\nconst count = new Count();\ncount.next();\nexport const found = count.next();',
      'let calls = 0;\nconst get = { get value() { calls += 1; return 1; } };\nget.value;\nexport const found = calls;',
    ]) {
      const [before, after] = await found(code);
      assert.notEqual(before, undefined);
      assert.deepEqual(after, before, code);
    }
  });

  it('keeps the names under which others import, and takes one byte for each letter', () => {
    const code = 'const someLongName = 1, text = "–";\nexport { someLongName, text as other };';
    const written = denser(code);
    assert.ok(written.length < code.length);
    assert.match(written, /^[\0-\x7f]*$/);
    assert.match(written, /\bas someLongName\b/);
    assert.match(written, /\bas other\b/);
  });

  it('makes no function anew with each call of it that is known to run often', () => {
    const often = 'function sum(list) { let all = 0; for (const one of list) all += one; return all; }';
    const code = `${often}\nexport function total(lists) { return lists.map((list) => sum(list)); }`;
    assert.equal(madeAndCalled(denser(code)), 1);
    assert.equal(madeAndCalled(denser(withEagerFunctions(code, [{ start: 0, end: often.length }]))), 0);
  });
});

/** How many functions are made where they are called. */
function madeAndCalled(code: string): number {
  let count = 0;
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    CallExpression({ callee: { type } }) {
      count += /^(?:ArrowFunction|Function)Expression$/.test(type) ? 1 : 0;
    },
  });
  return count;
}
