import type { Replaced } from './document/masking.ts';
import type { Earlier, Postmortem } from './postmortem.ts';
import type { RulePart, RuleRunner } from './ruleRunner.ts';
import type { ReadParts, WholePart } from './rules/rule.ts';
import { changedEvents, changedNeighbours } from './timeline/eventsPart.ts';
import type { TimelineChange } from './timeline/timelineOf.ts';
import { namesSamePeople, windowOn } from './window.ts';

/** A part of a postmortem that an edit changed, where it was and where it is. */
export interface EditedPart extends Pick<Replaced, 'old' | 'now'> {
  /** What rules are to see of it; undefined where there is nothing to judge. */
  readonly seen: RulePart | undefined;
}

/** By what rules say that they read: the part that was edited; undefined where they have to read all. */
export type EditedParts = Readonly<Record<ReadParts, EditedPart | undefined>>;

/** What an edit touched. */
export interface Touched {
  readonly touched: ReadonlySet<WholePart>;
  /** What it did to the timeline; undefined where that had to be read as a whole. */
  readonly timeline: TimelineChange | undefined;
}

/** The parts of a postmortem that an edit changed. */
export function editedParts(
  earlier: Earlier,
  postmortem: Postmortem,
  { touched, timeline }: Touched,
  runner: RuleRunner,
): EditedParts {
  const { replaced } = earlier.change;
  const context = runner.contextOf({ id: '' });
  // Whether a list holds actions depends on the tables beside it.
  const window = touched.has('actions') ? undefined : windowOn(postmortem, replaced);
  const isJudgedAlike = window && namesSamePeople(context, window, earlier, touched.has('timeline actors'));
  const blocks = window && { ...replaced, seen: { postmortem: window } };
  return {
    blocks,
    sentences: isJudgedAlike ? blocks : undefined,
    ...editedEntries(postmortem, replaced, touched, timeline),
  };
}

function editedEntries(
  postmortem: Postmortem,
  replaced: Replaced,
  touched: ReadonlySet<WholePart>,
  change: TimelineChange | undefined,
): Pick<EditedParts, 'entries' | 'neighbours'> {
  if (!touched.has('timeline')) {
    const untouched = { ...replaced, seen: undefined };
    return { entries: untouched, neighbours: untouched };
  }
  const { source } = postmortem.document;
  const [entries, neighbours] = [changedEvents, changedNeighbours].map((partOf) => {
    const part = change && partOf(source, change, replaced);
    return part && { old: part.old, now: part.now, seen: { postmortem, timeline: part.timeline } };
  });
  return { entries, neighbours };
}
