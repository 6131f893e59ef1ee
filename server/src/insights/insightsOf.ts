import * as Duration from 'temporal-polyfill/fns/Duration';
import type {
  IndexedPostmortem,
  InsightsIncident,
  InsightsResult,
  MetricName,
  WorkspaceIndexResult,
} from '../protocol.ts';
import { nameOf } from '../uris.ts';
import { factorGroups } from './factorGroups.ts';

/** What the page with the numbers is drawn from. */
export function insightsOf({ today, capped, postmortems }: WorkspaceIndexResult): InsightsResult {
  return {
    today,
    capped,
    incidents: postmortems.map(incidentOf),
    factors: factorGroups(postmortems.map(({ factors }) => factors)),
  };
}

function incidentOf(postmortem: IndexedPostmortem): InsightsIncident {
  const { uri, id, title, date, severity, severityRank, metrics, actions } = postmortem;
  const milliseconds = (name: MetricName): number | null => millisecondsOf(metrics[name]);
  const name = title === '' ? nameOf(uri) : title;
  return {
    uri,
    name: id === null || name.includes(id) ? name : `${id}: ${name}`,
    date,
    severity,
    severityRank,
    metrics: {
      timeToDetect: milliseconds('timeToDetect'),
      timeToAcknowledge: milliseconds('timeToAcknowledge'),
      timeToMitigate: milliseconds('timeToMitigate'),
      timeToResolve: milliseconds('timeToResolve'),
    },
    open: actions.filter(({ open }) => open).length,
    overdue: actions.filter(({ overdue }) => overdue).length,
  };
}

function millisecondsOf(duration: string | null): number | null {
  return duration === null ? null : Duration.total(Duration.fromString(duration), 'millisecond');
}
