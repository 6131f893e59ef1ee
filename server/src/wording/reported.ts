import type { ClauseReader } from './clause.ts';
import { wordSet } from './lexicon/wordList.ts';
import type { Judged, RemarkKind } from './remark.ts';

/** What a reproach can be. */
const reproaches: ReadonlySet<RemarkKind> = new Set<RemarkKind>(['blame', 'omission', 'judgement']);

/** Nouns for what others say or feel, behind which “that” tells what it was; “a report that we ignored” does not. */
const sayings = wordSet(
  'complaint complaints frustration accusation accusations allegation allegations rumour rumours rumor rumors impression ' +
    'perception',
);

/** “There was frustration that the team is not listening”: whose reproach it is, is told; the writers pass it on. */
export function isReported(reader: ClauseReader, { kind, from }: Judged): boolean {
  if (!reproaches.has(kind)) {
    return false;
  }
  const that = reader.behind(from, 4, thats);
  return that !== undefined && sayings.has(reader.low(that - 1));
}

const thats = wordSet('that');
