import type { ExportFormat } from '../protocol.ts';
import { withoutControls } from '../rendering/withoutControls.ts';
import { slackSummary, teamsSummary } from './chatSummary.ts';
import { confluenceStorage } from './confluence.ts';
import type { Exported, ExportInput } from './exportInput.ts';
import { externalEdition } from './external/externalEdition.ts';
import { githubIssues } from './githubIssues.ts';
import { htmlPage } from './html.ts';
import { jiraCsv } from './jiraCsv.ts';

const formats: Readonly<Record<ExportFormat, (input: ExportInput) => Exported>> = {
  html: htmlPage,
  confluence: confluenceStorage,
  slack: slackSummary,
  teams: teamsSummary,
  jira: jiraCsv,
  github: githubIssues,
  external: externalEdition,
};

export const exportFormats: readonly ExportFormat[] = Object.keys(formats).filter(
  (name): name is ExportFormat => name in formats,
);

/** Makes a postmortem into a form for others, in which nothing steers a terminal, and everything is XML where that is meant. */
export function exported(format: ExportFormat, input: ExportInput): Exported {
  const { text, ...made } = formats[format](input);
  return { ...made, text: withoutControls(text) };
}
