/** What each section says, but for the one that a sentence is put into. Nothing in it is to be found fault with. */
const sections: Readonly<Record<string, string>> = {
  'Executive Summary':
    'Between 14:02 and 15:12 UTC on 17 March, 8 % of checkouts ended with an error page. Release 4.18 let slow\nqueries hold every database connection. Rolling it back ended the incident.',
  Impact:
    '- Users affected: 1,204 (8 % of those who tried to pay)\n- Revenue impact: about 31,000 EUR in delayed orders\n- Duration: 1 hour 10 minutes\n- SLO budget consumed: 41 % of the monthly budget',
  Timeline:
    '| Time | Event | Actor |\n| --- | --- | --- |\n| 14:02 UTC | Release 4.18 is deployed, errors begin | deploy pipeline |\n| 15:12 UTC | Error ratio is back at 0.1 %, incident resolved | incident commander |',
  'Root Cause':
    'Release 4.18 added a report query without a time limit to the request path. The connection pool had no upper\nbound per caller, so that queries on cold data held all 40 connections.',
  'Contributing Factors':
    '1. The staging data set is a hundredth of production’s, so the query took 20 ms there\n2. The alert watches the error ratio over five minutes, which delayed detection by seven minutes',
  'What Went Well':
    '1. The rollback took eight minutes from decision to effect\n2. The status page was updated within ten minutes of the alert',
  'What Could Be Improved':
    '1. Database calls on the request path have no enforced time limit\n2. The pool does not report how many connections each caller holds',
  'Action Items':
    '| # | Action | Owner | Priority | Due Date | Status |\n| --- | --- | --- | --- | --- | --- |\n| 1 | Reject queries without a time limit in the database client | A. Osei | P1 | 2026-04-01 | Open |',
  'Lessons Learned':
    '1. A query’s cost depends on data that staging did not have\n2. A pool shared by all callers turns one slow caller into an outage for all',
  Prevention: 'Action 1 makes a call without a time limit impossible.',
};

const head = `# Post-Incident Review: INC-1204 – Checkout returns errors

**Date of Incident:** 2026-03-17
**Duration:** 1 hour 10 minutes
**Severity:** SEV-2
**Author:** Ada Okafor
**Reviewed:** 2026-03-18
`;

/** A short postmortem by the built-in template with one sentence more at the end of a section. */
export function postmortemWith(sentence: string, section: string): string {
  const body = sections[section];
  if (body === undefined) {
    throw new Error(`The postmortem has no section “${section}”`);
  }
  const filled = { ...sections, [section]: `${body}\n${entryFor(sentence, section, body)}` };
  return `${head}\n${Object.entries(filled)
    .map(([name, content]) => `## ${name}\n\n${content}\n`)
    .join('\n')}`;
}

/** The sentence in the form that the section's other entries have. */
function entryFor(sentence: string, section: string, body: string): string {
  if (section === 'Timeline') {
    return `| 15:12 UTC | ${sentence} | incident commander |`;
  }
  if (section === 'Action Items') {
    return `| 2 | ${sentence} | M. Sato | P2 | 2026-04-15 | Open |`;
  }
  if (body.startsWith('1.')) {
    return `3. ${sentence}`;
  }
  return body.startsWith('-') ? `- ${sentence}` : `\n${sentence}`;
}
