import type { DocumentStatus, ProblemCounts } from '../../server/src/protocol.ts';

/** What has to be brought to the user's attention, the gravest first. */
export type Trouble = 'failed check' | 'failing rules' | 'broken configuration' | 'none';

/**
 * A failing rule is a defect of this extension, as is a check that failed before anything was known; a broken
 * configuration is one of the workspace.
 */
export function troubleOf({ recognised, failures, configurationErrors }: DocumentStatus): Trouble {
  if (failures.length > 0) {
    return recognised ? 'failing rules' : 'failed check';
  }
  return configurationErrors.length > 0 ? 'broken configuration' : 'none';
}

/** As many as the Problems view lists: hints are not among them. */
export function countProblems({ error, warning, information }: ProblemCounts): number {
  return error + warning + information;
}
