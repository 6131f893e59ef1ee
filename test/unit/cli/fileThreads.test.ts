import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { resultsOf, threadsFor } from '../../../server/src/cli/fileThreads.ts';
import type { FileWork } from '../../../server/src/cli/sharedFiles.ts';

const files = Array.from({ length: 60 }, (_, index) => ({ path: `${index}.md`, named: false }));

const broken = 30;

/** Says something of every tenth file, and cannot do one of them. */
function workOn(isBroken: boolean): FileWork<string> {
  return (say) => async (file) => {
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

/** What a thread does, and what is told of its end. */
const programs: Readonly<Record<string, { readonly text: string; readonly warning?: RegExp }>> = {
  'does its part': {
    text: `
    for (let index = take(); index < ${files.length}; index = take()) {
      if (isBroken && index === ${broken}) {
        Atomics.store(next, 0, ${files.length});
        break;
      }
      post(index);
    }`,
  },
  'ends with files that it has taken': {
    text: 'post(take()); take(); take(); process.exit(7);',
    warning: /^A thread has ended early \(status 7\)\./,
  },
  throws: {
    text: `take(); take(); throw new Error('broken');`,
    warning: /^A thread has ended early \(broken\)\./,
  },
  'has too little memory': {
    text: 'take(); for (const all = []; ; ) all.push(Array.from({ length: 1000 }, () => ({})));',
    warning: /^A thread has ended early \(.*memory/,
  },
  'cannot be parsed': {
    text: 'this is no program',
    warning: /^A thread has ended early \(/,
  },
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

interface SharedRun extends Run {
  readonly warnings: readonly string[];
}

/** Works on all files, alone or with two other threads; what is left to this one it does when they have ended. */
async function run(isBroken: boolean, other?: (place: SharedArrayBuffer) => Worker): Promise<SharedRun> {
  const results: string[] = [];
  const said: string[] = [];
  const warnings: string[] = [];
  const start = other ?? (() => assert.fail('One thread starts no other.'));
  const shared = { files, work: async () => workOn(isBroken), start, threads: other ? 2 : 1 };
  const listener = {
    say: (line: string) => void said.push(line),
    warn: (line: string) => void warnings.push(line),
  };
  try {
    for await (const result of resultsOf(shared, listener)) {
      results.push(result);
    }
    return { results, said, warnings, error: undefined };
  } catch (error) {
    return { results, said, warnings, error: String(error) };
  }
}

function withoutWarnings({ warnings: _, ...rest }: SharedRun): Run {
  return rest;
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

  for (const [what, { text, warning }] of Object.entries(programs)) {
    it(`have the same results where other threads ${warning ? 'break down: one ' : 'do all: each '}${what}`, async () => {
      for (const isBroken of [false, true]) {
        const shared = await run(isBroken, (place) => started(text, place, isBroken));
        assert.deepEqual(withoutWarnings(shared), withoutWarnings(await run(isBroken)));
        assert.equal(shared.warnings.length, warning ? 2 : 0);
        for (const line of shared.warnings) {
          assert.match(line, warning ?? /^$/);
          assert.match(line, /^[^\n]+\n$/, 'one line');
        }
      }
    });
  }

  it('have the same results where no other thread can start', async () => {
    const refused = (): Worker => {
      throw new Error('There are too many threads.');
    };
    const { warnings, ...rest } = await run(false, refused);
    assert.deepEqual(rest, withoutWarnings(await run(false)));
    assert.equal(warnings.length, 2);
  });

  it('have their results as soon as those before them are there', async () => {
    // Ends only when it is ended: whoever waits for its end before the first result waits forever.
    const start = (place: SharedArrayBuffer): Worker =>
      started(`post(take()); post(take()); setInterval(() => {}, 60_000);`, place, false);
    const shared = { files, work: async () => workOn(false), start, threads: 2 };
    const results: string[] = [];
    for await (const result of resultsOf(shared, { say: () => {}, warn: assert.fail })) {
      results.push(result);
      if (results.length === 4) {
        break;
      }
    }
    assert.deepEqual(results, ['0.MD', '1.MD', '2.MD', '3.MD']);
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
