import assert from 'node:assert/strict';
import { headingName } from '../../../server/src/document/headingName.ts';
import type { SectionRole } from '../../../server/src/document/sectionNames.ts';
import { sectionRole } from '../../../server/src/document/sectionNames.ts';

describe('the role of a section by its heading', () => {
  const headings: Readonly<Record<string, SectionRole | undefined>> = {
    'Action Items – Open': 'actions',
    'Actions: completed': 'actions',
    'Open Action Items': 'actions',
    'Long-term actions': 'actions',
    'Outstanding actions:': 'actions',
    'Action items (done)': 'actions',
    RCA: 'root-cause',
    'How can we prevent this?': 'prevention',
    'How did we respond?': 'resolution',
    'Open questions': undefined,
    'Actions taken': undefined,
    'Immediate actions': undefined,
    Completed: undefined,
  };
  for (const [heading, role] of Object.entries(headings)) {
    it(`${heading}: ${role ?? 'none'}`, () => assert.equal(sectionRole(headingName(heading)), role));
  }
});
