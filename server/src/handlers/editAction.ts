import type { ActionItem } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import type { AnalysisInput } from '../check/analysis.ts';
import { read } from '../check/analysis.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { ActionChange, EditActionParams, EditActionResult } from '../protocol.ts';
import { dueEdit, markDoneEdit, ownerEdit } from '../rules/actions/actionEdits.ts';
import type { FixEdit } from '../rules/rule.ts';
import { plainEdit, rangeOf, workspaceEditOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { findDate } from '../time/calendarDate.ts';
import { placeOf } from '../uris.ts';
import { globPath } from '../workspace/environment.ts';

/** The edit that changes an action item in its document as it is now; asked for again, it is another. */
export async function editAction(
  context: ServerContext,
  params: EditActionParams,
): Promise<EditActionResult> {
  const invalid = refusedChange(params.change);
  if (invalid !== undefined) {
    return refusal(invalid);
  }
  const environment = await context.environments.for(params.uri);
  const place = placeOf(params.uri);
  // Behind the wait: the text and its version are to be of one moment, and somebody may go on typing meanwhile.
  const open = context.documents.all().find(({ uri }) => placeOf(uri) === place);
  const text = open ? open.getText() : await context.readText(place);
  if (text === undefined) {
    return refusal('The file is gone or cannot be read.');
  }
  const path = globPath(environment, place);
  const input: AnalysisInput = {
    text: text.replace(/^\uFEFF/, ''),
    path,
    today: context.today(),
    environment,
  };
  const { postmortem } = read({ ...input, always: true });
  const { source } = postmortem.document;
  const action = actionMeant(source, actionsOf(postmortem, environment.configuration).items, params);
  if (!action) {
    return refusal('The action item has been changed meanwhile. Look at it again, then repeat.');
  }
  const edit = editFor(source, action, params.change, input.today);
  if (!edit) {
    return refusal(`The table has no ${placeNames[params.change.kind]} for this action item.`);
  }
  const changes = open
    ? workspaceEditOf(source, { uri: open.uri, version: open.version }, [edit], context.capabilities)
    : { changes: { [params.uri]: [plainEdit(source, edit)] } };
  return { edit: changes, refusal: '' };
}

const placeNames: Readonly<Record<ActionChange['kind'], string>> = {
  done: 'status column',
  due: 'due date column',
  owner: 'owner column',
};

function refusal(words: string): EditActionResult {
  return { edit: null, refusal: words };
}

/** As long as the name of a person or team may be. */
const longestOwner = 200;

/** What is wrong with a change itself, for people. */
function refusedChange(change: ActionChange): string | undefined {
  if (change.kind === 'due') {
    const date = findDate(change.date);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(change.date) && date?.readings.length === 1;
    return isDay ? undefined : `“${change.date}” is no day in the form YYYY-MM-DD.`;
  }
  const isOwner =
    change.kind !== 'owner' || (change.owner.trim() !== '' && change.owner.length <= longestOwner);
  return isOwner ? undefined : 'An owner has a name of at most 200 characters.';
}

/** The item at its old place, or the only one that still says the same where it has moved. */
function actionMeant(
  source: SourceText,
  items: readonly ActionItem[],
  { range, written }: EditActionParams,
): ActionItem | undefined {
  const same = items.filter((item) => source.slice(item.range) === written);
  const there = same.find((item) => {
    const { start } = rangeOf(source, item.range);
    return start.line === range.start.line && start.character === range.start.character;
  });
  return there ?? (same.length === 1 ? same[0] : undefined);
}

function editFor(
  source: SourceText,
  action: ActionItem,
  change: ActionChange,
  today: string,
): FixEdit | undefined {
  switch (change.kind) {
    case 'done':
      return markDoneEdit(source, action, today);
    case 'due':
      return dueEdit(source, action, change.date);
    case 'owner':
      return ownerEdit(source, action, change.owner);
  }
}
