import type { ExecuteCommandParams } from 'vscode-languageserver';
import { workspaceEditOf } from '../lspConversion.ts';
import { sortTimelineCommand } from '../protocol.ts';
import type { Fix } from '../rules/rule.ts';
import { timelineOutOfOrder } from '../rules/timeline/timeline-out-of-order.ts';
import type { ServerContext } from '../serverContext.ts';
import type { OpenTimeline } from './timeline.ts';
import { openTimeline } from './timeline.ts';

/** Executes the one command of the server: sorts a timeline with the fix of the rule that found it out of order. */
export async function sortTimeline(context: ServerContext, params: ExecuteCommandParams): Promise<null> {
  const uri: unknown = params.command === sortTimelineCommand ? params.arguments?.[0] : undefined;
  const open = typeof uri === 'string' ? await openTimeline(context, uri) : undefined;
  const fix = open && sortFix(open);
  if (open && fix) {
    const edit = workspaceEditOf(open.source, open.document, fix.edits, context.capabilities);
    await context.connection.workspace.applyEdit({ label: fix.title, edit });
  }
  return null;
}

/** The fix that sorts the timeline; undefined where it is in order, or cannot be sorted without changing a time. */
export function sortFix({ analysed, timeline }: OpenTimeline): Fix | undefined {
  const entries = timeline.events.filter((event) => !event.timeLast);
  const dated = entries.filter((event) => event.time?.date);
  // An entry without a date takes that of the one above it, and would take another at another place.
  if (dated.length > 0 && dated.length < entries.length) {
    return undefined;
  }
  const found = analysed.analysis.result.problems.find(({ rule }) => rule.id === timelineOutOfOrder.id);
  return found?.fixes?.()[0];
}
