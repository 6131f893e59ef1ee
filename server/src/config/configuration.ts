import type { RoleNames } from '../template/roles.ts';

/** How much a problem matters; `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** As written; the rule reads what it knows. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What is in force for a document, defaults filled in. */
export interface Configuration {
  /** Name of the template that documents follow when they do not say so themselves. */
  readonly template: string | undefined;
  /** Paths of a team's own templates. */
  readonly templates: readonly string[];
  /** Globs of the files that are postmortems whatever their title. */
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Own section names for roles. */
  readonly roles: RoleNames;
  readonly reviewWithinHours: number;
  /** The severity scale, highest first. */
  readonly severities: readonly string[];
}

export const defaultConfiguration: Configuration = {
  template: undefined,
  templates: [],
  files: ['**/postmortems/**/*.md', '**/incidents/**/*.md', '**/postmortem-*.md'],
  rules: {},
  roles: {},
  reviewWithinHours: 48,
  severities: ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'],
};
