import type { ActionColumn } from '../actions/columns.ts';
import { actionColumnNames } from '../actions/columns.ts';
import { headingName } from '../document/headingName.ts';
import type { SectionRole } from '../document/sectionNames.ts';
import { isSectionRole, roleIn, sectionRole, sectionSynonyms } from '../document/sectionNames.ts';
import { remembered } from '../memory/remembered.ts';

export type { SectionRole };
export { isSectionRole, sectionRole, sectionSynonyms };

/** What a metadata field is for, whatever it is called. */
export type FieldRole = 'incident-date' | 'duration' | 'severity' | 'author' | 'review-date' | 'status';

/** Names that metadata fields go by, as `headingName` writes them. */
const fieldSynonyms: Readonly<Record<FieldRole, readonly string[]>> = {
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

/** Own names of a team for roles, added to the built-in ones. */
export type RoleNames = Readonly<Record<string, readonly string[]>>;

/** Whether a section's name is one that a role goes by. */
export function hasRole(name: string, role: SectionRole): boolean {
  return sectionSynonyms[role].includes(name);
}

/** Whether a team's configuration gives this name to the role. */
export function isConfiguredName(roles: RoleNames, role: SectionRole, name: string): boolean {
  return (roles[role] ?? []).some((own) => headingName(own) === name);
}

/** The role that a field's name has, or undefined. */
export const fieldRole: (name: string) => FieldRole | undefined = remembered((name) =>
  roleIn(fieldSynonyms, headingName(name)),
);

/** Whether a word from a template is the name of a field's role. */
export function isFieldRole(word: string): word is FieldRole {
  return Object.hasOwn(fieldSynonyms, word);
}

/** Whether a word from a template is the name of what a column of action items says. */
export function isColumnRole(word: string): word is ActionColumn {
  return Object.hasOwn(actionColumnNames, word);
}

/** Every role that a section may have. */
export const sectionRoles: readonly SectionRole[] = Object.keys(sectionSynonyms).filter(isSectionRole);

/** Every role by name, for people. */
export const roleNames = {
  section: Object.keys(sectionSynonyms),
  field: Object.keys(fieldSynonyms),
  column: Object.keys(actionColumnNames),
} as const;
