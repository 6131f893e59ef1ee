import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { isoText } from '../../../server/src/time/calendarDate.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { problemsIn, reading } from '../../support/checking.ts';

const file = '---\ndate: 2026-04-02\ntitle: Checkout\n---\n';
const timeline = '## Timeline\n\n- 14:02 UTC Errors begin\n- 14:10 UTC An alert fires\n';

/** The day that the entries of a timeline get which have none themselves. */
function dayOf(text: string): string | undefined {
  const moment = timelineOf(reading(text), defaultConfiguration)?.events[0]?.moment;
  return moment && isoText(moment.date);
}

describe('the day of the incident', () => {
  const before: Readonly<Record<string, string>> = {
    'a field of the header': '# Postmortem\n\n**Incident start:** 2026-03-14 14:02 UTC\n\n',
    'a field below that of the publication':
      '# Postmortem\n\n**Publication date:** 2026-04-03\n**Incident date:** 2026-03-14\n\n',
    'a field below the id of the incident':
      '# Postmortem\n\n**Incident ID:** INC-12\n**Date:** 2026-03-14\n\n',
    'the start, below the end': '# Postmortem\n\n**Incident end:** 2026-03-15\n**Started:** 2026-03-14\n\n',
    'a row of a table below the title':
      '# Postmortem\n\n| Field | Value |\n|---|---|\n| ID | INC-12 |\n| **Started at** | 2026-03-14 14:02 UTC |\n\n',
    'the head of such a table': '# Postmortem\n\n| Date | 2026-03-14 |\n|---|---|\n| Severity | SEV-2 |\n\n',
    'a row of a table in the overview':
      '# Postmortem\n\n## Overview\n\n| Item | |\n|---|---|\n| Incident date | 2026-03-14 |\n\n',
    'the detection in a table':
      '# Postmortem\n\n| Detected | 2026-03-14 14:10 UTC |\n|---|---|\n| Owner | Kim |\n\n',
    'the first of some days': '# Postmortem\n\n**Incident date:** 14–16 March 2026\n\n',
    'the first of some days behind the month': '# Postmortem\n\n**Incident date:** March 14-16, 2026\n\n',
    'the title': '# Postmortem of 2026-03-14\n\n',
    'a field of the overview':
      '# Postmortem\n\n## Overview\n\n- **Severity:** SEV-2\n- **Incident date:** 2026-03-14\n\n',
  };
  for (const [name, text] of Object.entries(before)) {
    it(`is that of ${name}, before the date of the file`, () => {
      assert.equal(dayOf(`${file}${text}${timeline}`), '2026-03-14');
    });
  }

  it('is that of the file where nothing else says it', () => {
    assert.equal(dayOf(`${file}# Postmortem\n\n**Reviewed date:** 2026-04-03\n\n${timeline}`), '2026-04-02');
  });

  it('is what entries are compared with, and not the date of the file', () => {
    const entries = ['2026-03-14', '2026-03-14', '2026-04-01', '2026-03-14']
      .map((day, index) => `- ${day} 14:0${index} UTC Step ${index}\n`)
      .join('');
    const text = `${file}# Postmortem\n\n## Overview\n\n- Incident date: 2026-03-14\n\n## Timeline\n\n${entries}`;
    assert.deepEqual(
      problemsIn(text)
        .filter(({ rule }) => rule.id === 'timeline-date-outside')
        .map(({ range }) => text.slice(range.start, range.end)),
      ['2026-04-01'],
    );
  });
});
