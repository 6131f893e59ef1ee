import type { Milestone } from '../../timeline/milestone.ts';
import { eventsThatTell, indexOfMilestone } from '../../timeline/speakingEvents.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Words that tell of a milestone to a reader, though not surely enough to compute from. Who wrote one of them is not to
 * be told that something is missing.
 */
const hints: Readonly<Record<Exclude<Milestone, 'start'>, RegExp>> = {
  detected:
    /\b(?:report\w*|reach\w* out|witness\w*|observ\w*|inform\w*|notif\w*|sees?|saw|warnings?|complain\w*|found|identified|discover\w*|alert\w*|alarm\w*|asks? (?:if|whether|why)|monitoring)\b/i,
  acknowledged:
    /\b(?:investigat\w*|look(?:s|ed|ing)? into|troubleshoot\w*|debugg\w*|diagnos\w*|call|joins?|joined|huddle|escalat\w*|assigned|respon\w*|(?:incident|ticket|issue) (?:is |was )?(?:created|raised|opened))\b/i,
  mitigated:
    /\b(?:appl(?:y|ied|ying)|deploy\w*|delet\w*|remov\w*|add(?:s|ed|ing)|attach\w*|reattach\w*|restart\w*|rerun|reran|re-run|re-queued|scal(?:ed|es|ing)|raised|increas\w*|reduc\w*|updat\w*|upgrad\w*|generat\w*|replac\w*|clear(?:s|ed)|migrat\w*|fix\w*|roll(?:s|ed|ing|back)?|revert\w*|reset|chang\w*|switch\w*|kill\w*|block\w*|terminat\w*|turn(?:s|ed) (?:on|off)|mov(?:es|ed)|provision\w*|manual(?:ly)?|uncordon\w*|disabl\w*|enabl\w*)\b/i,
  resolved:
    /\b(?:operational|works|working|available|healthy|running|normal\w*|fixed|solved|stable|success\w*|fine|confirm\w*|verified|again|over|ended|complete[ds]?|finished|recover\w*|restor\w*|resolv\w*|gone|drops?|dropped|falls?|fell|reopened)\b/i,
};

/** Whether a timeline tells of a milestone, be it in an entry that was taken for it, in another, or in other words. */
export function tells(context: RuleContext, timeline: Timeline, milestone: Milestone): boolean {
  const { events } = timeline;
  const said = eventsThatTell(events, milestone).length > 0;
  if (said || milestone === 'start') {
    return said;
  }
  return placesFor(milestone, events).some((event) =>
    hints[milestone].test(context.source.slice(event.event)),
  );
}

/** The entries in which other words may tell of a milestone: not those that stand where it cannot be. */
function placesFor(milestone: Milestone, events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  switch (milestone) {
    case 'resolved':
      return events.slice(Math.floor(events.length / 2));
    case 'mitigated':
      // What changed before anybody knew is the cause, not the remedy.
      return events.slice(Math.max(1, indexOfMilestone(events, 'detected') + 1));
    default:
      return events;
  }
}
