import type { ClauseReader } from '../../clause.ts';
import { knownVerb } from '../../lexicon/knownVerbs.ts';
import { savingParticiples } from '../../lexicon/outcomes.ts';
import { dutyVerbs, handVerbs, workVerbs } from '../../lexicon/verbs.ts';
import type { Subject } from '../../subjects.ts';
import { singular } from '../../subjects.ts';
import { setOf } from '../shared.ts';
import type { Perfect } from './perfect.ts';
import { isParticiple } from './perfect.ts';

/** What people make and are to make well: of these “should have” is said as of their makers. */
export const artefacts = setOf(
  'rota roster plan plans runbook playbook process procedure documentation document checklist review test tests policy ' +
    'design change release migration rollout deployment training handover monitoring alerting alert alerts decision ' +
    'analysis investigation communication announcement template guideline message estimate specification contract ' +
    'ticket page warning metric dashboard check checks linter ci pipeline staging approval limit this that it what which',
);

const automatically = setOf('automatically');

/** What a system does by itself: of these “should have” states how it is meant to work. */
export function shouldHave(reader: ClauseReader, perfect: Perfect, subject: Subject): boolean {
  const verb = knownVerb(reader.low(perfect.participle))?.base ?? '';
  // “Customers should not have been the ones to tell us”
  if (/^the (?:one|ones|first) to\b/.test(reader.phrase(perfect.participle, 3))) {
    return true;
  }
  if (subject.kind === 'users') {
    return perfect.isPassive && /^(?:tell|inform|warn|notify|contact|ask)$/.test(verb);
  }
  if (perfect.modal === 'need' || isRoutine(reader, perfect)) {
    return true;
  }
  if (isRightQuantity(reader, perfect, subject) && !dutyVerbs.has(verb)) {
    return false;
  }
  if (isByThen(reader, perfect.participle) || isByProgram(reader, perfect)) {
    return false;
  }
  if (perfect.isPassive && plain.has(reader.low(perfect.participle))) {
    return true;
  }
  if (
    perfect.isPassive &&
    /^in (?:production|place|use|service)\b/.test(reader.phrase(perfect.participle, 2))
  ) {
    return true;
  }
  if (!isParticiple(reader, perfect)) {
    return perfect.isPassive && subject.kind !== 'something';
  }
  if (subject.kind !== 'something') {
    return true;
  }
  if (
    reader.low(perfect.participle) === 'gone' &&
    /^(?:out|live|in|ahead|through)$/.test(reader.low(perfect.participle + 1))
  ) {
    return true;
  }
  const isArtefact = artefacts.has(subject.head) || subject.head === '';
  if (
    reader.ahead(perfect.participle, 6, automatically) !== undefined ||
    reader.behind(perfect.participle, 3, automatically) !== undefined
  ) {
    return false;
  }
  const isHandmade =
    dutyVerbs.has(verb) ||
    workVerbs.has(verb) ||
    handVerbs.has(verb) ||
    savingParticiples.has(reader.low(perfect.participle)) ||
    verb === '' ||
    human.has(verb);
  return perfect.isPassive ? isHandmade : isArtefact;
}

/** “What should have been a routine change took the site down.” */
function isRoutine(reader: ClauseReader, { from, participle, isPassive }: Perfect): boolean {
  return (
    isPassive &&
    reader.low(from - 1) === 'what' &&
    /^an? (?:\S+ )?(?:routine|simple|quick|trivial|small|minor|easy|harmless|straightforward)\b/.test(
      reader.phrase(participle, 3),
    )
  );
}

const quantities = setOf(
  'amount value sum total size balance quantity figure rate ratio percentage price fee share result count',
);

/** “The amount which should have been added” tells how much is right, as a formula does, and wishes for no other past. */
function isRightQuantity(reader: ClauseReader, { from, isPassive }: Perfect, { head }: Subject): boolean {
  const isRelative = reader.words[from - 1]?.tag === 'relative';
  const nearest = singular(reader.low(from - 2));
  return isPassive && isRelative && (quantities.has(head) || quantities.has(nearest));
}

const plain = setOf(
  'clear obvious evident apparent visible known enough easy aware foreseeable better earlier sooner',
);

/** “Should have been replaced by the autoscaler” tells how it is meant to work. */
function isByProgram(reader: ClauseReader, { participle, isPassive }: Perfect): boolean {
  const by = [1, 2, 3].map((step) => participle + step).find((step) => reader.low(step) === 'by');
  return (
    isPassive &&
    by !== undefined &&
    reader.phraseAt(by + 1).kind === 'something' &&
    reader.words[by + 1]?.tag === 'determiner' &&
    !artefacts.has(reader.phraseAt(by + 1).head)
  );
}

export const human = setOf(
  'rush do design build choose write allow make take raise give know identify discuss decide keep hold use',
);

const byWord = setOf('by');

/** “By 14:00 the lease should have expired”: what was expected, not what was missed. */
function isByThen(reader: ClauseReader, participle: number): boolean {
  return (
    /^(?:expired|finished|recovered|converged|propagated|taken effect|opened|returned|rejected|resolved|succeeded|worked|failed)$/.test(
      reader.low(participle),
    ) && reader.behind(participle, 12, byWord) !== undefined
  );
}
