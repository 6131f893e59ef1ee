import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse } from '../../../server/src/analysis.ts';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';
import { postmortemOf } from '../../bench/documents.ts';

const environment = defaultEnvironment();
const rounds = 8;
/** So few that all of their words, cells and sentences are remembered. */
const texts = Array.from({ length: 8 }, (_, seed) => postmortemOf(6000, seed));

function checkAll(): void {
  for (let round = 0; round < rounds; round += 1) {
    for (const text of texts) {
      analyse({ text, path: 'postmortems/INC-1204.md', today: '2026-03-20', environment });
    }
  }
}

describe('what a check has read', () => {
  it('goes when young objects are collected', () => {
    // Only a collection that is asked for tells what is still held.
    setFlagsFromString('--expose-gc');
    const collect: (options?: { readonly type: 'minor' }) => void = runInNewContext('gc');
    checkAll();
    // What all checks share is old from here on.
    collect();
    const before = process.memoryUsage().heapUsed;
    checkAll();
    collect({ type: 'minor' });
    const left = (process.memoryUsage().heapUsed - before) / (rounds * texts.length);
    assert.ok(left < 110_000, `${left} bytes are left of each check`);
  });
});
