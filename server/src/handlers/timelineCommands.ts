import { type ExecuteCommandParams, MessageType } from 'vscode-languageserver';
import { normaliseTimelineCommand, sortTimelineCommand } from '../protocol.ts';
import type { Fix } from '../rules/rule.ts';
import { workspaceEditOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { normaliseFix, whyNotNormalised } from './normaliseTimeline.ts';
import { sortFix, whyUnsorted } from './sortTimeline.ts';
import type { OpenTimeline } from './timeline.ts';
import { openTimeline } from './timeline.ts';

/** What the server does with a timeline when a lens over it is chosen. */
export interface TimelineCommand {
  readonly command: string;
  readonly title: string;
  /** Undefined where there is nothing to do. */
  readonly fix: (open: OpenTimeline) => Fix | undefined;
  /** What to tell somebody who chose it where there is nothing to do. */
  readonly refusal: (open: OpenTimeline) => string;
}

export const timelineCommands: readonly TimelineCommand[] = [
  { command: sortTimelineCommand, title: 'Sort', fix: sortFix, refusal: whyUnsorted },
  { command: normaliseTimelineCommand, title: 'Normalise', fix: normaliseFix, refusal: whyNotNormalised },
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
  if (open && chosen && !fix) {
    // A lens may be older than the text, and an editor may call the command by itself.
    const message = chosen.refusal(open);
    await context.connection.sendNotification('window/showMessage', { type: MessageType.Info, message });
  }
  if (open && fix) {
    const edit = workspaceEditOf(open.source, open.document, fix.edits, context.capabilities);
    await context.connection.workspace.applyEdit({ label: fix.title, edit });
  }
  return null;
}
