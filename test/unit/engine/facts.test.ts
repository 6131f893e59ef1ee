import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Version } from '../../../server/src/memory/facts.ts';
import { Facts, onceForVersion } from '../../../server/src/memory/facts.ts';

interface Edition extends Version {
  readonly number: number;
}

describe('facts of versions', () => {
  it('are known of the version that they were noted for, each kind by itself', () => {
    const [names, sizes] = [new Facts<Edition, string>(), new Facts<Edition, number>()];
    const [first, second]: readonly Edition[] = [{ number: 1 }, { number: 2 }];
    assert.ok(first && second);
    names.set(first, 'one');
    sizes.set(second, 2);
    assert.deepEqual(
      [first, second].map((edition) => [names.get(edition), sizes.get(edition)]),
      [
        ['one', undefined],
        [undefined, 2],
      ],
    );
    names.set(first, 'first');
    assert.equal(names.get(first), 'first');
  });

  it('are not known of a copy', () => {
    const names = new Facts<Edition, string>();
    const edition: Edition = { number: 1 };
    names.set(edition, 'one');
    assert.equal(names.get({ ...edition }), undefined);
    assert.deepEqual(Reflect.ownKeys({ ...edition }), ['number']);
  });

  it('are computed once, where there are none, too', () => {
    let computed = 0;
    const nameOf = onceForVersion((_: Edition): string | undefined => {
      computed += 1;
      return undefined;
    });
    const edition: Edition = { number: 1 };
    assert.equal(nameOf(edition), undefined);
    assert.equal(nameOf(edition), undefined);
    assert.equal(computed, 1);
  });

  it('go with their version when young objects are collected', () => {
    // Only a collection that is asked for tells what is still held.
    setFlagsFromString('--expose-gc');
    const collect: (options?: { readonly type: 'minor' }) => void = runInNewContext('gc');
    const lists = new Facts<Edition, readonly Edition[]>();
    const listed = 2000;
    const kept: Edition = { number: 0 };
    lists.set(kept, []);
    // What has gone through it is old.
    collect();
    const before = process.memoryUsage().heapUsed;
    lists.set(kept, madeOf(listed));
    const one = process.memoryUsage().heapUsed - before;
    for (let number = 1; number <= 50; number += 1) {
      lists.set({ number }, madeOf(listed));
    }
    collect({ type: 'minor' });
    const left = process.memoryUsage().heapUsed - before;
    assert.ok(left < 10 * one, `${left} bytes are left of lists of ${one} bytes`);
  });
});

function madeOf(count: number): readonly Edition[] {
  return Array.from({ length: count }, (_, number) => ({ number }));
}
