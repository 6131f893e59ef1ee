import { remembered } from '../memory/remembered.ts';
import { headingName } from './headingName.ts';
import { roleIn } from './sectionNames.ts';

/** What a metadata field is for, whatever it is called. */
export type FieldRole = 'incident-date' | 'duration' | 'severity' | 'author' | 'review-date' | 'status';

/** Names that metadata fields go by, as `headingName` writes them. */
export const fieldSynonyms: Readonly<Record<FieldRole, readonly string[]>> = {
  'incident-date': [
    'date of incident',
    'incident date',
    'date',
    'date of the incident',
    'event date',
    'date & time',
    'date and time',
    'date/time',
  ],
  duration: ['duration', 'incident duration', 'time to resolve', 'time to resolution'],
  severity: ['severity', 'sev', 'severity level', 'incident severity'],
  author: ['author', 'authors', 'postmortem owner', 'written by', 'incident owner'],
  'review-date': ['reviewed', 'review date', 'reviewed on', 'date reviewed', 'date of review'],
  status: ['status', 'postmortem status', 'review status'],
};

/** The role that a field's name has, or undefined. */
export const fieldRole: (name: string) => FieldRole | undefined = remembered((name) =>
  roleIn(fieldSynonyms, headingName(name)),
);

/** Other names that headers have for what no rule asks for, as `headingName` writes them. */
const others: ReadonlySet<string> = new Set([
  'incident',
  'incident id',
  'incident number',
  'id',
  'title',
  'team',
  'teams',
  'service',
  'services',
  'affected services',
  'incident commander',
  'commander',
  'owner',
  'owners',
  'start',
  'started',
  'start time',
  'detected',
  'mitigated',
  'end',
  'ended',
  'end time',
  'resolved',
  'resolved at',
  'ticket',
  'slack channel',
  'last updated',
]);

/** Whether a name is one that headers of postmortems usually have. */
export function isUsualFieldName(name: string): boolean {
  return fieldRole(name) !== undefined || others.has(headingName(name));
}
