import type { IndexedPostmortem, WorkspaceIndexResult } from '../../../server/src/protocol.ts';
import { incidentName } from './actionGroups.ts';

export type IncidentFilter = 'all' | 'with open actions' | 'not reviewed' | 'review overdue';

/** The postmortems that a filter and some words leave, newest incident first; those without a date come last. */
export function incidentRows(
  { postmortems }: WorkspaceIndexResult,
  filter: IncidentFilter,
  words: string,
): readonly IndexedPostmortem[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return postmortems
    .filter((postmortem) => passes(postmortem, filter))
    .filter((postmortem) => {
      const text = `${incidentName(postmortem)} ${postmortem.severity ?? ''} ${postmortem.date ?? ''}`;
      return wanted.every((word) => text.toLowerCase().includes(word));
    })
    .toSorted(
      (one, other) => (other.date ?? '').localeCompare(one.date ?? '') || one.uri.localeCompare(other.uri),
    );
}

function passes({ actions, review }: IndexedPostmortem, filter: IncidentFilter): boolean {
  switch (filter) {
    case 'with open actions':
      return actions.some(({ open }) => open);
    case 'not reviewed':
      return review.state !== 'reviewed';
    case 'review overdue':
      return review.overdue;
    case 'all':
      return true;
  }
}
