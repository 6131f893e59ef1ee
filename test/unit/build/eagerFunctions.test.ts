import assert from 'node:assert/strict';
import { Script } from 'node:vm';
import { withEagerFunctions } from '../../../server/build/rewriting/eagerFunctions.ts';

const code = `
const early = declared(2);
function declared(a) { return nested(a) + 1; function nested(b) { return b * 2; } }
function* several(a) { yield a; yield* [a + 1].map(b => b * 2); }
async function later(a) { return await (async () => a)(); }
const arrow = (a) => ({ a });
const plain = { m(a) { return a; }, *check(a) { yield a; }, get got() { return 5; }, ['computed']() { return 6; } };
const heir = { __proto__: { m: () => 'above' }, m() { return super.m(); } };
class Counter { #n = 0; next() { this.#n += 1; return this.#n; } }
{ function inBlock() { return 'block'; } var block = inBlock(); }
let named = function () { return named.name; };
return [early, [...several(1)], later(3) instanceof Promise, arrow(4), plain.m(1), [...plain.check(2)], plain.got,
  plain.computed(), heir.m(), new Counter().next(), block, named(), declared.name, arrow.name, plain.m.name];
`;

/** Where the text stands that starts and ends so. */
function stretch(from: string, to: string): { start: number; end: number } {
  const start = module.indexOf(from);
  assert.ok(start !== -1, from);
  return { start, end: module.indexOf(to, start) + to.length };
}

const module = `const main = function () {${code}};`;
const ran = [
  stretch('function declared', 'return b * 2; } }'),
  stretch('function nested', 'return b * 2; }'),
  stretch('function* several', '* 2); }'),
  stretch('b => b', '* 2'),
  stretch('async function later', '(); }'),
  stretch('async () => a', '=> a'),
  stretch('(a) => ({ a })', '})'),
  stretch('m(a)', '}'),
  stretch('*check', '}'),
  stretch('got()', '}'),
  stretch("['computed']()", '}'),
  stretch('() => ', "'above'"),
  stretch('m() { return super', '}'),
  stretch('next()', '#n; }'),
  stretch('function inBlock', '}'),
  stretch('function () { return named', '}'),
];

function run(text: string): unknown {
  return new Function(`${text} return main();`)();
}

describe('functions that are compiled with their module', () => {
  it('do what they did', () => {
    const written = withEagerFunctions(module, ran);
    assert.notEqual(written, module);
    assert.deepEqual(run(written), run(module));
  });

  it('are those that are known to run, where they can be', () => {
    const written = withEagerFunctions(module, ran);
    assert.match(written, /var declared=\(function\(a\)/);
    assert.match(written, /var several=\(function\*\(a\)/);
    assert.match(written, /var later=\(async function\(a\)/);
    assert.match(written, /map\(\(b => b \* 2\)\)/);
    assert.match(written, /m:\(function\(a\) \{ return a; \}\)/);
    assert.match(written, /check:\(function\*\(a\)/);
    assert.match(written, /m\(\) \{ return super\.m\(\); \}/);
    assert.equal(withEagerFunctions(module, []), module);
  });

  it('are kept by the engine with the compiled module', () => {
    const long = `function long(a) {${'a = a * 2 + a.length;'.repeat(200)}}`;
    const written = withEagerFunctions(long, [{ start: 0, end: long.length }]);
    const kept = (text: string): number => new Script(text).createCachedData().length;
    assert.ok(kept(written) > 5 * kept(long));
  });
});
