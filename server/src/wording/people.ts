import type { Configuration } from '../config/configuration.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { remembered } from '../memory/remembered.ts';
import type { Postmortem } from '../postmortem.ts';
import { sectionsWithRole } from '../postmortem.ts';
import { fieldRole } from '../template/roles.ts';
import type { Timeline } from '../timeline/timeline.ts';
import {
  bareGroups,
  departmentWords,
  groupNouns,
  nameLikeDepartments,
  personNouns,
  personPlurals,
  soleDepartments,
  vendorNouns,
} from './lexicon/people.ts';
import { singular } from './subjects.ts';

/** Somebody whom the document names as author, actor or owner. */
export interface Person {
  /** As first written. */
  readonly name: string;
  /** The words that are this person's, in lower case: names, a handle without `@`. */
  readonly words: readonly string[];
  /** Initials, where the document itself uses them. */
  readonly initials: string | undefined;
  /** The role that a cell gives besides the name, as in “Ada Okafor (payments on-call)”. */
  readonly role: string | undefined;
}

/** The people that a document names in its author, actor and owner cells. */
export function peopleIn(
  postmortem: Postmortem,
  timeline: Timeline | undefined,
  configuration: Configuration,
): readonly Person[] {
  const { document } = postmortem;
  const authors = document.fields.filter((field) => fieldRole(field.name) === 'author');
  const cells: OffsetRange[] = [
    ...authors.map((field) => field.value),
    ...(timeline?.events ?? []).flatMap((event) => event.actor ?? []),
  ];
  for (const section of sectionsWithRole(postmortem, 'actions', configuration)) {
    for (const block of section.blocks) {
      if (block.kind === 'table') {
        const column = block.table.header.cells.findIndex(({ range }) =>
          /^(?:owner|assignee|who|responsible|owned by|dri)$/i.test(document.source.slice(range)),
        );
        cells.push(
          ...block.table.rows.flatMap((row) => (column < 0 ? [] : (row.cells[column]?.range ?? []))),
        );
      }
    }
  }
  const people = new Map<string, Person>();
  for (const cell of cells.slice(0, mostCells)) {
    for (const person of peopleOf(document.masked.slice(cell.start, cell.end))) {
      const known = people.get(person.name);
      people.set(person.name, known?.role ? known : person);
    }
  }
  return [...people.values()];
}

/** More cells tell nobody new. */
const mostCells = 2000;

/** The people in a cell: “Ada Okafor (payments on-call)”, “J. Ruiz, @sato”. A role by itself is nobody. */
export function peopleOf(cell: string): readonly Person[] {
  return readPeople(cell.slice(0, longestCell));
}

/** A cell that is longer is a text; its first part says whom it names. */
const longestCell = 300;

const readPeople = remembered((cell): readonly Person[] =>
  cell.split(/[,;/&]|\band\b|<br\s?\/?>/).flatMap((part) => {
    const [, outer = '', inner] = /^([^(]{0,100})(?:\(([^)]{0,100})\))?/.exec(part.trim()) ?? [];
    return personOf(outer, inner) ?? (inner ? personOf(inner, outer) : undefined) ?? [];
  }),
);

function personOf(written: string, beside: string | undefined): Person | undefined {
  const range = trimRange(written, { start: 0, end: written.length });
  const name = written.slice(range.start, range.end).replace(/[*_[\]]/g, '');
  const role = beside && isRole(beside) ? beside.trim() : undefined;
  const handle = /^@([A-Za-z0-9][\w.-]{0,50})$/.exec(name)?.[1];
  if (handle) {
    return callsAll.has(handle.toLowerCase())
      ? undefined
      : { name, words: [handle.toLowerCase()], initials: undefined, role };
  }
  const words = name.split(/\s+/).filter((word) => word !== '');
  if (/^\p{Lu}{2,3}$/u.test(name) && !acronyms.has(name)) {
    return { name, words: [], initials: name, role };
  }
  const isName =
    words.length > 0 &&
    words.length < 5 &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]{0,30}$/u.test(word)) &&
    !isRole(name) &&
    !words.some((word) => machineWords.has(word.toLowerCase()));
  if (!isName || (words.length === 1 && (tools.has(name.toLowerCase()) || /^\p{Lu}+$/u.test(name)))) {
    return undefined;
  }
  const own = words
    .filter((word) => word.length > 2 && !word.endsWith('.'))
    .map((word) => word.toLowerCase());
  return own.length > 0 ? { name, words: own, initials: undefined, role } : undefined;
}

/** What calls a whole channel behind a sign. */
export const callsAll: ReadonlySet<string> = new Set([
  'here',
  'channel',
  'everyone',
  'all',
  'oncall',
  'on-call',
]);
/** Capitals that are nobody's initials. */
export const acronyms: ReadonlySet<string> = new Set([
  'SRE',
  'DBA',
  'QA',
  'IT',
  'IC',
  'TBD',
  'TBC',
  'TBA',
  'NA',
  'CI',
  'CD',
  'AWS',
  'GCP',
  'HR',
  'PM',
  'NOC',
  'SOC',
  'CTO',
  'CEO',
  'CIO',
  'OPS',
  'VP',
  'UTC',
  'API',
  'DNS',
  'DB',
  'ISP',
  'CDN',
  'PR',
  'UI',
  'UX',
  'ML',
  'AI',
]);

/** Common actors that are programs, and words that stand where nobody is named. */
export const tools: ReadonlySet<string> = new Set([
  ...soleDepartments,
  ...(
    'jenkins pagerduty kubernetes grafana argo argocd terraform github gitlab datadog prometheus alertmanager opsgenie slack ' +
    'statuspage cloudflare aws azure google monitoring alerting system automation bot scheduler cron nagios zabbix sentry ' +
    'newrelic splunk kibana elasticsearch redis kafka postgres mysql mongodb nginx haproxy traefik envoy istio helm docker ' +
    'ansible puppet chef octopus circleci travis buildkite fastly akamai heroku vercel netlify twilio stripe users user ' +
    'open none unknown done everyone backend frontend'
  ).split(' '),
]);

/** Words that tell of a program or of what it sends, as in “Automated Alert”; one that is also a name is none of these. */
const machineWords: ReadonlySet<string> = new Set(
  (
    'alert alerts alarm automatic automated automation notification dashboard server cluster gateway scheduler cron job script ' +
    'deployment rollback release incident customer webhook probe healthcheck watchdog exporter autoscaler balancer'
  ).split(' '),
);

/** Whether a text names a role or a group: a noun for one is in it, or several words for departments and no other. */
export function isRole(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s/-]+/)
    .filter((word) => word !== '');
  return (
    isDepartment(words) ||
    words.some((word) => {
      const noun = singular(word);
      return (
        personNouns.has(noun) ||
        personPlurals.has(word) ||
        groupNouns.has(noun) ||
        bareGroups.has(noun) ||
        vendorNouns.has(noun) ||
        /^(?:call|service|pipeline|system|bot|alerting|monitoring|database|platform|infrastructure|security|network|data|software|reliability)$/.test(
          noun,
        )
      );
    })
  );
}

/** One word alone may be somebody's name, and so may two that are names both. */
function isDepartment(words: readonly string[]): boolean {
  return (
    words.length > 1 &&
    words.some((word) => departmentWords.has(word)) &&
    words.every((word) => departmentWords.has(word) || nameLikeDepartments.has(word))
  );
}
