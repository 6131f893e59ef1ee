import { Bench } from 'tinybench';
import type { Checker } from './peers.ts';

/** Milliseconds for one of these texts, in the median. Each is read once. */
export async function medianOf(checker: Checker, texts: readonly string[]): Promise<number> {
  let next = 0;
  const bench = new Bench({ time: 0, iterations: texts.length, warmup: false });
  bench.add('check', async () => {
    await checker(texts[next++] ?? '');
  });
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed') {
    throw new Error('A checker failed', { cause: result?.state === 'errored' ? result.error : undefined });
  }
  if (next !== texts.length) {
    throw new Error(`${next} texts were read in place of ${texts.length}`);
  }
  return result.latency.p50;
}
