import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { analyse } from '../../server/src/check/analysis.ts';
import { diagnosticOf } from '../../server/src/session/lspConversion.ts';
import { defaultEnvironment } from '../../server/src/workspace/environment.ts';
import { postmortemOf } from './documents.ts';
import { medianOf } from './medianOf.ts';
import type { Checker } from './peers.ts';
import { peers } from './peers.ts';
import { median } from './statistics.ts';
import type { Row } from './table.ts';

const sizes = [
  { name: '6 KB', bytes: 6000, perRound: 50, peers: true },
  { name: '40 KB', bytes: 40_000, perRound: 8, peers: true },
  // Most peers take seconds here.
  { name: '1 MB', bytes: 1_000_000, perRound: 2, peers: false },
] as const;

/** A parse and a check take turns: what else the machine does in the meantime then slows both of them. */
const rounds = 7;

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

/** Milliseconds for one of some texts. */
type Measure = (texts: readonly string[]) => Promise<number>;

/** Times whole checks, each of another text, so that nothing remembered of the last one helps. */
export async function engineRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const others = await peers();
  const parser = new Worker(new URL('./parser.ts', import.meta.url));
  const parse: Measure = async (texts) => {
    parser.postMessage(texts);
    const [figure] = await once(parser, 'message');
    return Number(figure);
  };
  for (const size of sizes) {
    const texts = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => postmortemOf(size.bytes, from + index));
    const measured = texts(0, rounds * size.perRound);
    const unseen = texts(measured.length, 2 * size.perRound);
    const [base, own] = await mediansInTurns([parse, measureOf(check)], measured, unseen);
    rows.push({ what: `full check, ${size.name}`, own, base, of: "markdown-it's parse", aim: 1.5 });
    for (const peer of size.peers ? others : []) {
      const [figure] = peer.check ? await mediansInTurns([measureOf(peer.check)], measured, unseen) : [];
      rows.push({ what: `  ${peer.name}, ${size.name}`, own: figure, base, of: "markdown-it's parse" });
    }
  }
  await parser.terminate();
  return rows;
}

function measureOf(checker: Checker): Measure {
  return (texts) => medianOf(checker, texts);
}

/** Of each one: the median of its rounds' medians. */
async function mediansInTurns(
  measures: readonly Measure[],
  texts: readonly string[],
  warmUpTexts: readonly string[],
): Promise<readonly number[]> {
  for (const measure of measures) {
    await measure(warmUpTexts);
  }
  const figures: number[][] = measures.map(() => []);
  const perRound = texts.length / rounds;
  for (let start = 0; start < texts.length; start += perRound) {
    for (const [index, measure] of measures.entries()) {
      figures[index]?.push(await measure(texts.slice(start, start + perRound)));
    }
  }
  return figures.map(median);
}
