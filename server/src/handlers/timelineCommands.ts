import type { ExecuteCommandParams } from 'vscode-languageserver';
import { workspaceEditOf } from '../lspConversion.ts';
import { normaliseTimelineCommand, sortTimelineCommand } from '../protocol.ts';
import type { Fix } from '../rules/rule.ts';
import type { ServerContext } from '../serverContext.ts';
import { normaliseFix } from './normaliseTimeline.ts';
import { sortFix } from './sortTimeline.ts';
import type { OpenTimeline } from './timeline.ts';
import { openTimeline } from './timeline.ts';

/** What the server does with a timeline when a lens over it is chosen. */
export interface TimelineCommand {
  readonly command: string;
  readonly title: string;
  /** Undefined where there is nothing to do. */
  readonly fix: (open: OpenTimeline) => Fix | undefined;
}

export const timelineCommands: readonly TimelineCommand[] = [
  { command: sortTimelineCommand, title: 'Sort', fix: sortFix },
  { command: normaliseTimelineCommand, title: 'Normalise', fix: normaliseFix },
];

/** Executes one of the timeline's commands on the document whose URI is its argument. */
export async function executeTimelineCommand(
  context: ServerContext,
  params: ExecuteCommandParams,
): Promise<null> {
  const chosen = timelineCommands.find(({ command }) => command === params.command);
  const uri: unknown = params.arguments?.[0];
  const open = typeof uri === 'string' ? await openTimeline(context, uri) : undefined;
  const fix = open && chosen?.fix(open);
  if (open && fix) {
    const edit = workspaceEditOf(open.source, open.document, fix.edits, context.capabilities);
    await context.connection.workspace.applyEdit({ label: fix.title, edit });
  }
  return null;
}
