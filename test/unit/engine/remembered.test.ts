import assert from 'node:assert/strict';
import { remembered } from '../../../server/src/memory/remembered.ts';

describe('remembered', () => {
  it('computes once for a text, also where there is nothing to tell of it', () => {
    const computed: string[] = [];
    const lengthOf = remembered((text) => {
      computed.push(text);
      return text === 'none' ? undefined : text.length;
    });
    assert.deepEqual(['one', 'none', 'one', 'none'].map(lengthOf), [3, undefined, 3, undefined]);
    assert.deepEqual(computed, ['one', 'none']);
  });

  it('forgets what was not asked for of late, and keeps what was', () => {
    let computed = 0;
    const lengthOf = remembered((text) => {
      computed += 1;
      return text.length;
    });
    const often = 'asked for again and again';
    for (let index = 0; index < 3000; index += 1) {
      lengthOf(`${index} ${'x'.repeat(1000)}`);
      lengthOf(often);
    }
    assert.equal(computed, 3001);
    lengthOf(`0 ${'x'.repeat(1000)}`);
    assert.equal(computed, 3002);
  });

  it('forgets short texts, too', () => {
    let computed = 0;
    const lengthOf = remembered((text) => {
      computed += 1;
      return text.length;
    });
    const many = 200_000;
    for (let index = 0; index < many; index += 1) {
      lengthOf(`${index}`);
      lengthOf(`${index}`);
    }
    assert.ok(computed < many * 1.01, `${computed} for ${many} texts`);
    const before = computed;
    lengthOf('0');
    assert.equal(computed, before + 1);
  });

  it('computes very long texts each time', () => {
    let computed = 0;
    const lengthOf = remembered((text) => {
      computed += 1;
      return text.length;
    });
    const long = 'x'.repeat(100_000);
    assert.deepEqual([lengthOf(long), lengthOf(long), computed], [100_000, 100_000, 2]);
  });
});
