import type { ClauseReader } from '../../clause.ts';
import { blamable } from '../../clause.ts';
import { savingParticiples } from '../../lexicon/outcomes.ts';
import type { Judged } from '../../remark.ts';
import { setOf } from '../shared.ts';
import { made } from './made.ts';

/** “This did not have to happen”. */
export function neededNot(reader: ClauseReader, index: number): Judged | undefined {
  // “There was no need for this to happen.”
  if (reader.phrase(index - 2, 2) === 'was no') {
    const end = reader.ahead(index, 5, setOf('happen last take occur spread escalate'));
    return end !== undefined && reader.low(index + 1) === 'for' && reader.low(end - 1) === 'to'
      ? made(index - 2, end + 1)
      : undefined;
  }
  const isPast = reader.phrase(index - 2, 2) === 'did not';
  return isPast && /^to (?:happen|last|be|take|occur|spread|end|come|go)\b/.test(reader.phrase(index + 1, 2))
    ? made(index - 2, index + 3)
    : undefined;
}

/** “It was possible to see this coming”. */
export function foreseen(reader: ClauseReader, index: number): Judged | undefined {
  const isPast = /^(?:was|been)$/.test(reader.low(index - 1)) && reader.subject(index - 1).head === 'it';
  return isPast &&
    /^to (?:\S+ )?(?:see|foresee|predict|prevent|avoid|detect|notice|know|catch)\b/.test(
      reader.phrase(index + 1, 3),
    )
    ? made(index - 2, index + 3)
    : undefined;
}

/** “The duty engineer was supposed to check”: of a person a reproach, of a job a design. */
export function supposed(reader: ClauseReader, index: number): Judged | undefined {
  const be = [index - 1, index - 2].find((at) => /^(?:was|were)$/.test(reader.low(at)));
  if (be === undefined || reader.low(index + 1) !== 'to') {
    return undefined;
  }
  const subject = reader.subject(be);
  return subject.kind === 'person' || subject.kind === 'team' || subject.kind === 'we'
    ? made(be, index + 3)
    : undefined;
}

export function isVerdict(reader: ClauseReader, index: number): boolean {
  const before = [reader.low(index - 1), reader.low(index - 2)];
  return (
    (before.some((low) =>
      /^(?:was|were|is|been|entirely|easily|completely|wholly|perfectly|totally|an)$/.test(low),
    ) &&
      !before.some((low) => low === 'not') &&
      !before.includes('reduce')) ||
    (/^(?:incident|outage|mistake|error|failure|disaster|loss|downtime|delay|problem|accident)s?$/.test(
      reader.low(index + 1),
    ) &&
      /^(?:an?|this|the|such|another|entirely|easily|completely|perfectly|totally)$/.test(
        reader.low(index - 1),
      ))
  );
}

/** “There was a chance to stop it, and it was not taken”, “a missed opportunity”. */
export function missedChance(reader: ClauseReader, index: number): Judged | undefined {
  // “We had every chance to stop it”
  if (reader.low(index + 1) === 'to' && /^(?:every|ample|of)$/.test(reader.low(index - 1))) {
    const had = reader.behind(index, 3, setOf('had'));
    return had !== undefined && blamable.has(reader.subject(had).kind) ? made(had, index + 1) : undefined;
  }
  if (/^(?:missed|lost|wasted)$/.test(reader.low(index - 1))) {
    return made(index - 1, index + 1);
  }
  if (
    reader.behind(index, 3, setOf('missed missing wasted')) !== undefined &&
    !reader.words.slice(Math.max(0, index - 3), index).some((word) => word.kind === 'mark')
  ) {
    return made(index - 2, index + 1);
  }
  const untaken = reader.words.findIndex(
    (word, at) =>
      at > index &&
      /^(?:missed|taken|used|wasted|seized)$/.test(word.low) &&
      (word.low === 'missed' ||
        word.low === 'wasted' ||
        reader.words.slice(at - 3, at).some((one) => one.tag === 'not')),
  );
  return untaken > 0 && untaken < index + 20 ? made(index, untaken + 1) : undefined;
}

export function forToHave(reader: ClauseReader, index: number): Judged | undefined {
  const have = reader.words.findIndex(
    (word, at) => at > index + 1 && at < index + 10 && word.low === 'have' && reader.low(at - 1) === 'to',
  );
  return have > 0 &&
    savingParticiples.has(reader.low(have + 1)) &&
    !reader.words.slice(index, have).some((word) => word.kind === 'mark')
    ? made(index, have + 2)
    : undefined;
}
