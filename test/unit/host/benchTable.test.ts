import assert from 'node:assert/strict';
import { tableOf } from '../../bench/table.ts';

describe('the table of a benchmark', () => {
  const rows = (...given: Parameters<typeof tableOf>[0]): readonly string[] =>
    tableOf(given).split('\n').slice(2);

  it('holds a figure against what stands beside it', () => {
    assert.deepEqual(rows({ what: 'a', own: 3, base: 2, of: 'parse', aim: 1.5 }), [
      '| a | 3.0 ms | 2.0 ms (parse) | 1.50 | ≤ 1.5 | yes |',
    ]);
    assert.deepEqual(rows({ what: 'a', own: 4, base: 2, of: 'parse', aim: 1.5 }), [
      '| a | 4.0 ms | 2.0 ms (parse) | 2.00 | ≤ 1.5 | no |',
    ]);
  });

  it('holds a figure that stands for itself against its aim', () => {
    assert.deepEqual(rows({ what: 'size', own: 600, aim: 500, unit: 'KB' }), [
      '| size | 600 KB |  |  | ≤ 500 KB | no |',
    ]);
  });

  it('judges nothing where a peer is not installed', () => {
    assert.deepEqual(rows({ what: 'files', own: 8331, base: undefined, of: 'rumdl', aim: 1 }), [
      '| files | 8331 ms | not installed (rumdl) |  | ≤ 1 |  |',
    ]);
    assert.deepEqual(rows({ what: 'rumdl', own: undefined, base: 2, of: 'parse' }), [
      '| rumdl | not installed | 2.0 ms (parse) |  |  |  |',
    ]);
  });
});
