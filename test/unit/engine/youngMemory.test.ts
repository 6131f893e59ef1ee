import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse } from '../../../server/src/check/analysis.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { ownSiblingOf } from '../../../server/src/siblings/readSibling.ts';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';
import { postmortemOf } from '../../bench/documents.ts';
import { reading } from '../../support/checking.ts';

const environment = defaultEnvironment();
const rounds = 8;
const measurements = 3;
/** So few that all of their words, cells and sentences are remembered. */
const texts = Array.from({ length: 8 }, (_, seed) => postmortemOf(6000, seed));

type Collect = (options?: { readonly type: 'minor' }) => void;

/** Only a collection that is asked for tells what is still held. */
function collector(): Collect {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc');
}

/**
 * How many bytes are left of what is done with each text. Young objects are collected behind each: a collection in the
 * middle keeps what is in use just then.
 */
function leftOfEach(work: (text: string) => void): number {
  const collect = collector();
  const workOnAll = (): void => {
    for (let round = 0; round < rounds; round += 1) {
      for (const text of texts) {
        work(text);
        collect({ type: 'minor' });
      }
    }
  };
  workOnAll();
  // The runtime may make something of its own meanwhile, but not each time.
  const left = Array.from({ length: measurements }, () => {
    // What all of them share is old from here on.
    collect();
    const before = process.memoryUsage().heapUsed;
    workOnAll();
    return (process.memoryUsage().heapUsed - before) / (rounds * texts.length);
  });
  return Math.min(...left);
}

describe('what goes when young objects are collected', () => {
  it('is what a check has read', () => {
    const left = leftOfEach((text) => {
      analyse({ text, path: 'postmortems/INC-1204.md', today: '2026-03-20', environment });
    });
    assert.ok(left < 132_000, `${left} bytes are left of each check`);
  });

  it('is what an edited postmortem is compared by', () => {
    const left = leftOfEach((text) => {
      const own = ownSiblingOf(reading(text), defaultConfiguration, 'file:///postmortems/INC-1204.md');
      assert.ok(own.passages().length > 0);
    });
    assert.ok(left < 56_000, `${left} bytes are left of each`);
  });
});
