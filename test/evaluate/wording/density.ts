import type { Problem } from '../../../server/src/check/check.ts';
import type { Severity } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import type { CorpusFile } from '../../support/corpus.ts';
import { wordingProblems } from './ours.ts';
import { printTable } from './printing.ts';
import type { LabelledSentence } from './sentences.ts';

/** A problem of a public postmortem. */
export interface Hit {
  readonly document: CorpusFile;
  readonly problem: Problem;
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export function hitsIn(documents: readonly CorpusFile[]): readonly Hit[] {
  return documents.flatMap((document) => wordingProblems(document).map((problem) => ({ document, problem })));
}

/** Prints how many problems of each severity there are in 1,000 words of prose, code and comments left out. */
export function printDensity(documents: readonly CorpusFile[], labelled: readonly LabelledSentence[]): void {
  const words = documents.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const hits = hitsIn(documents);
  const unlabelled = hits.filter((hit) => !labelled.some((sentence) => isIn(hit, sentence)));
  const rate = (some: readonly Hit[], severity: Severity): string => {
    const count = some.filter(({ problem }) => problem.severity === severity).length;
    return `${count} (${((count * 1000) / words).toFixed(2)})`;
  };
  console.log(`\nDensity over ${documents.length} documents, ${words} words: problems (per 1,000 words)`);
  printTable([
    ['', 'all', 'not on labelled sentences'],
    ...severities.map((severity) => [severity, rate(hits, severity), rate(unlabelled, severity)]),
  ]);
  const ids = [...new Set(hits.map(({ problem }) => problem.rule.id))].toSorted();
  console.log('\nBy rule:');
  printTable([
    ['', ...severities, 'documents'],
    ...ids.map((id) => {
      const own = hits.filter(({ problem }) => problem.rule.id === id);
      return [
        id,
        ...severities.map(
          (severity) => `${own.filter(({ problem }) => problem.severity === severity).length}`,
        ),
        `${new Set(own.map(({ document }) => document)).size}`,
      ];
    }),
  ]);
}

/** Words of prose: code and comments left out. */
export function wordsIn(text: string): number {
  return parseDocument(text).masked.text.match(/[\p{L}\p{N}][^\s|]*/gu)?.length ?? 0;
}

function isIn({ document, problem }: Hit, sentence: LabelledSentence): boolean {
  const { range } = problem;
  return (
    document === sentence.document && range.start < sentence.range.end && sentence.range.start < range.end
  );
}

/** Prints some hits, drawn by a seed, each with its line, to be judged by a reader. */
export function printHits(hits: readonly Hit[], count: number, seed: number): void {
  const random = randomFrom(seed);
  const drawn = hits
    .map((hit) => ({ hit, key: random() }))
    .toSorted((one, other) => one.key - other.key)
    .slice(0, count);
  console.log(`\n${drawn.length} of ${hits.length} hits, drawn by seed ${seed}:`);
  for (const { hit } of drawn) {
    printHit(hit);
  }
}

function printHit({ document: { name, text }, problem: { rule, severity, range } }: Hit): void {
  const paragraphs = /\r?\n[^\S\n]*\r?\n/;
  const before = text.slice(0, range.start).split(paragraphs).at(-1) ?? '';
  const after = text.slice(range.end).split(paragraphs, 1)[0] ?? '';
  const line = text.slice(0, range.start).split(/\r\n?|\n/).length;
  const context = `${before.slice(-300)}⟦${text.slice(range.start, range.end)}⟧${after.slice(0, 300)}`;
  console.log(`\n- ${rule.id} (${severity}) ${name}:${line}`);
  console.log(`  ${context.replace(/\s+/g, ' ').trim()}`);
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
