import type { OwnEvidence } from './evidence.ts';
import type { EvidenceOfOthers } from './namesTogether.ts';

/** Something that speaks for or against it that words are somebody's name. */
export type Evidence = OwnEvidence | EvidenceOfOthers;

/** Whether words are a person's name: surely enough to take them out, or only to show them to the author. */
type Verdict = 'person' | 'possible';

/** What is enough for a verdict. */
export interface Grounds {
  readonly verdict: Verdict;
  readonly all: readonly Evidence[];
  /** Of which nothing may be there. */
  readonly none: readonly Evidence[];
}

/**
 * All grounds, of which the first that fit decide. A company that is replaced does less harm than a name that is left, so
 * that in events, which tell who did what, little is enough.
 */
const grounds: readonly Grounds[] = [
  // Wherever they stand.
  person(['first name and another name']),
  person(['initials in front', 'unknown word']),
  person(['initials in front', 'behind a word of grammar']),
  person(['initials in front', 'where somebody acts', 'deed']),
  person(['first name', 'behind calling']),
  person(
    ['first name', 'where somebody acts', 'deed'],
    ['thing behind a first name', 'thing in front', 'noun for a thing', 'deed of a system'],
  ),
  person(
    ['unknown word', 'where somebody acts', 'part in the incident'],
    ['thing', 'word that is a first name'],
  ),
  person(['unknown word', 'said of people alone'], ['thing']),
  person(['first name', 'said of people alone'], ['thing behind a first name']),
  person(['unknown word', 'behind calling', 'at the end'], ['thing', 'word that is a first name']),
  person(['unknown word', 'beside a person'], ['thing']),
  person(['acts with another', 'beside a first name']),
  person(['full name', 'where somebody acts', 'deed'], ['thing', 'deed of a system', 'noun for a thing']),
  person(['full name', 'told, and no noun behind'], ['thing']),
  person(['full name', 'acts with another']),
  person(['unknown word', 'behind a label for people', 'at the end'], ['thing']),
  person(['first name', 'behind a label for people'], ['thing behind a first name']),
  // In lists of people.
  person(['in a list of people', 'unknown small word', 'heads the event']),
  person(['in a list of people', 'first name', 'at the start']),
  person(['in a list of people', 'unknown word', 'at the start'], ['thing', 'date']),
  // In events.
  person(['in an event', 'first name', 'several words'], ['thing behind a first name']),
  person(
    ['in an event', 'first name', 'where somebody acts'],
    ['thing behind a first name', 'thing in front', 'noun for a thing'],
  ),
  person(['in an event', 'form of a surname']),
  ...(['unknown word', 'word that is a first name'] as const).flatMap((word) => [
    person(
      ['in an event', word, 'where somebody acts', 'deed'],
      ['thing', 'agent of a deed', 'deed of a system', 'noun for a thing'],
    ),
    person(['in an event', word, 'told, and no noun behind'], ['thing']),
    person(['in an event', word, 'possession'], ['thing']),
    person(['in an event', word, 'heads the event'], ['thing']),
    person(['in an event', word, 'in brackets'], ['thing']),
    person(['in an event', word, 'beside a person'], ['thing']),
    person(['in an event', word, 'acts with another'], ['thing']),
  ]),
  person(['in an event', 'word that is a first name', 'said of people alone'], ['thing']),
  person(['in an event', 'word within names', 'where somebody acts', 'part in the incident']),
  person(['in an event', 'word within names', 'said of people alone']),
  person(['in an event', 'unknown small word', 'where somebody acts', 'part in the incident']),
  person(
    ['in an event', 'unknown small word', 'at the start', 'deed'],
    ['deed of a system', 'noun for a thing'],
  ),
  person(['in an event', 'several unknown words'], ['thing', 'deed of a system']),
  person(['in an event', 'plain word', 'where somebody acts', 'speech'], ['word of the document']),
  // What is left.
  possible(['first name']),
  possible(['letters of the lists'], ['date']),
  possible(['unknown word', 'within a sentence'], ['date']),
  possible(['word that is a first name', 'within a sentence'], ['date']),
  possible(['word that is a first name', 'deed'], ['date']),
  possible(['word that is a first name', 'in front of a stand-in']),
  possible(['word that is a first name', 'said of people alone'], ['date']),
  possible(['word that is a first name', 'is at work'], ['date']),
  possible(['word that is a first name', 'possession'], ['date']),
  possible(['word that is a first name', 'in brackets'], ['date']),
  ...(['word within names', 'place that is a first name', 'plain word'] as const).flatMap((word) => [
    possible([word, 'part in the incident']),
    possible([word, 'said of people alone']),
    possible([word, 'told, and no noun behind', 'at the end']),
  ]),
  possible(['word within names', 'where somebody acts', 'deed']),
  ...(['possession', 'in brackets', 'within a sentence'] as const).map((place) =>
    possible(['word within names', place]),
  ),
  possible(['plain word', 'within a sentence', 'deed'], ['deed of a system']),
  possible(['script without capitals']),
  possible(['other letters than the text']),
  possible(['word and first name beside another'], ['date']),
  possible(['plain word', 'first name that is more, in front'], ['date']),
  ...(['word that is a first name', 'place that is a first name'] as const).map((word) =>
    possible([word, 'alone in a link']),
  ),
  ...(['word that is a first name', 'place that is a first name', 'plain word'] as const).map((word) =>
    possible([word, 'behind a label for people', 'at the end']),
  ),
  ...(['part in the incident', 'said of people alone', 'behind a label for people'] as const).map((said) =>
    possible(['unknown word in capitals', said]),
  ),
  possible(['unknown word in capitals', 'told, and no noun behind', 'at the end']),
  possible(['unknown long word in capitals']),
  possible(['unknown small word', 'part in the incident']),
  possible(['unknown small word', 'told, and no noun behind']),
  possible(['unknown small word', 'at the start', 'deed'], ['deed of a system']),
];

function person(all: readonly Evidence[], none: readonly Evidence[] = []): Grounds {
  return { verdict: 'person', all, none };
}

function possible(all: readonly Evidence[], none: readonly Evidence[] = []): Grounds {
  return { verdict: 'possible', all, none };
}

/**
 * Why words are a name or may be one; undefined where they are nobody's.
 * @param has whether there is some evidence
 */
export function groundsFor(has: (kind: Evidence) => boolean): Grounds | undefined {
  return grounds.find(({ all, none }) => all.every(has) && !none.some(has));
}
