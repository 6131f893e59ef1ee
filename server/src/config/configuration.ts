import type { RoleNames } from '../template/roles.ts';

/** How much a problem matters; `off` silences a rule. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How much is asked of every document. */
export type Strictness = 'relaxed' | 'standard' | 'strict';

/** Which problems of files that are not open an editor lists. */
export type WorkspaceDiagnostics = 'off' | 'overdue' | 'all';

export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** As the rule's schema has them; empty where they were not. */
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
  readonly strictness: Strictness;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Own section names for roles. */
  readonly roles: RoleNames;
  readonly reviewWithinHours: number;
  /** By mask of an id, `INC-XXXX`, the web address that it leads to, with `{id}` or `{number}` in it. */
  readonly links: Readonly<Record<string, string>>;
  /** The severity scale, highest first. */
  readonly severities: readonly string[];
  readonly workspaceDiagnostics: WorkspaceDiagnostics;
}

export const defaultConfiguration: Configuration = {
  template: undefined,
  templates: [],
  files: ['**/postmortems/**/*.md', '**/incidents/**/*.md', '**/postmortem-*.md'],
  strictness: 'standard',
  rules: {},
  roles: {},
  reviewWithinHours: 48,
  links: {},
  severities: ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'],
  workspaceDiagnostics: 'off',
};
