import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './processes.ts';

/**
 * An incident of an invented shop; days count from the incident, minutes from its start. None is more than 332 days ago:
 * twelve months with the current one begin 334 days before its first.
 */
interface Incident {
  readonly title: string;
  readonly severity: 1 | 2 | 3 | 4;
  readonly daysAgo: number;
  /** When it was detected, acknowledged, mitigated and resolved. */
  readonly minutes: readonly [number, number, number, number];
  readonly factors: readonly string[];
  /** What is to be done, by whom, when it is due, and when it was done if it was. */
  readonly actions: readonly (readonly [text: string, owner: string, due: number, done?: number])[];
}

const incidents: readonly Incident[] = [
  {
    title: 'Checkout returns errors',
    severity: 2,
    daysAgo: 331,
    minutes: [7, 10, 62, 70],
    factors: ['The connection pool had no alert on wait time', 'Staging data is a hundredth of production’s'],
    actions: [
      ['Reject queries without a time limit', 'A. Osei', 14, 12],
      ['Alert on the wait time of the pool', 'J. Ruiz', 21, 70],
    ],
  },
  {
    title: 'Search index is stale',
    severity: 3,
    daysAgo: 322,
    minutes: [95, 101, 180, 244],
    factors: ['The runbook named a host that was gone'],
    actions: [['Rewrite the runbook of the search index', 'M. Sato', 30, 41]],
  },
  {
    title: 'Sign-in fails in Europe',
    severity: 1,
    daysAgo: 308,
    minutes: [3, 5, 41, 52],
    factors: ['The canary ran in one region only', 'Clients retried without backoff'],
    actions: [
      ['Run the canary in every region', 'L. Park', 28, 100],
      ['Add backoff to the clients’ retries', 'A. Osei', 21, 30],
      ['Shed load before sign-in saturates', 'J. Ruiz', 60, 95],
    ],
  },
  {
    title: 'Invoices are sent twice',
    severity: 3,
    daysAgo: 291,
    minutes: [240, 252, 300, 410],
    factors: ['Retries without backoff hid the first success'],
    actions: [['Make the sending of invoices idempotent', 'M. Sato', 30, 28]],
  },
  {
    title: 'Product pages are slow',
    severity: 2,
    daysAgo: 270,
    minutes: [12, 16, 55, 83],
    factors: ['No alert on the wait time of the connection pool'],
    actions: [
      ['Cache prices at the edge', 'L. Park', 40, 36],
      ['Alert on the pool of the catalogue', 'J. Ruiz', 20, 19],
    ],
  },
  {
    title: 'Images do not load',
    severity: 4,
    daysAgo: 262,
    minutes: [33, 40, 52, 58],
    factors: ['Certificate renewal was a manual step'],
    actions: [['Renew the certificates by machine', 'A. Osei', 30, 75]],
  },
  {
    title: 'Payments by card are declined',
    severity: 1,
    daysAgo: 233,
    minutes: [4, 6, 37, 44],
    factors: ['The runbook named a host that no longer exists', 'The canary ran in one region only'],
    actions: [
      ['Check every host in the runbooks nightly', 'M. Sato', 30, 88],
      ['Fail over to the second acquirer', 'L. Park', 60, 57],
    ],
  },
  {
    title: 'Order mails arrive late',
    severity: 3,
    daysAgo: 221,
    minutes: [61, 70, 122, 190],
    factors: ['No alert on the depth of the mail queue'],
    actions: [['Alert on the depth of the mail queue', 'J. Ruiz', 14, 11]],
  },
  {
    title: 'Stock levels are wrong',
    severity: 2,
    daysAgo: 203,
    minutes: [26, 31, 140, 212],
    factors: ['Staging data is far smaller than production’s', 'Feature flag without an owner'],
    actions: [
      ['Load a tenth of production into staging', 'M. Sato', 45, 120],
      ['Name an owner for every feature flag', 'L. Park', 30, 90],
    ],
  },
  {
    title: 'Search returns nothing',
    severity: 2,
    daysAgo: 177,
    minutes: [9, 12, 48, 66],
    factors: ['The canary ran in a single region'],
    actions: [['Hold a release until every region agrees', 'L. Park', 30, 29]],
  },
  {
    title: 'Vouchers are refused',
    severity: 3,
    daysAgo: 166,
    minutes: [48, 55, 71, 94],
    factors: ['Feature flag without an owner'],
    actions: [['Expire feature flags after ninety days', 'A. Osei', 60, 130]],
  },
  {
    title: 'Checkout times out',
    severity: 1,
    daysAgo: 149,
    minutes: [5, 8, 66, 79],
    factors: ['The connection pool had no alert on wait time', 'Clients retried without backoff'],
    actions: [
      ['Bound the pool for each caller', 'J. Ruiz', 21, 20],
      ['Drill the rollback of the payment service', 'A. Osei', 45],
      ['Add backoff to the app’s retries', 'L. Park', 30, 44],
    ],
  },
  {
    title: 'Reports are empty',
    severity: 4,
    daysAgo: 141,
    minutes: [130, 142, 160, 201],
    factors: ['Nobody watched the nightly import'],
    actions: [['Alert when the nightly import is empty', 'M. Sato', 30, 22]],
  },
  {
    title: 'Sign-in is slow',
    severity: 3,
    daysAgo: 120,
    minutes: [18, 22, 40, 55],
    factors: ['Retries without backoff multiplied the load'],
    actions: [['Limit retries in the gateway', 'A. Osei', 30, 61]],
  },
  {
    title: 'Deliveries are not tracked',
    severity: 3,
    daysAgo: 109,
    minutes: [77, 84, 150, 171],
    factors: ['Certificate renewal was a manual step for the carrier’s endpoint'],
    actions: [['Watch the carrier’s certificate', 'L. Park', 20, 18]],
  },
  {
    title: 'Prices are shown without tax',
    severity: 2,
    daysAgo: 92,
    minutes: [31, 36, 58, 120],
    factors: ['Feature flag without an owner', 'Staging data lacks what production’s has'],
    actions: [
      ['Compare prices of both versions in the canary', 'M. Sato', 40],
      ['Add tax cases to the acceptance tests', 'A. Osei', 14, 13],
    ],
  },
  {
    title: 'Refunds are stuck',
    severity: 3,
    daysAgo: 78,
    minutes: [52, 60, 95, 133],
    factors: ['The runbook named a host that was gone'],
    actions: [['Move the refund runbook beside its service', 'J. Ruiz', 30, 52]],
  },
  {
    title: 'Checkout fails in one region',
    severity: 2,
    daysAgo: 63,
    minutes: [6, 9, 33, 41],
    factors: ['The canary ran in one region only'],
    actions: [
      ['Weigh canary regions by traffic', 'L. Park', 45],
      ['Page when one region’s error ratio stands out', 'J. Ruiz', 21, 19],
    ],
  },
  {
    title: 'Newsletter is sent to everyone',
    severity: 4,
    daysAgo: 55,
    minutes: [15, 21, 24, 60],
    factors: ['Feature flag without an owner'],
    actions: [['Ask before a mail to more than a thousand', 'M. Sato', 30, 27]],
  },
  {
    title: 'Payment reminders are sent twice',
    severity: 3,
    daysAgo: 37,
    minutes: [88, 93, 110, 147],
    factors: ['Retries without backoff hid the first success'],
    actions: [['Make reminders idempotent', 'M. Sato', 21]],
  },
  {
    title: 'Search is slow after the upgrade',
    severity: 2,
    daysAgo: 24,
    minutes: [11, 14, 47, 61],
    factors: [
      'Staging data is a hundredth of production’s',
      'No alert on the wait time of the connection pool',
    ],
    actions: [
      ['Replay a day of queries before upgrades', 'L. Park', 45],
      ['Alert on the pool of the search nodes', 'J. Ruiz', 14, 10],
    ],
  },
  {
    title: 'App shows an old basket',
    severity: 3,
    daysAgo: 9,
    minutes: [29, 34, 51, 77],
    factors: ['Feature flag without an owner'],
    actions: [['Give cached baskets a version', 'A. Osei', 30]],
  },
];

const day = 86_400_000;
const dayText = (time: number): string => new Date(time).toISOString().slice(0, 10);
const clock = (minutes: number): string =>
  `${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')} UTC`;

function postmortemOf(incident: Incident, id: string, began: number, now: number): string {
  const [detected, acknowledged, mitigated, resolved] = incident.minutes;
  const rows = incident.actions.map(([text, owner, due, done], index) => {
    const status = done !== undefined && began + done * day <= now ? 'Done' : 'Open';
    return `| ${index + 1} | ${text} | ${owner} | P2 | ${dayText(began + due * day)} | ${status} |`;
  });
  return `# Post-Incident Review: ${id} – ${incident.title}

**Date of Incident:** ${dayText(began)}
**Severity:** SEV-${incident.severity}

## Timeline

| Time | Event | Actor |
| ---- | ----- | ----- |
| ${clock(0)} | A release is deployed, errors begin | deploy pipeline |
| ${clock(detected)} | Alert fires | alerting |
| ${clock(acknowledged)} | On-call acknowledges | on-call |
| ${clock(mitigated)} | The release is rolled back, mitigated | on-call |
| ${clock(resolved)} | Incident resolved | incident commander |

## Contributing Factors

${incident.factors.map((factor, index) => `${index + 1}. ${factor}`).join('\n')}

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
${rows.join('\n')}
`;
}

/**
 * Lays a folder of postmortems with a Git history of a year, as a team would have it: written soon after each incident,
 * and changed as actions are done.
 * @param today in milliseconds; everything lies before it
 */
export async function layIncidents(folder: string, today: number): Promise<void> {
  const git = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    run('git', ['-C', folder, ...args], { env: { ...process.env, ...env } });
  await mkdir(join(folder, 'postmortems'), { recursive: true });
  await git(['init', '--quiet']);
  for (let now = today - 350 * day; now <= today; now += 10 * day) {
    const written = incidents.filter(({ daysAgo }) => today - daysAgo * day < now);
    await Promise.all(
      written.map((incident) => {
        const id = `INC-${1400 - incident.daysAgo}`;
        const name = `${id}-${incident.title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.md`;
        const text = postmortemOf(incident, id, today - incident.daysAgo * day, now);
        return writeFile(join(folder, 'postmortems', name), text);
      }),
    );
    const date = new Date(now).toISOString();
    const who = ['-c', 'user.name=Ada Okafor', '-c', 'user.email=ada@example.org'];
    await git(['add', '--all']);
    await git([...who, 'commit', '--quiet', '--allow-empty', '--message', 'Follow up on incidents'], {
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
  }
}
