import assert from 'node:assert/strict';
import { reading } from '../../support/checking.ts';

/** The blanks that are seen in a document of the standard template, which has none in braces. */
function left(line: string): readonly string[] {
  const text = `# Post-Incident Review: INC-1204\n\n## Impact\n\n${line}\n`;
  return reading(text, { template: 'standard' }).leftovers.map(({ text: written }) => written);
}

describe('a name in two braces', () => {
  const blanks: readonly string[] = [
    '{{ user }}',
    '- {{ user }}',
    '- **Users affected, as far as known:** {{ user }} of {{ user }}',
    '### Impact on {{ user }}',
    '| Who was told of it | {{ user }} |\n|---|---|',
    '| When | Who |\n|---|---|\n| {{ user }} | The on-call engineer was told of it |',
    '> Lead: {{ user }}',
  ];
  for (const line of blanks) {
    it(`is a blank in “${line.replaceAll('\n', ' ')}”`, () => {
      assert.deepEqual([...new Set(left(line))], ['{{ user }}']);
    });
  }

  const prose: readonly string[] = [
    'The Helm chart rendered {{ user }} as an empty string.',
    '{{ user }} was empty in all charts.',
    '- Jinja replaces {{ user }} when the role runs',
    '| Cause | The role left {{ user }} as it was |\n|---|---|',
    '**Cause:** the role left {{ user }} as it was',
  ];
  for (const line of prose) {
    it(`is what templating writes in “${line.replaceAll('\n', ' ')}”`, () =>
      assert.deepEqual(left(line), []));
  }
});

describe('brackets that hold what somebody is to write', () => {
  const blanks: readonly string[] = [
    '[Name]',
    '- _[What the customers saw]_',
    '- **Users affected:** [count or share]',
    '| Owner | [Name] |\n|---|---|',
    '1. **Why** did the pool run dry? _[Answer]_',
    '> [link to the dashboard]',
    '[One factor, e.g., "no limit on retries"].',
    '### [Short name of the cause]',
  ];
  for (const line of blanks) {
    it(`are a blank in “${line.replaceAll('\n', ' ')}”`, () => {
      assert.equal(left(line).length, 1);
    });
    it(`are one in a document without a template in “${line.replaceAll('\n', ' ')}”`, () => {
      const { template, leftovers } = reading(`# Postmortem of the checkout outage\n\n${line}\n`);
      assert.deepEqual([template, leftovers.length], [undefined, 1]);
    });
  }

  it('are several where they stand beside each other', () => {
    assert.deepEqual(left('- [HH:MM] - [Who acted]: [What was done]'), [
      '[HH:MM]',
      '[Who acted]',
      '[What was done]',
    ]);
  });

  const others: readonly string[] = [
    '[09:02] The pool ran dry.',
    'The setting went from [Ask the owner] to [Ask all] on that day.',
    'Customer: [name redacted]',
    '- [the change]\n\n[the change]: https://git.acme.test/4711',
    '- [x] [PAY-4711]',
    '[ERROR] pool exhausted',
    '- [pool exhausted after 3000 ms]',
  ];
  for (const line of others) {
    it(`are none in “${line.replaceAll('\n', ' ')}”`, () => assert.deepEqual(left(line), []));
  }
});

describe('words that stand for what nobody has written', () => {
  const blanks: readonly (readonly [line: string, blank: string])[] = [
    ['Lorem ipsum dolor sit amet, consectetur.', 'Lorem ipsum dolor sit amet'],
    ['## ISSUE NAME', 'ISSUE NAME'],
    ['## Timeline, DATE RANGE', 'DATE RANGE'],
    ['# Postmortem: Incident Title', 'Incident Title'],
    ['- Item A', 'Item A'],
    ['2. **Action item 2**', 'Action item 2'],
    ['- (time): the alert fired', '(time)'],
    ['- Owner: (name)', '(name)'],
    ['- …', '…'],
    ['1. ...', '...'],
  ];
  for (const [line, blank] of blanks) {
    it(`are in “${line}”`, () => assert.deepEqual(left(line), [blank]));
  }

  const others: readonly string[] = [
    'The issue name was cut off at 80 characters.',
    '- Item A of the order was lost, and item B was sent twice.',
    '- Point 3 of the contract asks for a report.',
    'The event (time) is stored without a zone.',
    '- Waiting for the queue ... 40 minutes',
    '## Incident title and id',
  ];
  for (const line of others) {
    it(`are not in “${line}”`, () => assert.deepEqual(left(line), []));
  }
});
