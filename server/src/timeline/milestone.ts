/** The moments of an incident that its metrics are computed from, in the order in which they are expected. */
export const milestones = ['start', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof milestones)[number];
