import { chatAsRows } from '../capture/chatAsRows.ts';
import type { Problem } from '../check/check.ts';
import type { PlainEdit } from '../check/fix.ts';
import type { AnalysedDocument } from '../session/documents.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { findDate } from '../time/calendarDate.ts';
import { readerIn } from './capture.ts';

/** A way to mend a problem whose edits are texts without blanks. */
export interface PlainFix {
  readonly title: string;
  readonly edits: readonly PlainEdit[];
}

/** What turns a pasted chat into entries of the timeline; undefined where it is not understood, or is no chat. */
export async function chatFix(
  context: ServerContext,
  { analysis, environment }: AnalysedDocument,
  { range }: Problem,
): Promise<PlainFix | undefined> {
  const day = findDate(context.today())?.readings[0];
  const rows = day && chatAsRows(readerIn(environment), analysis.postmortem, range.start, day);
  return rows && { title: `Turn into timeline rows${zoneInWords(rows.assumed?.name)}`, edits: rows.edits };
}

/** A chat shows times as they are where somebody copies it, and seldom says where that is. */
function zoneInWords(assumed: string | undefined): string {
  return assumed === undefined ? '' : `, its times as ${assumed}`;
}
