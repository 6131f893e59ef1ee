import type { OwnEvidence } from './evidence.ts';
import type { EvidenceOfOthers } from './namesTogether.ts';

/** Something that speaks for or against it that words are somebody's name. */
export type Evidence = OwnEvidence | EvidenceOfOthers;

/** Whether words are a person's name: surely enough to take them out, or only to show them to the author. */
type Verdict = 'person' | 'possible';

/** What is enough for a verdict. */
export interface Grounds {
  readonly verdict: Verdict;
  /** Of each of these lists one. */
  readonly all: readonly (readonly Evidence[])[];
  /** Of which nothing may be there. */
  readonly none: readonly Evidence[];
}

const nameOrWord = ['unknown word', 'word that is a first name'] as const;
const wordOfNames = ['word that is a first name', 'word within names'] as const;
const rareName = [
  ...wordOfNames,
  'place that is a first name',
  'plain word',
  'unknown word in capitals',
] as const;

/**
 * All grounds, of which the first that fit decide. A company that is replaced does less harm than a name that is left, so
 * that in events, which tell who did what, little is enough.
 */
const grounds: readonly Grounds[] = [
  // Wherever they stand.
  person(['first name and another name']),
  person(['initials in front', ['unknown word', 'behind a word of grammar']]),
  person(['first name', ['does as people do', 'behind calling', 'behind a label for people']]),
  person(['first name', 'acts'], ['thing in front', 'noun for a thing', 'deed of a system']),
  person(['full name', 'acts'], ['thing', 'noun for a thing', 'deed of a system']),
  person(['full name', ['told, and no noun behind', 'acts with another']], ['thing']),
  person(['unknown word', ['does as people do', 'beside a person']], ['thing']),
  person(['unknown word', ['behind calling', 'behind a label for people'], 'at the end'], ['thing']),
  person(['acts with another', 'beside a first name']),
  // In lists of people.
  person(['in a list of people', 'unknown word', 'at the start'], ['thing']),
  person(['in a list of people', 'unknown small word', 'heads the event']),
  // In events.
  person(
    ['in an event', 'first name', ['where somebody acts', 'several words']],
    ['thing behind a first name', 'thing in front', 'noun for a thing'],
  ),
  person(
    ['in an event', nameOrWord, 'acts'],
    ['thing', 'agent of a deed', 'deed of a system', 'noun for a thing'],
  ),
  person(
    [
      'in an event',
      nameOrWord,
      [
        'told, and no noun behind',
        'possession',
        'heads the event',
        'in brackets',
        'beside a person',
        'acts with another',
      ],
    ],
    ['thing'],
  ),
  person(['in an event', wordOfNames, 'does as people do'], ['thing']),
  person(['in an event', 'several unknown words'], ['thing', 'deed of a system']),
  person(['in an event', 'plain word', 'where somebody acts', 'speech'], ['word of the document']),
  person(['in an event', 'unknown small word', 'at the start', 'deed'], ['deed of a system']),
  // What is left.
  possible(['first name']),
  possible(
    [
      [
        'letters of the lists',
        'other letters than the text',
        'script without capitals',
        'unknown long word in capitals',
      ],
    ],
    ['date'],
  ),
  possible(
    [
      wordOfNames,
      ['within a sentence', 'deed', 'is at work', 'possession', 'in brackets', 'in front of a stand-in'],
    ],
    ['date'],
  ),
  possible([rareName, ['part in the incident', 'said of people alone']], ['date']),
  possible([['word that is a first name', 'place that is a first name'], 'alone in a link']),
  possible([rareName, ['told, and no noun behind', 'behind a label for people'], 'at the end']),
  possible(['plain word', 'within a sentence', 'deed'], ['deed of a system']),
  possible(['word and first name beside another'], ['date']),
  possible(['unknown small word', 'told, and no noun behind']),
  possible(['unknown small word', 'at the start', 'deed'], ['deed of a system']),
];

type Needed = Evidence | readonly Evidence[];

function person(all: readonly Needed[], none: readonly Evidence[] = []): Grounds {
  return groundsOf('person', all, none);
}

function possible(all: readonly Needed[], none: readonly Evidence[] = []): Grounds {
  return groundsOf('possible', all, none);
}

function groundsOf(verdict: Verdict, all: readonly Needed[], none: readonly Evidence[]): Grounds {
  return { verdict, all: all.map((needed) => (typeof needed === 'string' ? [needed] : needed)), none };
}

/**
 * Why words are a name or may be one; undefined where they are nobody's.
 * @param has whether there is some evidence
 */
export function groundsFor(has: (kind: Evidence) => boolean): Grounds | undefined {
  return grounds.find(({ all, none }) => all.every((some) => some.some(has)) && !none.some(has));
}
