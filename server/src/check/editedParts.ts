import type { DocumentChange } from '../document/changes.ts';
import { mayGiveAnchors } from '../document/links/anchors.ts';
import { isSameMissing } from '../document/links/fileTargets.ts';
import type { Replaced } from '../document/masking.ts';
import type { Earlier, Postmortem } from '../postmortem.ts';
import type { ReadParts, RuleContext, WholePart } from '../rules/rule.ts';
import { changedEvents, changedNeighbours } from '../timeline/eventsPart.ts';
import type { TimelineChange } from '../timeline/timelineOf.ts';
import type { CheckOptions, RulePart, RuleRunner } from './ruleRunner.ts';
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

/** An earlier version, and what it was checked with. */
interface CheckedEarlier extends Earlier {
  readonly options: Pick<CheckOptions, 'missingTargets'>;
}

/** The parts of a postmortem that an edit changed. */
export function editedParts(
  earlier: CheckedEarlier,
  postmortem: Postmortem,
  { touched, timeline }: Touched,
  runner: RuleRunner,
): EditedParts {
  const { replaced } = earlier.change;
  const context = runner.plainContext();
  // Whether a list holds actions depends on the tables beside it.
  const window = touched.has('actions') ? undefined : windowOn(postmortem, replaced);
  const isJudgedAlike = window && namesSamePeople(context, window, earlier, touched.has('timeline actors'));
  const blocks = window && { ...replaced, seen: { postmortem: window } };
  return {
    blocks,
    sentences: isJudgedAlike ? blocks : undefined,
    links: leadAlike(earlier, context) ? blocks : undefined,
    ...editedEntries(postmortem, earlier.change, touched, timeline),
  };
}

/** Whether links that were not edited lead to what they led to, or to nothing, as before. */
function leadAlike({ change, options }: CheckedEarlier, { source, missingTargets }: RuleContext): boolean {
  const { before, replaced } = change;
  return (
    isSameMissing(options.missingTargets, missingTargets) &&
    !mayGiveAnchors(before.source.slice(replaced.old)) &&
    !mayGiveAnchors(source.slice(replaced.now))
  );
}

function editedEntries(
  postmortem: Postmortem,
  { before, text }: DocumentChange,
  touched: ReadonlySet<WholePart>,
  change: TimelineChange | undefined,
): Pick<EditedParts, 'entries' | 'neighbours'> {
  if (!touched.has('timeline')) {
    // A list may have been read anew with entries in it that are what they were.
    const untouched = { ...text, seen: undefined };
    return { entries: untouched, neighbours: untouched };
  }
  const edit = { sources: { before: before.source, now: postmortem.document.source }, text };
  const [entries, neighbours] = [changedEvents, changedNeighbours].map((partOf) => {
    const part = change && partOf(edit, change);
    return part && { old: part.old, now: part.now, seen: { postmortem, timeline: part.timeline } };
  });
  return { entries, neighbours };
}
