import assert from 'node:assert/strict';
import { withLateValues } from '../../../server/build/rewriting/lateValues.ts';

/** The code where the functions of some names rest. */
function withIdle(code: string, ...names: readonly string[]): string {
  const idle = names.map((name) => {
    const start = code.indexOf(`function ${name}`);
    assert.ok(start !== -1, name);
    return { start, end: code.indexOf('}', start) + 1 };
  });
  return withLateValues(code, idle);
}

describe('values that are made when they are needed', () => {
  it('are expressions, collections, lists and tables of a module that resting code reads', () => {
    for (const value of [
      '/a[b(]/gi',
      'new RegExp("a","u")',
      'RegExp("a")',
      'new Set(["a",`b`])',
      'new Map([["a",-1]])',
      '"a b".split(" ")',
      '{a:[/b/,1,null],"c":true}',
    ]) {
      const code = `var other=1,value=${value};function rests(){return value}`;
      assert.equal(withIdle(code, 'rests'), `var other=1,value;function rests(){return (value??=${value})}`);
    }
  });

  it('are made once', () => {
    const late = withIdle('var value=/a/g;function rests(){return value}', 'rests');
    const read: unknown = new Function(`${late};return rests`)();
    assert.ok(typeof read === 'function');
    assert.ok(read() instanceof RegExp);
    assert.equal(read(), read());
  });

  it('are none where something else could tell, where the code runs, or where making them could do something', () => {
    for (const code of [
      'var value=/a/;function rests(){return value}value.lastIndex=1;',
      'var value=/a/;function rests(){return value}export{value};',
      'var value=/a/;function rests(){return{value}}',
      'var value=/a/;function rests(){value=/b/;return value}',
      'var value=/a/;function rests(){return value}function runs(value){}',
      'var value=/a/;function rests(){}function runs(){return value}',
      'let value=/a/;function rests(){return value}',
      'var value=5;function rests(){return value}',
      'var value=[made()];function rests(){return value}',
      'var value={["a"+1]:2};function rests(){return value}',
      'var value={get a(){return 1}};function rests(){return value}',
      'var part="b",value=[part];function rests(){return value}',
      'var value=list.split(" ");function rests(){return value}',
    ]) {
      assert.equal(withIdle(code, 'rests'), code);
    }
  });
});
