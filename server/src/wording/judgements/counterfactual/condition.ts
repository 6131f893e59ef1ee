import type { ClauseReader } from '../../clause.ts';
import { blamable } from '../../clause.ts';
import { betterWords, savingParticiples, worseParticiples, worseWords } from '../../lexicon/outcomes.ts';
import type { Judged } from '../../remark.ts';
import { setOf } from '../shared.ts';
import { artefacts } from './duty.ts';
import { made } from './made.ts';

/** “Had the change been reviewed, …”. */
export function inverted(reader: ClauseReader, index: number): Judged | undefined {
  const before = reader.words[index - 1];
  const starts =
    index === 0 ||
    before?.kind === 'mark' ||
    before?.low === 'and' ||
    before?.low === 'but' ||
    before?.low === 'minutes' ||
    /^(?:prevented|avoided|smaller|shorter|happened)$/.test(before?.low ?? '');
  const isInverted =
    starts || /^(?:smaller|faster|sooner|earlier|quicker|less|better)$/.test(before?.low ?? '');
  const next = reader.words[index + 1];
  if (
    !isInverted ||
    !next ||
    !(
      next.tag === 'pronoun' ||
      next.tag === 'determiner' ||
      (next.tag === 'noun' && (index === 0 || next.capital)) ||
      (next.tag === 'not' && /^(?:pronoun|determiner)$/.test(reader.words[index + 2]?.tag ?? ''))
    ) ||
    next.low === 'no'
  ) {
    return undefined;
  }
  const at = reader.words.findIndex(
    (word, position) =>
      position > index + 1 &&
      position < index + 14 &&
      (word.tag === 'participle' ||
        word.low === 'been' ||
        (word.tag === 'finite' && word.verb !== undefined)),
  );
  if (
    at === -1 ||
    reader.words
      .slice(index + 1, at)
      .some((word) => word.kind === 'mark' || (word.tag === 'be' && word.low !== 'been'))
  ) {
    return undefined;
  }
  // “Had the token been used, the log would show it” tells how one can know.
  const later = reader.words.findIndex(
    (word, position) => position > at && /^(?:would|could|might)$/.test(word.low),
  );
  const isUnreal =
    later === -1 ||
    later < index ||
    reader.words.slice(later, later + 5).some((word) => word.low === 'have' || word.low === 'be');
  return !isUnreal || endsWorse(reader, index) ? undefined : made(index, at + 1);
}

/** “If the importer had limited …”, “if only …”. What would be worse, or is a rule for later, is no counterfactual. */
export function condition(reader: ClauseReader, index: number): Judged | undefined {
  if (reader.low(index + 1) === 'only') {
    return /^(?:one|two|a|an|\d+|some)$/.test(reader.low(index + 2)) ? undefined : made(index, index + 3);
  }
  const had = reader.ahead(index, 9, setOf('had'));
  const would = reader.words.some(
    (word, at) =>
      word.tag === 'modal' &&
      /^(?:would|could|might)$/.test(word.low) &&
      reader.words.slice(at + 1, at + 5).some((one) => one.low === 'have'),
  );
  const isAttack = reader.ahead(index, 12, setOf('exploited abused attacked compromised')) !== undefined;
  if (had === undefined || isAttack || endsWorse(reader, index)) {
    return undefined;
  }
  const next = reader.words
    .slice(had + 1, had + 4)
    .find((word) => word.tag !== 'adverb' && word.tag !== 'not');
  // “If we had a canary, we would have …”
  const isOwning =
    next !== undefined &&
    ['determiner', 'noun'].includes(next.tag) &&
    blamable.has(reader.subject(had).kind) &&
    would;
  if (isOwning) {
    return made(index, had + 1);
  }
  const isPerfect =
    next !== undefined &&
    (next.tag === 'participle' || next.low === 'been' || next.tag === 'finite' || /ed$/.test(next.low));
  const subject = reader.subject(had);
  const isOurs = blamable.has(subject.kind) || artefacts.has(subject.head);
  return isPerfect &&
    next?.low !== 'to' &&
    (would
      ? betterEnd(reader, index, had + 4) || isOurs
      : isOurs && reader.words.length < 40 && isPastEnd(reader))
    ? made(index, had + 2)
    : undefined;
}

/** Whether a sentence ends well outside of its condition. */
function betterEnd(reader: ClauseReader, from: number, to: number): boolean {
  return reader.words.some(
    (word, at) =>
      (at < from || at >= to) &&
      (savingParticiples.has(word.low) ||
        betterWords.has(word.low) ||
        (/^(?:able|possible)$/.test(word.low) && reader.words[at - 3]?.tag !== 'not') ||
        (word.low === 'would' &&
          reader.low(at + 1) === 'not' &&
          reader.words
            .slice(at + 2, at + 6)
            .some(
              (one) =>
                worseParticiples.has(one.low) ||
                /^(?:needed|necessary|reached|gone|deployed|merged)$/.test(one.low),
            ))),
  );
}

function isPastEnd(reader: ClauseReader): boolean {
  return reader.words.some((word) => word.low === 'was' || word.low === 'were' || word.tag === 'modal');
}

function endsWorse(reader: ClauseReader, index: number): boolean {
  const isWorseEnd = reader.words.some(
    (word, at) =>
      at > index &&
      worseWords.has(word.low) &&
      word.low !== 'more' &&
      word.low !== 'still' &&
      word.low !== 'later' &&
      word.low !== 'unavailable' &&
      word.low !== 'lost',
  );
  const better =
    reader.words.some(
      (word) =>
        savingParticiples.has(word.low) &&
        word.low !== 'made' &&
        word.low !== 'given' &&
        word.low !== 'seen' &&
        word.low !== 'found',
    ) ||
    reader.words.some((word) =>
      /^(?:earlier|sooner|faster|smaller|shorter|better|quicker|less)$/.test(word.low),
    );
  const would = reader.words.findIndex((word) => /^(?:would|could|might)$/.test(word.low));
  const isPlainlyWorse =
    would >= 0 &&
    reader.words.slice(would, would + 6).some((word) => worseParticiples.has(word.low)) &&
    !reader.words.slice(would, would + 6).some((word) => word.tag === 'not');
  return (isWorseEnd || isPlainlyWorse) && !better;
}
