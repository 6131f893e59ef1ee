// Fills memory and frees it; rests then, if told to, and ends when the room for young objects is about as small as at first.
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics } from 'node:v8';
import { Thrift } from '../../../server/src/node/thrift.ts';

const room = (): number =>
  getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;

let now = 0;
let runOut = (): void => {};
const thrift = new Thrift({
  elapsed: () => now,
  startTimer: (callback) => {
    runOut = callback;
  },
});
const atFirst = room();
thrift.workHard();
let kept: unknown[] = [];
while (room() < 8 * atFirst) {
  kept.push([kept.length]);
}
kept = [];
const observer = new PerformanceObserver(() => {
  if (room() <= 2 * atFirst) {
    process.exit();
  }
});
observer.observe({ entryTypes: ['gc'] });
// Only what is collected ends this process.
setInterval(() => {}, 1000);
if (process.argv.includes('--rests')) {
  now = 60_000;
  runOut();
}
