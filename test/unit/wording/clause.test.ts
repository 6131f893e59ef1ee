import assert from 'node:assert/strict';
import { ClauseReader } from '../../../server/src/wording/clause.ts';

/** Who the subject of a verb is; the verb is marked by an asterisk. */
function subjectIn(marked: string, names: readonly string[] = []): string {
  const words = marked.split(' ');
  const target = words.findIndex((word) => word.startsWith('*'));
  const reader = new ClauseReader(words.join(' ').replace('*', ''), new Set(names));
  const verb = words[target]?.slice(1).replace(/[.,]$/, '') ?? '';
  const index = reader.words.findIndex((word) => word.low === verb);
  const subject = reader.subject(index);
  return `${subject.kind} ${subject.head}`.trim();
}

describe('subjects', () => {
  const cases: readonly (readonly [sentence: string, subject: string])[] = [
    ['We *failed to verify it.', 'we we'],
    ['The retry logic *failed to back off.', 'something logic'],
    ['Unfortunately the storage team *ignored the alert.', 'team team'],
    ['The engineer on duty *forgot the key.', 'person engineer'],
    ["The engineer's laptop *failed to wake.", 'something laptop'],
    ['In the meantime the developers *forgot it.', 'person developer'],
    ['The team, however, *ignored the page.', 'team team'],
    ['The team that owns the alert *ignored it.', 'team team'],
    ['The alert fired and the operator *dismissed it.', 'person operator'],
    ['The operator saw the alert and *dismissed it.', 'person operator'],
    ['One of our engineers *forgot it.', 'person engineer'],
    ['About 9 % of users *failed to sign in.', 'users user'],
    ['The Kubernetes operator *deleted the pods.', 'something operator'],
    ['The package manager *ignored the lock file.', 'something manager'],
    ['Nobody *noticed it.', 'nobody nobody'],
    ['No one in the team *noticed it.', 'nobody one'],
    ['IT *ignored the mail.', 'team it'],
    ['It *ignored the mail.', 'something it'],
    ['Terraform *ignored the drift.', 'something terraform'],
    ['Samira *ignored the drift.', 'person samira'],
    ['@sato *ignored the drift.', 'person @sato'],
    ['The provider *ignored the ticket.', 'vendor provider'],
    ['The decision to skip the drill *was naive.', 'something decision'],
    ['Our teams assumed that the API was safe and never *asked.', 'team team'],
  ];
  for (const [sentence, expected] of cases) {
    it(`${sentence} ${expected}`, () => {
      assert.equal(subjectIn(sentence), expected);
    });
  }

  it('knows the people whom the document names', () => {
    assert.equal(subjectIn('Zuri *ignored the drift.', ['zuri']), 'person zuri');
    assert.equal(subjectIn('Zuri *ignored the drift.'), 'name zuri');
  });

  it('finds none where the sentence opens with the verb', () => {
    assert.equal(subjectIn('Did not *check the limit.'), 'nothing');
  });
});

describe('what is imagined', () => {
  const isImagined = (text: string, verb: string): boolean => {
    const reader = new ClauseReader(text, new Set());
    return reader.isImagined(reader.words.findIndex((word) => word.low === verb));
  };

  for (const text of [
    'If nobody had checked the limit, the queue would have overflowed.',
    'Had nobody checked the limit, the queue would have overflowed.',
    'Had we not checked the limit, the queue would have overflowed.',
    'It ran, and had we not checked the limit, the queue would have overflowed.',
    'The queue would have overflowed had nobody checked the limit.',
  ]) {
    it(`is what hangs on a condition: ${text}`, () => assert.ok(isImagined(text, 'checked')));
  }

  for (const text of [
    'Nobody checked the limit.',
    'We had not checked the limit.',
    'The release ran, and we had not checked the limit.',
    'We had a limit that nobody checked.',
  ]) {
    it(`is not what was: ${text}`, () => assert.ok(!isImagined(text, 'checked')));
  }
});

describe('words', () => {
  const read = (text: string): string => new ClauseReader(text, new Set()).phrase(0, 20);

  it('are taken out of contractions, misspelled ones too', () => {
    assert.equal(read("shouldn't've couldve can't didnt"), 'should not have could have can not did not');
  });

  it('are numbers, marks, handles and initials, too', () => {
    const kinds = new ClauseReader('K.L. met @ada at 10:02!', new Set()).words.map((word) => word.kind);
    assert.deepEqual(kinds, ['handle', 'word', 'handle', 'word', 'number', 'mark']);
  });

  it('stop where a sentence is data', () => {
    assert.equal(new ClauseReader('word '.repeat(10_000), new Set()).words.length, 400);
  });
});
