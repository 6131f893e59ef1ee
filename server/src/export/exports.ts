import type { ExportFormat } from '../protocol.ts';
import { slackSummary, teamsSummary } from './chatSummary.ts';
import { confluenceStorage } from './confluence.ts';
import type { Exported, ExportInput } from './exportInput.ts';
import { externalEdition } from './externalEdition.ts';
import { githubIssues } from './githubIssues.ts';
import { htmlPage } from './html.ts';
import { jiraCsv } from './jiraCsv.ts';

/** How each export is made. */
export const exports: Readonly<Record<ExportFormat, (input: ExportInput) => Exported>> = {
  html: htmlPage,
  confluence: confluenceStorage,
  slack: slackSummary,
  teams: teamsSummary,
  jira: jiraCsv,
  github: githubIssues,
  external: externalEdition,
};
