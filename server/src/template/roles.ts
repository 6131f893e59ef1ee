import type { ActionColumn } from '../actions/columns.ts';
import { actionColumnNames } from '../actions/columns.ts';
import type { FieldRole } from '../document/fieldNames.ts';
import { fieldRole, fieldSynonyms } from '../document/fieldNames.ts';
import { headingName } from '../document/headingName.ts';
import type { SectionRole } from '../document/sectionNames.ts';
import { isSectionRole, sectionRole, sectionSynonyms } from '../document/sectionNames.ts';

export type { FieldRole, SectionRole };
export { fieldRole, isSectionRole, sectionRole, sectionSynonyms };

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
