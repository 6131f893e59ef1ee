import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import type { OffsetRange } from '../../../server/src/document/sourceText.ts';
import type { Fix } from '../../../server/src/rules/rule.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { plainText } from '../../../server/src/template/placeholders.ts';
import { problemsIn } from '../../support/checking.ts';
import { filled } from '../../support/filledTemplates.ts';
import { rounds } from '../../support/properties.ts';

/** The rules whose suggestions are sentences. */
const suggesting =
  /^(?:wording-|root-cause-|action-(?:vague|people-change|unmeasured|not-imperative|compound))/;

const standard = filledStandard();

function filledStandard(): string {
  const template = builtInTemplates().find(({ name }) => name === 'standard');
  assert.ok(template);
  return filled(template);
}

function problemsOf(text: string): readonly Problem[] {
  return problemsIn(text, { template: 'standard', fileName: 'INC-1204-checkout-errors.md' });
}

const people = [
  'we',
  'the team',
  'the on-call engineer',
  'nobody',
  'the developer',
  'the database administrators',
];
const systems = ['a canary', 'the load test', 'an alert on queue length', 'the deployment gate', 'a dry run'];
const objects = [
  'the retry limit',
  'the backup',
  'connections in use',
  'the schema change',
  'the certificate',
];
const adverbs = ['', '', ' carefully', ' in time', ' before the release', ' on Monday'];
const verbs = [
  ['check', 'checked', 'checking'],
  ['test', 'tested', 'testing'],
  ['notice', 'noticed', 'noticing'],
  ['restart', 'restarted', 'restarting'],
  ['catch', 'caught', 'catching'],
  ['limit', 'limited', 'limiting'],
] as const;

interface Parts {
  readonly person: string;
  readonly system: string;
  readonly object: string;
  readonly adverb: string;
  readonly base: string;
  readonly past: string;
  readonly ing: string;
}

const parts: fc.Arbitrary<Parts> = fc
  .record({
    person: fc.constantFrom(...people),
    system: fc.constantFrom(...systems),
    object: fc.constantFrom(...objects),
    adverb: fc.constantFrom(...adverbs),
    verb: fc.constantFrom(...verbs),
  })
  .map(({ verb: [base, past, ing], ...rest }) => ({ ...rest, base, past, ing }));

/** What can be wrong with a sentence of prose, by the parts it is made of. */
const faultsOfProse: readonly ((parts: Parts) => string)[] = [
  ({ person, base, object, adverb }) => `${person} failed to ${base} ${object}${adverb}`,
  ({ person, base, object, adverb }) => `${person} forgot to ${base} ${object}${adverb}`,
  ({ person, base, object, adverb }) => `${person} did not ${base} ${object}${adverb}`,
  ({ person, past, object, adverb }) => `${person} should have ${past} ${object}${adverb}`,
  ({ person, past, object, adverb }) => `${person} could have ${past} ${object}${adverb}`,
  ({ object, past, adverb }) => `${object} should have been ${past}${adverb}`,
  ({ system, past, object, adverb }) => `${system} would have ${past} ${object}${adverb}`,
  ({ system, past }) => `${system} would have ${past} this`,
  ({ person, system }) => `${person} should have had ${system}`,
  ({ person, past, object }) => `had ${person} ${past} ${object}, the outage would have been shorter`,
  ({ person, ing, object }) => `the outage was caused by ${person} not ${ing} ${object}`,
  ({ object }) => `human error led to a wrong value in ${object}`,
  ({ object }) => `the outage was caused by human error in ${object}`,
  ({ person, past, object }) => `${person} carelessly ${past} ${object}`,
  ({ person, past, object }) => `${person} accidentally ${past} ${object}`,
  ({ person, object }) => `${person} made a mistake with ${object}`,
  ({ object }) => `obviously ${object} was wrong`,
  ({ object }) => `in hindsight ${object} was a poor choice`,
  ({ object }) => `it was a stupid decision to change ${object}`,
  ({ person, object }) => `${person} was careless with ${object}`,
  ({ person, object }) => `${person} ignored the warnings about ${object}`,
  ({ person, base, object }) => `${person} will ${base} ${object} more carefully`,
  ({ past, object }) => `Mara Lindt ${past} ${object} by hand`,
  ({ object }) => `${object} somehow broke`,
  ({ object }) => `the root cause was probably ${object}`,
];

const faultsOfActions: readonly ((parts: Parts) => string)[] = [
  ({ object }) => `investigate ${object}`,
  ({ object }) => `improve ${object}`,
  ({ object }) => `improve monitoring of ${object}`,
  ({ object }) => `improve the documentation of ${object}`,
  ({ base, object }) => `consider whether to ${base} ${object}`,
  ({ ing, object }) => `consider ${ing} ${object}`,
  ({ base, object }) => `be careful to ${base} ${object}`,
  ({ object }) => `train the team on ${object}`,
  ({ object }) => `remind everybody to look at ${object}`,
  ({ object }) => `make ${object} more robust`,
  ({ object }) => `${object} should be better`,
  ({ base, object }) => `we should ${base} ${object}`,
  ({ base, object, system }) => `${base} ${object} and add ${system}`,
  ({ object }) => `look into why ${object} was wrong`,
  ({ object }) => `discuss ${object} with the vendor`,
  ({ object }) => `avoid problems with ${object}`,
  ({ object }) => `can we limit ${object}?`,
  ({ object }) => `better testing of ${object}`,
];

/** Where a sentence stands in a postmortem that is right but for it. */
const places: readonly ((sentence: string) => string)[] = [
  (sentence) => standard.replace(/(## Root Cause\n\n)/, `$1${sentence}. `),
  (sentence) => standard.replace(/(## Root Cause\n\n[^\n]*)/, `$1 ${sentence}.`),
  (sentence) => standard.replace(/(## Contributing Factors\n\n1\. )[^\n]*?( \(->)/, `$1${sentence}$2`),
  (sentence) =>
    standard.replace(/(## What Could Be Improved\n\n(?:1\.|-) )[^\n]*?( \(->)/, `$1${sentence}$2`),
];

function inAction(sentence: string): string {
  return standard.replace('Alert when connections in use exceed 80 % for two minutes', sentence);
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The places in the fixed text that a fix wrote, each with the text around it up to the ends of its line. */
function changedPlaces(after: string, { edits }: Fix): readonly OffsetRange[] {
  let shift = 0;
  return edits.map(({ range, text }) => {
    const { length } = typeof text === 'string' ? text : plainText(text);
    const start = range.start + shift;
    shift += length - (range.end - range.start);
    const end = after.indexOf('\n', start + length);
    return { start: after.lastIndexOf('\n', start - 1) + 1, end: end < 0 ? after.length : end };
  });
}

/** The problems by rule and words, so that those of unchanged text are told from new ones wherever they stand now. */
function keyOf(text: string, { rule, range }: Problem): string {
  return `${rule.id}: ${text.slice(range.start, range.end)}`;
}

/** The new problems that a fix brings where it writes; blanks are left for the author to fill. */
function newProblems(text: string, before: readonly Problem[], fix: Fix): readonly string[] {
  const after = applyEdits(text, fix.edits);
  const places = changedPlaces(after, fix);
  const known = new Set(before.map((problem) => keyOf(text, problem)));
  return problemsOf(after)
    .filter(({ rule }) => rule.id !== 'placeholder-left')
    .filter(({ range }) => places.some(({ start, end }) => range.start <= end && start <= range.end))
    .map((problem) => keyOf(after, problem))
    .filter((key) => !known.has(key));
}

function assertSuggestions(text: string): void {
  const before = problemsOf(text);
  const faults = before
    .filter(({ rule }) => suggesting.test(rule.id))
    .flatMap((problem) =>
      (problem.fixes?.() ?? []).map((fix) => ({
        of: `${keyOf(text, problem)} | ${fix.title}`,
        brings: newProblems(text, before, fix),
      })),
    )
    .filter(({ brings }) => brings.length > 0);
  assert.deepEqual(faults, []);
}

describe('the suggestions for sentences of any parts', () => {
  it('pass every rule in prose', () => {
    const fault = fc.constantFrom(...faultsOfProse);
    fc.assert(
      fc.property(fault, parts, fc.constantFrom(...places), (make, words, put) => {
        const text = put(capitalised(make(words)));
        assert.notEqual(text, standard);
        assertSuggestions(text);
      }),
      rounds(150),
    );
  }).timeout(600_000);

  it('pass every rule in actions', () => {
    const fault = fc.constantFrom(...faultsOfActions);
    fc.assert(
      fc.property(fault, parts, (make, words) => {
        assertSuggestions(inAction(capitalised(make(words))));
      }),
      rounds(150),
    );
  }).timeout(600_000);

  it('keep the actions that a finding names behind a wish', () => {
    const text = standard.replace(
      /(## What Could Be Improved\n\n(?:1\.|-) )[^\n]*?( \(->)/,
      '$1The on-call engineer will check the retry limit more carefully$2',
    );
    assert.notEqual(text, standard);
    assertSuggestions(text);
  });

  it('leave a condition a condition', () => {
    for (const condition of ['Had nobody checked the retry limit', 'Had nobody noticed the retry limit']) {
      const sentence = `${condition}, the outage would have been shorter. `;
      assertSuggestions(standard.replace(/(## Root Cause\n\n)/, `$1${sentence}`));
    }
  });

  it('make no two actions one of which says too little alone', () => {
    assertSuggestions(inAction('Check the retry limit and add the load test'));
    assertSuggestions(inAction('Check the backup and add a canary'));
  });

  it('are made for nearly every kind of fault', () => {
    const sample: Parts = {
      person: 'we',
      system: 'a canary',
      object: 'the retry limit',
      adverb: '',
      base: 'check',
      past: 'checked',
      ing: 'checking',
    };
    const texts = [
      ...faultsOfProse.map((make) => places[0]?.(capitalised(make(sample))) ?? ''),
      ...faultsOfActions.map((make) => inAction(capitalised(make(sample)))),
    ];
    const suggested = texts.filter((text) =>
      problemsOf(text).some(({ rule, fixes }) => suggesting.test(rule.id) && (fixes?.() ?? []).length > 0),
    );
    assert.ok(suggested.length > texts.length * 0.6, `${suggested.length} of ${texts.length}`);
  });
});
