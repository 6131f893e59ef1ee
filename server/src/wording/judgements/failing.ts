import type { ClauseReader } from '../clause.ts';
import { blamable } from '../clause.ts';
import { dutyVerbs, failingVerbs, mindfulFaults } from '../lexicon/verbs.ts';
import type { Judged, Judgement } from '../remark.ts';
import type { Subject } from '../subjects.ts';
import { blameOf } from './shared.ts';

const failingNouns = new Set(['failure', 'inability', 'unwillingness', 'refusal', 'reluctance']);

/** “We failed over to the second region” is how it was mended. */
const particles: ReadonlySet<string> = new Set(['over', 'back']);

/** “We failed to verify”, “forgot to renew”, “our failure to test”. What a system fails to do is analysis. */
export const failing: Judgement = {
  kinds: ['blame'],
  opens: (low, verb) => (verb !== undefined && failingVerbs.has(verb)) || failingNouns.has(low),
  judge: failingAt,
};

function* failingAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const word = reader.wordAt(index);
    const deed = deedBehind(reader, index);
    if (word.verb && failingVerbs.has(word.verb) && word.tag !== 'noun') {
      if (word.verb === 'fail' && particles.has(reader.low(index + 1))) {
        continue;
      }
      const subject = reader.subject(index);
      if (
        !reader.isImagined(index) &&
        !reader.group(index).isNegated &&
        isReproach(word.verb, deed, subject)
      ) {
        yield blameOf(subject, index, deed?.at ?? index);
      }
    } else if (failingNouns.has(word.low) && deed && isTheirs(reader, index, deed.verb)) {
      yield { kind: 'blame', from: Math.max(0, index - 1), to: deed.at + 1 };
    }
  }
}

interface Deed {
  readonly verb: string;
  readonly at: number;
}

/** What was not done: the verb behind “to”, or behind “in” and “at” with -ing. */
function deedBehind(reader: ClauseReader, index: number): Deed | undefined {
  for (let at = index + 1; at < index + 5; at += 1) {
    const word = reader.words[at];
    if (
      word?.verb &&
      (reader.low(at - 1) === 'to' || word.tag === 'base' || (word.tag === 'ing' && at > index + 1))
    ) {
      return { verb: word.verb, at };
    }
    // A verb that no list has: “refused to fund it”
    if (word?.tag === 'base' || (word?.kind === 'word' && reader.low(at - 1) === 'to')) {
      return { verb: '', at };
    }
    if (!word || !['to', 'adverb', 'preposition'].includes(word.tag)) {
      return undefined;
    }
  }
  return undefined;
}

function isReproach(verb: string, deed: Deed | undefined, { kind, head }: Subject): boolean {
  if (kind === 'something' && products.has(head) && minding.has(deed?.verb ?? '')) {
    return true;
  }
  if (!deed) {
    return mindfulFaults.has(verb) && (blamable.has(kind) || kind === 'name');
  }
  switch (kind) {
    case 'we':
    case 'person':
    case 'team':
    case 'they':
      return true;
    case 'vendor':
      return verb !== 'fail' || dutyVerbs.has(deed.verb);
    case 'name':
      return mindfulFaults.has(verb) || (dutyVerbs.has(deed.verb) && !technicalDuties.has(deed.verb));
    case 'nothing':
      return verb !== 'fail' && verb !== 'refuse' && verb !== 'decline'
        ? true
        : dutyVerbs.has(deed.verb) && !technicalDuties.has(deed.verb);
    default:
      return false;
  }
}

/** Of what people think up, failing is theirs. */
const products: ReadonlySet<string> = new Set(
  'analysis review investigation planning design estimate plan assessment process evaluation risk-assessment'.split(
    ' ',
  ),
);
const minding: ReadonlySet<string> = new Set(
  'predict anticipate foresee consider account think identify spot notice recognise recognize realise realize'.split(
    ' ',
  ),
);

/** Duties that programs have, too: “failed to validate” may come from a log. */
export const technicalDuties: ReadonlySet<string> = new Set(
  'verify validate detect monitor read report respond reply answer acknowledge notify alert check include record renew rotate label measure estimate give take recognise recognize track inspect evaluate analyse analyze share align look account catch notice follow warn'.split(
    ' ',
  ),
);

function isTheirs(reader: ClauseReader, noun: number, deed: string): boolean {
  const owner = reader.words[noun - 1];
  if (owner?.low === "'s") {
    const whose = reader.named(Math.max(0, noun - 2), noun - 1);
    return blamable.has(whose.kind) || whose.kind === 'vendor';
  }
  return (
    /^(?:our|my|his|her)$/.test(owner?.low ?? '') ||
    (dutyVerbs.has(deed) && !technicalDuties.has(deed) && owner?.tag !== 'noun')
  );
}
