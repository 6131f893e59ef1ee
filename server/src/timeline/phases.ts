import type { TimelineModelEvent } from '../protocol.ts';

export type Milestone = NonNullable<TimelineModelEvent['milestone']>;

/** In the order in which they are expected. */
export const milestoneOrder: readonly Milestone[] = [
  'start',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
];

/** What the phases of an incident are made from. */
export interface MilestoneRow {
  readonly milestone: Milestone | null;
  /** Whether it is a detection that is the acknowledgement, too. */
  readonly acknowledges?: boolean;
  /** When the milestone was reached, in milliseconds since the start; null where it is not known. */
  readonly reached: number | null;
}

/** The milestones that a row is. */
export function milestonesIn({ milestone, acknowledges }: MilestoneRow): readonly Milestone[] {
  return [...(milestone === null ? [] : [milestone]), ...(acknowledges ? (['acknowledged'] as const) : [])];
}

/** The time between two milestones that follow each other. */
export interface Phase {
  /** The milestone that it ends with, and those before it that were not found. */
  readonly reaches: readonly Milestone[];
  readonly last: Milestone;
  readonly fromRow: number;
  readonly toRow: number;
  readonly milliseconds: number;
}

export interface Phases {
  readonly phases: readonly Phase[];
  /** Milestones that come before one which they should follow; no phase can be drawn to them. */
  readonly unordered: readonly Milestone[];
}

/** The phases of an incident, by its milestones. */
export function phasesOf(rows: readonly MilestoneRow[]): Phases {
  const phases: Phase[] = [];
  const unordered: Milestone[] = [];
  let previous: { readonly row: number; readonly elapsed: number } | undefined;
  let missed: Milestone[] = [];
  for (const milestone of milestoneOrder) {
    const row = rows.findIndex((candidate) => milestonesIn(candidate).includes(milestone));
    const elapsed = rows[row]?.reached ?? null;
    if (elapsed === null) {
      missed.push(milestone);
    } else if (previous && elapsed < previous.elapsed) {
      unordered.push(milestone);
    } else {
      if (previous) {
        const milliseconds = elapsed - previous.elapsed;
        const reaches = [...missed, milestone];
        phases.push({ reaches, last: milestone, fromRow: previous.row, toRow: row, milliseconds });
      }
      previous = { row, elapsed };
      missed = [];
    }
  }
  return { phases, unordered };
}
