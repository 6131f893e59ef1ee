import assert from 'node:assert/strict';
import { problemsIn } from '../../support/checking.ts';
import { problemsInExample, rulePages } from '../../support/rulePages.ts';

// Where the places are, the examples of the pages say themselves.
const said: Readonly<Record<string, readonly string[]>> = {
  'action-due-before-incident': ['The day of the incident'],
  'action-duplicate': ['The first of the two'],
  'action-number-duplicate': ['The first with this number'],
  'date-slip': ['What it was compared with'],
  'factor-repeats-cause': ['The root cause'],
  'field-duplicate': ['“Duration” is given here first'],
  'impact-duration-mismatch': ['“Duration” in the header'],
  'lesson-repeats': ['It says the same as an improvement'],
  'list-item-duplicate': ['The first of the two'],
  'recurrence-likely': ['The earlier factor'],
  'review-before-incident': ['The day of the incident'],
  'review-late': ['The limit is counted from the incident', 'The limit is counted from the resolution'],
  'review-pending': ['The limit is counted from the incident'],
  'review-status-stale': ['The date of the review'],
  'section-duplicate': ['The first “Impact”'],
  'severity-implausible': ['The users affected'],
  'severity-inconsistent': ['“Severity” in the header'],
  'severity-repeated': ['SEV-3 on 2025-09-02', 'SEV-3 on 2025-08-08'],
  'summary-conflict': ['Stated in the header', 'Stated in “Impact”'],
  'text-copied': ['The same text'],
  'timeline-actor-inconsistent': ['The other spelling'],
  'timeline-crowded-minute': ['The same time'],
  'timeline-duration-mismatch': ['The start', 'The resolution', 'The mitigation', 'The detection'],
  'timeline-gap': ['The entry before'],
  'timeline-midnight': ['The entry above'],
  'timeline-milestone-order': ['The mitigation'],
  'timeline-mixed-zones': ['A time in UTC', 'A time in Z'],
  'timeline-out-of-order': ['The entry above, which is later'],
  'timeline-row-duplicate': ['The same row'],
  'title-id-duplicate': ['The same id'],
  'wording-outage': ['The part that was affected'],
};

describe('places that problems speak of', () => {
  it('end before the break of a line', () => {
    const text =
      '# Post-Incident Review: INC-7\n\n**Severity:** SEV-1\\\n**Severity:** SEV-2\\\n**Author:** Ada Okafor\n';
    const [problem] = problemsIn(text, { template: 'standard' }).filter(
      ({ rule }) => rule.id === 'field-duplicate',
    );
    const places = [problem, ...(problem?.related ?? [])].map(
      (one) => one && text.slice(one.range.start, one.range.end),
    );
    assert.deepEqual(places, ['**Severity:** SEV-2', '**Severity:** SEV-1']);
  });

  it('are told with what they are, by all rules that know some', () => {
    const told = new Map<string, Set<string>>();
    for (const page of rulePages()) {
      for (const { related = [], elsewhere = [] } of page.examples.flatMap((one) =>
        problemsInExample(page, one),
      )) {
        for (const { message } of [...related, ...elsewhere]) {
          told.set(page.id, (told.get(page.id) ?? new Set()).add(message));
        }
      }
    }
    assert.deepEqual(Object.fromEntries([...told].map(([id, messages]) => [id, [...messages]])), said);
  });
});
