import type { NewDocumentFacts } from '../../server/src/protocol.ts';
import { newDocument } from '../../server/src/template/newDocument.ts';
import type { Template } from '../../server/src/template/template.ts';

/** What is known of an incident when its postmortem is begun. */
export const facts: NewDocumentFacts = {
  id: 'INC-1204',
  title: 'Card payments fail at checkout',
  date: '2026-03-17',
  severity: 'SEV-2',
  author: 'Mara Lindt',
  startTime: '14:02 UTC',
};

/** A document by a template with every blank filled as somebody would who was there. */
export function filled(template: Template): string {
  const left = new Map(
    Object.entries(answers[template.name] ?? {}).map(([blank, texts]) => [blank, [texts].flat()]),
  );
  return newDocument(template, facts)
    .map(({ text, placeholder }) => {
      if (!placeholder) {
        return text;
      }
      const answer = left.get(text)?.shift();
      if (answer === undefined) {
        throw new Error(`Nothing is known to fill ${text} of “${template.name}”.`);
      }
      return answer;
    })
    .join('');
}

type Answers = Readonly<Record<string, string | readonly string[]>>;

const summary =
  'From 14:02 to 15:12 UTC, 8 % of checkouts by card failed with an error page. A release of the payment service held every connection to its database; rolling it back ended the incident.';
const users = '1,840 customers (8 % of 23,000), counted by failed checkouts in the request log';
const cause =
  'Release 4.18 added a report to the request path whose statements had no time limit. They held all 40 connections to the database, so that payments waited for one and gave up after 30 seconds. Verified on 18 March by replaying the traffic against 4.17 and 4.18, see the [connections in use](https://grafana.example.com/d/pool?from=1773756000000&to=1773760500000).';
const detection = 'The alert on failed payments paged on-call at 14:09 UTC, seven minutes after the start.';
const wentWell = [
  'The alert on failed payments fired within seven minutes',
  'The rollback took one command and four minutes',
];
const gaps = [
  'The load test runs without reports, so it passed with the slow statement in place',
  'No alert covers connections in use, which were exhausted at 14:03',
];
const lesson = 'A pool that every caller shares turns one slow caller into an outage of all of them';

function events(columns: (time: string, event: string) => string): string {
  const rows = [
    ['14:09 UTC', 'Alert on failed payments pages on-call'],
    ['14:11 UTC', 'On-call acknowledges the page and opens an incident channel'],
    [
      '14:35 UTC',
      'All 40 [connections are in use](https://grafana.example.com/d/pool?from=1773756000000&to=1773760500000) since 14:03',
    ],
    ['15:04 UTC', 'Payment service is rolled back to 4.17'],
    ['15:08 UTC', 'Impact mitigated: error rate falls below 1 %'],
    ['15:12 UTC', 'Incident resolved: no failed payment for four minutes'],
  ];
  return rows.map(([time = '', event = '']) => columns(time, event)).join('\n');
}

const start = 'Release 4.18 is live; first payments fail';
const twoColumns = `${start} |\n${events((time, event) => `| ${time} | ${event} |`)}`.replace(/ \|$/, '');

const changes = [
  'Reject database statements without a time limit in the client library',
  'Alert when connections in use exceed 80 % for two minutes',
];

const answers: Readonly<Record<string, Answers>> = {
  standard: {
    'X hours Y minutes': '1 hour 10 minutes',
    'YYYY-MM-DD': '2026-03-18',
    '[2-3 sentence summary for stakeholders]': summary,
    '[count/percentage]': users,
    '[estimated]': '$41,000 in orders that were not repeated within a day',
    '[time]': '70 minutes',
    '[percentage]': '62 % of the monthly budget of the checkout SLO',
    '...': [
      `${start}`,
      `deployment pipeline |\n${events((time, event) => `| ${time} | ${event} | on-call |`)}`.replace(
        / \|$/,
        '',
      ),
    ],
    '[Detailed technical root cause]': cause,
    '[Factor that enabled or worsened the incident]': 'All callers share one pool of 40 connections (-> #1)',
    '[Factor that delayed detection or resolution]':
      'No dashboard shows which statement holds a connection (-> #2)',
    '[Positive aspect of response]': 'The rollback took one command and four minutes',
    '[Positive aspect of detection]': 'The alert on failed payments fired within seven minutes',
    '[Improvement opportunity]': gaps.map((gap, index) => `${gap} (-> #${index + 1})`),
    '[Concrete action]': changes,
    '[person]': ['Jon Ode', 'Ana Reyes'],
    '[date]': ['2026-04-02', '2026-04-10'],
    '[Key takeaway]': [lesson, 'A load test without the slow paths proves little about a release'],
    '[How we will prevent this class of incident]':
      'No statement can hold a connection for more than a second once the client refuses it (#1), and a pool that fills is seen before payments fail (#2).',
  },
  'google-sre': {
    '[names]': 'Mara Lindt',
    '[draft, in review or final]': 'Final',
    '[Two or three sentences for readers outside the team: what broke, for whom, for how long, and how it ended]':
      summary,
    '[What a reader has to know of the service before the rest makes sense; leave it out where everybody knows]':
      'The payment service answers each checkout with one request to the card gateway and two statements to its database.',
    '[how many users met which failure, and how that was counted]': users,
    '[amount, or none and how that is known]': '$41,000 in orders that were not repeated within a day',
    '[hours of on-call work, and what had to wait]':
      '9 hours of on-call work; the invoice release waited a day',
    '[The condition that was waiting in the system, what set it off, and how both were verified]': cause,
    '[Which alert or which person noticed it, how long after the start]': detection,
    '[What was done to end the impact, in the order in which it worked or did not]':
      'A restart of the service at 14:41 UTC had no lasting effect. Rolling back to 4.17 at 15:04 UTC ended the impact.',
    '[A safeguard or a habit that kept the damage small]': wentWell[0] ?? '',
    '[Another one worth keeping]': wentWell[1] ?? '',
    '[A gap as it is today, not as a wish]': gaps[0] ?? '',
    '[Another gap]': gaps[1] ?? '',
    '[Something nobody had planned that kept it from being worse]':
      'The release before had kept its database schema, so that rolling back was possible',
    '[change with an end you can verify]': changes[0] ?? '',
    '[prevent, mitigate, detect or repair]': 'prevent',
    '[P0-P4]': 'P1',
    '[person]': 'Jon Ode',
    '[ticket]': `[PAY-311](https://tracker.example.com/PAY-311) |\n| ${changes[1]} | detect | P2 | Ana Reyes | [PAY-312](https://tracker.example.com/PAY-312)`,
    '...': [],
    '[what happened or was done, and where it can be seen]': twoColumns,
    '[term]': 'Pool',
    '[what it means to a reader from another team]':
      'the connections to a database that a service keeps open',
    '[Graph, log or chat that shows what is said above, with a link that keeps working]':
      '[Failed payments, 17 March](https://grafana.example.com/d/pay?from=1773756000000&to=1773760500000)',
  },
  pagerduty: {
    'YYYY-MM-DD': '2026-03-19',
    '[where the review stands]': 'Reviewed',
    '[Two sentences: what customers noticed, for how long, and what lies behind it]': summary,
    '[The incident told in order, for somebody who was not there; facts before explanations]':
      'Release 4.18 of the payment service went live at 14:02 UTC. Connections to its database ran out within a minute, payments gave up after 30 seconds, and on-call was paged at 14:09 UTC.',
    '[A condition that let it happen, with the evidence for it]':
      'All callers share one pool of 40 connections, see the [connections in use](https://grafana.example.com/d/pool?from=1773756000000&to=1773760500000)',
    '[A condition that made it longer or larger]':
      'No dashboard shows which statement holds a connection, so that detection of the cause took 26 minutes',
    '[What ended the impact, and how it is known to have ended]':
      'The rollback to 4.17 at 15:04 UTC ended it; failed payments were back at their usual rate at 15:12 UTC.',
    '[count, of how many, and how counted]': users,
    '[duration]': '70 minutes',
    '[count]': '212 requests',
    '[role]': 'Incident commander',
    '[name]': 'Ana Reyes',
    '[what was seen or done]': start,
    '[graph or log that shows it]': `[pipeline](https://ci.example.com/runs/8812) |\n${events(
      (time, event) =>
        `| ${time} | ${event} | [graph](https://grafana.example.com/d/pay?from=1773756000000&to=1773760500000) |`,
    )}`.replace(/ \|$/, ''),
    '[A fact about detection or response that is worth keeping]': wentWell[0] ?? '',
    '[A gap in process, tooling or knowledge, as it is today]': gaps[0] ?? '',
    '[change that can be finished]': changes[0] ?? '',
    '[person]': 'Jon Ode',
    '[P0 or P1]': 'P1',
    '[date]': '2026-04-02',
    '[ticket]': `[PAY-311](https://tracker.example.com/PAY-311) |\n| ${changes[1]} | Ana Reyes | P0 | 2026-03-27 | [PAY-312](https://tracker.example.com/PAY-312)`,
    '[What colleagues outside the team should know and do]':
      'Card payments work again since 15:12 UTC. Support can ask customers to repeat their order.',
    '[What customers are told, in their words, without names of systems]':
      'On 17 March, 8 % of payments by card failed for 70 minutes. You were not charged for orders that failed.',
  },
  atlassian: {
    '[summary in a few words]': '',
    'YYYY-MM-DD': '2026-03-18',
    '[When it was, what users could not do, for how long, and what ended it; two or three sentences]':
      summary,
    '[The change or the circumstances before it that made it possible, with times]':
      'Release 4.18 of the payment service went live at 14:02 UTC on 17 March with a new report on the request path.',
    '[What did not work as it should, with the errors or graphs that show it]':
      'Payments waited for a connection and gave up after 30 seconds, see the [failed payments](https://grafana.example.com/d/pay?from=1773756000000&to=1773760500000).',
    '[count or share, and how counted]': users,
    '[time]': '70 minutes',
    '[count]': '212 cases',
    '[How it was noticed, by whom, how long after the start, and what would have shown it sooner]': detection,
    '[Who was called, when they answered, and what delayed them]':
      'On-call answered at 14:11 UTC. The network was looked at first, because the errors were timeouts.',
    '[What brought the service back, step by step, and how that was confirmed]':
      'The rollback to 4.17 at 15:04 UTC. Failed payments were back at their usual rate at 15:12 UTC.',
    '[what happened or was done]': twoColumns,
    '[Why did users notice something?]': 'Payments gave up after 30 seconds without a connection',
    '[Why was that so?]': 'All 40 connections were held by statements of the new report',
    '[And why that? Go on until the answer is something that can be changed]':
      'The client library accepts statements without a time limit',
    '[What has to change so that this class of incident cannot come back, and how it was verified]': cause,
    '[Whether work in the backlog would have prevented it or made it smaller, and why it was not done]':
      'A ticket for a time limit on statements was open since January, behind the work on invoices.',
    '[Whether it happened before, and which actions of that time are open]':
      'No earlier incident of this kind is on record; the client library refuses such statements from now on (#1).',
    '[What went well]': `${wentWell[0]}, while the pool was full from 14:03`,
    '[What could have gone better]': lesson,
    '[change]': changes[0] ?? '',
    '[person]': 'Jon Ode',
    '[P1-P3]': 'P1',
    '[date]': '2026-04-02',
    '[ticket]': `[PAY-311](https://tracker.example.com/PAY-311) |\n| ${changes[1]} | Ana Reyes | P2 | 2026-04-10 | [PAY-312](https://tracker.example.com/PAY-312)`,
  },
  'correction-of-errors': {
    'X hours Y minutes': '1 hour 10 minutes',
    'YYYY-MM-DD': '2026-03-18',
    '[Written last: what happened, the effect on customers, the cause and the main action, for a reader without context]':
      summary,
    '[count or share]': users,
    '[errors, delays or wrong results, as seen from outside]': 'an error page after waiting for 30 seconds',
    '[time]': '70 minutes',
    '[The graphs that show the impact from start to end, each with a caption that says what to look at]':
      'The [failed payments](https://grafana.example.com/d/pay?from=1773756000000&to=1773760500000) rise at 14:02 UTC and are back at zero at 15:12 UTC.',
    '[what happened; no gap without a reason]': twoColumns,
    '[When the event was noticed, by which alarm or person; how that time could be halved]':
      'The alarm on failed payments paged on-call at 14:09 UTC; an alarm on connections in use would need three minutes.',
    '[When the cause was understood; how that time could be halved]':
      'At 14:58 UTC, from the list of running statements; a dashboard of them halves that time.',
    '[When customers were well again; how that time could be halved]':
      'At 15:12 UTC, eight minutes after the rollback; a rollback on the first page halves that time.',
    '[Why did customers have the problem?]': 'Payments gave up after 30 seconds without a connection',
    '[Why was that possible?]': 'All 40 connections were held by statements of the new report',
    '[Why did nothing stop it? Go on until the answer is a mechanism that is absent]':
      'The client library accepts statements without a time limit, verified by replaying the traffic of 17 March',
    '[What the team knows now that it did not know before]': lesson,
    '[mechanism, not an intention]': changes[0] ?? '',
    '[which why it does away with]': 'Why 3',
    '[person]': 'Jon Ode',
    '[P1-P3]': 'P1',
    '[date]': '2026-04-02',
    '[how it will be seen to work]': `A statement without a limit fails in the presubmit |\n| 2 | ${changes[1]} | Detection | Ana Reyes | P2 | 2026-04-10 | A drill on staging pages within three minutes`,
    '[Earlier event, document or change, with a link]':
      '[Change 4.18](https://ci.example.com/runs/8812), which began it',
  },
  short: {
    '[What users noticed, how many, for how long, and what ended it]': summary,
    '[what happened or was done]': twoColumns,
    '[The mechanism, what set it off, and how that was verified]': cause,
    '[One change that can be finished]': changes[0] ?? '',
    '[name]': 'Jon Ode',
    '[date]': `2026-04-02\n- [ ] ${changes[1]}, owner: Ana Reyes, due 2026-04-10`,
    '[Something that other teams can use]': lesson,
  },
};
