import MarkdownIt from 'markdown-it';
import { Bench } from 'tinybench';
import { analyse } from '../../server/src/analysis.ts';
import { diagnosticOf } from '../../server/src/lspConversion.ts';
import { defaultEnvironment } from '../../server/src/workspace/environment.ts';
import { postmortemOf } from './documents.ts';
import type { Checker } from './peers.ts';
import { peers } from './peers.ts';
import type { Row } from './table.ts';

const sizes = [
  { name: '6 KB', bytes: 6000, texts: 400, peers: true },
  { name: '40 KB', bytes: 40_000, texts: 60, peers: true },
  // Most peers take seconds here.
  { name: '1 MB', bytes: 1_000_000, texts: 8, peers: false },
] as const;

const environment = defaultEnvironment();

/** Parse, model, all rules, diagnostics made: what the server does with a text that it has never seen. */
export const check: Checker = (text) => {
  const { postmortem, result } = analyse({
    text,
    path: 'postmortems/INC-1204.md',
    today: '2026-03-20',
    environment,
  });
  return result.problems.map((problem) =>
    diagnosticOf(postmortem.document.source, 'file:///postmortem.md', problem, ''),
  );
};

/** Times whole checks, each of another text, so that nothing remembered of the last one helps. */
export async function engineRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const others = await peers();
  const parser = new MarkdownIt();
  for (const size of sizes) {
    const texts = Array.from({ length: size.texts }, (_, seed) => postmortemOf(size.bytes, seed));
    const parse = await medianOf((text) => parser.parse(text, {}), texts);
    const own = await medianOf(check, texts);
    rows.push({ what: `full check, ${size.name}`, own, base: parse, of: "markdown-it's parse", aim: 1.5 });
    for (const peer of size.peers ? others : []) {
      const figure = peer.check ? await medianOf(peer.check, texts) : undefined;
      rows.push({
        what: `  ${peer.name}, ${size.name}`,
        own: figure,
        base: parse,
        of: "markdown-it's parse",
      });
    }
  }
  return rows;
}

/** Milliseconds for one text. */
async function medianOf(checker: Checker, texts: readonly string[]): Promise<number> {
  let next = 0;
  const bench = new Bench({ time: 1500, iterations: 5, warmupTime: 1000, warmupIterations: 3 });
  bench.add('check', async () => {
    next = (next + 1) % texts.length;
    await checker(texts[next] ?? '');
  });
  await bench.run();
  const result = bench.tasks[0]?.result;
  if (result?.state !== 'completed') {
    throw new Error('A checker failed', { cause: result?.state === 'errored' ? result.error : undefined });
  }
  return result.latency.p50;
}
