import { monthAfter, monthOf, monthsBetween } from '../../../../server/src/insights/months.ts';
import type { InsightsHistory, InsightsIncident, InsightsResult } from '../../../../server/src/protocol.ts';
import type { PageState } from './messages.ts';

/** What is shown of the numbers after filtering. Incidents are named by their index in what the server said. */
export interface View {
  readonly incidents: readonly InsightsIncident[];
  readonly shown: readonly number[];
  /** Those whose actions count: what is open today is to be done whenever the incident was. */
  readonly acting: readonly number[];
  readonly months: readonly string[];
  /** The severities that there are, the highest first; null for none. */
  readonly severities: readonly Severity[];
  readonly undated: readonly number[];
  /** Those that are not shown and have open actions, which count. */
  readonly outside: readonly number[];
  readonly today: string;
}

export interface Severity {
  readonly name: string | null;
  readonly rank: number | null;
}

/** A severity as a filter names it. */
export function keyOf(severity: string | null): string {
  return severity ?? '';
}

/** Every severity that an incident has, the highest first, then what is on no scale, none last. */
export function severitiesOf(incidents: readonly InsightsIncident[]): readonly Severity[] {
  const found = new Map(incidents.map(({ severity, severityRank: rank }) => [severity, rank]));
  return [...found]
    .map(([name, rank]) => ({ name, rank }))
    .toSorted((one, other) => orderOf(one) - orderOf(other));
}

function orderOf({ name, rank }: Severity): number {
  return rank ?? (name === null ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER);
}

/** Applies the filters; an incident without a date belongs to no period, and is there when all are shown. */
export function viewOf({ incidents, today }: InsightsResult, { months, hidden }: PageState): View {
  const from = months === 0 ? '' : monthAfter(monthOf(today), 1 - months);
  const visible = incidents.flatMap(({ severity }, index) =>
    hidden.includes(keyOf(severity)) ? [] : [index],
  );
  const shown = visible.filter((index) => {
    const { date = null } = incidents[index] ?? {};
    // A day that is still to come is a slip of the pen; it counts with all, and is in no month.
    return months === 0 || (date !== null && monthOf(date) >= from && date <= today);
  });
  const isShown = new Set(shown);
  const dates = shown.flatMap((index) => incidents[index]?.date ?? []).toSorted();
  const first = months === 0 ? monthOf(dates[0] ?? today) : from;
  return {
    incidents,
    shown,
    acting: visible,
    months: monthsBetween(first, monthOf(today)),
    severities: severitiesOf(shown.flatMap((index) => incidents[index] ?? [])),
    undated: visible.filter((index) => incidents[index]?.date === null),
    outside: visible.filter((index) => !isShown.has(index) && (incidents[index]?.open ?? 0) > 0),
    today,
  };
}

/** How many actions were open on a day, and in which incidents. */
export interface ActionPoint {
  readonly day: string;
  readonly open: number;
  readonly overdue: number;
  readonly behindOpen: readonly number[];
  readonly behindOverdue: readonly number[];
}

/** The actions of all incidents that the severities leave, over time as far as a history tells, and today. */
export function actionPoints(
  view: View,
  history: InsightsHistory | null | undefined,
): readonly ActionPoint[] {
  const files = new Map(history?.files.map((file) => [file.uri, file]));
  const first = view.months[0] ?? '';
  const past = (history?.days ?? []).flatMap((day, at) =>
    monthOf(day) < first
      ? []
      : [
          pointOf(view, day, (index) => {
            const file = files.get(view.incidents[index]?.uri ?? '');
            return { open: file?.open[at] ?? 0, overdue: file?.overdue[at] ?? 0 };
          }),
        ],
  );
  const none = { open: 0, overdue: 0 };
  return [...past, pointOf(view, view.today, (index) => view.incidents[index] ?? none)];
}

function pointOf(
  { acting }: View,
  day: string,
  countsOf: (index: number) => { readonly open: number; readonly overdue: number },
): ActionPoint {
  const counts = acting.map((index) => ({ index, ...countsOf(index) }));
  return {
    day,
    open: counts.reduce((sum, { open }) => sum + open, 0),
    overdue: counts.reduce((sum, { overdue }) => sum + overdue, 0),
    behindOpen: counts.flatMap(({ index, open }) => (open > 0 ? [index] : [])),
    behindOverdue: counts.flatMap(({ index, overdue }) => (overdue > 0 ? [index] : [])),
  };
}
