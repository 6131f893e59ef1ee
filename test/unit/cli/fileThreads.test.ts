import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { resultsOf, threadsFor } from '../../../server/src/cli/fileThreads.ts';
import type { FileWork } from '../../../server/src/cli/sharedFiles.ts';

const files = Array.from({ length: 60 }, (_, index) => ({ path: `${index}.md`, named: false }));

const broken = 30;

/** Says something of every tenth file, and cannot do one of them. `before` is waited for ahead of the first. */
function workOn(isBroken: boolean, before: Promise<unknown>): FileWork<string> {
  return (say) => async (file) => {
    await before;
    if (isBroken && file.path === `${broken}.md`) {
      throw new Error(`${file.path} is broken`);
    }
    if (file.path.endsWith('0.md')) {
      say(`of ${file.path}`);
    }
    return file.path.toUpperCase();
  };
}

/** The program of another thread, which knows how to take files and how to do one as `workOn` does. */
const program = (then: string): string => `
  const { parentPort, workerData: { place, isBroken } } = require('node:worker_threads');
  const next = new Int32Array(place);
  const take = () => Atomics.add(next, 0, 1);
  const post = (index) => parentPort.postMessage([[index, {
    said: index % 10 === 0 ? ['of ' + index + '.md'] : [],
    result: index + '.MD',
  }]]);
  ${then}
`;

const programs: Readonly<Record<string, string>> = {
  'does its part': `
    for (let index = take(); index < ${files.length}; index = take()) {
      if (isBroken && index === ${broken}) {
        Atomics.store(next, 0, ${files.length});
        break;
      }
      post(index);
    }`,
  'ends with files that it has taken': 'post(take()); take(); take(); process.exit(7);',
  throws: `take(); take(); throw new Error('broken');`,
  'has too little memory':
    'take(); for (const all = []; ; ) all.push(Array.from({ length: 1000 }, () => ({})));',
  'cannot be parsed': 'this is no program',
};

function started(text: string, place: SharedArrayBuffer, isBroken: boolean): Worker {
  return new Worker(program(text), {
    eval: true,
    workerData: { place, isBroken },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 },
  });
}

interface Run {
  readonly results: readonly string[];
  readonly said: readonly string[];
  readonly error: string | undefined;
}

/** Works on all files, alone or beside two other threads, which come to their end before this one goes on. */
async function run(isBroken: boolean, other?: (place: SharedArrayBuffer) => Worker): Promise<Run> {
  const results: string[] = [];
  const said: string[] = [];
  const ends: Promise<unknown>[] = [];
  const start = (place: SharedArrayBuffer): Worker => {
    const worker = other?.(place) ?? assert.fail('One thread starts no other.');
    ends.push(new Promise((resolve) => worker.once('exit', resolve)));
    return worker;
  };
  const others = Promise.resolve().then(() => Promise.all(ends));
  const shared = { files, work: workOn(isBroken, others), start, threads: other ? 3 : 1 };
  try {
    for await (const result of resultsOf(shared, (line) => said.push(line))) {
      results.push(result);
    }
    return { results, said, error: undefined };
  } catch (error) {
    return { results, said, error: String(error) };
  }
}

describe('files that threads share', () => {
  it('have their results in order, with what is said of them', async () => {
    const { results, said, error } = await run(false);
    assert.deepEqual(
      results,
      files.map(({ path }) => path.toUpperCase()),
    );
    assert.deepEqual(said, ['of 0.md', 'of 10.md', 'of 20.md', 'of 30.md', 'of 40.md', 'of 50.md']);
    assert.equal(error, undefined);
  });

  it('end at the first that cannot be worked on', async () => {
    const { results, said, error } = await run(true);
    assert.equal(results.length, broken);
    assert.deepEqual(said, ['of 0.md', 'of 10.md', 'of 20.md']);
    assert.equal(error, 'Error: 30.md is broken');
  });

  for (const [what, text] of Object.entries(programs)) {
    it(`have the same results where another thread ${what}`, async () => {
      for (const isBroken of [false, true]) {
        const shared = await run(isBroken, (place) => started(text, place, isBroken));
        assert.deepEqual(shared, await run(isBroken));
      }
    });
  }

  it('have the same results where no other thread can start', async () => {
    const refused = (): Worker => {
      throw new Error('There are too many threads.');
    };
    assert.deepEqual(await run(false, refused), await run(false));
  });

  it('are shared from a number of files on that pays for the start of threads', () => {
    assert.equal(threadsFor(0, undefined), 1);
    assert.equal(threadsFor(20, undefined), 1);
    assert.ok(threadsFor(100_000, undefined) >= 1);
    assert.ok(threadsFor(100_000, undefined) <= 8);
    assert.equal(threadsFor(20, 4), 4, 'as somebody has asked for');
    assert.equal(threadsFor(2, 4), 2, 'no thread has nothing to do');
  });
});
