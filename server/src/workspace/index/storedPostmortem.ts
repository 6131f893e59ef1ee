import type { Analysis, Reading } from '../../check/analysis.ts';
import { countsOf } from '../../check/check.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { SourceText } from '../../document/sourceText.ts';
import type { IndexedAction, IndexedPostmortem, ProblemCounts } from '../../protocol.ts';
import { rangeOf } from '../../session/lspConversion.ts';
import { siblingOf } from '../../siblings/readSibling.ts';
import type { Sibling } from '../../siblings/sibling.ts';
import type { ActionSummary } from '../../summary/actionSummary.ts';
import { isOverdue } from '../../summary/actionSummary.ts';
import type { PostmortemSummary } from '../../summary/summary.ts';
import { summaryOf } from '../../summary/summary.ts';
import { isoDuration } from '../../time/durationText.ts';
import type { MetricName } from '../../timeline/metrics.ts';
import { nameOf } from '../../uris.ts';

/** A postmortem of the index: plain values with positions, its text no longer needed. */
export interface StoredPostmortem {
  readonly summary: PostmortemSummary;
  readonly actions: readonly StoredAction[];
  /** What other postmortems are compared with. */
  readonly sibling: Sibling;
  /** Undefined where it was not checked. */
  readonly problems: ProblemCounts | undefined;
}

interface StoredAction {
  readonly summary: ActionSummary;
  readonly range: IndexedAction['range'];
}

/** What the index keeps of a document that was read; undefined where it is no postmortem. */
export function stored(
  uri: string,
  { recognition, postmortem }: Pick<Reading, 'recognition' | 'postmortem'>,
  configuration: Configuration,
  result?: Analysis['result'],
): StoredPostmortem | undefined {
  if (!recognition.recognised) {
    return undefined;
  }
  const summary = summaryOf(postmortem, configuration, nameOf(uri));
  return {
    summary,
    actions: storedActions(postmortem.document.source, summary),
    sibling: siblingOf(postmortem, configuration, uri),
    problems: result && countsOf(result.problems),
  };
}

function storedActions(source: SourceText, { actions }: PostmortemSummary): readonly StoredAction[] {
  return actions.map((summary) => ({ summary, range: rangeOf(source, summary.range) }));
}

/** A postmortem as clients get it. */
export function indexed(
  uri: string,
  { summary, actions, problems }: StoredPostmortem,
  today: string,
): IndexedPostmortem {
  const { due } = summary.review;
  return {
    uri,
    id: summary.id?.text ?? null,
    title: summary.title.text,
    date: summary.date ?? null,
    severity: summary.severity?.name ?? null,
    severityRank: summary.severity?.rank ?? null,
    duration: summary.duration === undefined ? null : isoDuration(summary.duration * 60_000),
    metrics: metricsOf(summary),
    review: {
      state: summary.review.state,
      date: summary.review.date ?? null,
      due: due ?? null,
      overdue: due !== undefined && due < today,
    },
    template: summary.template ?? null,
    problems: problems ?? null,
    actions: actions.map((action) => indexedAction(action, today)),
    factors: summary.factors.map(({ text }) => text),
  };
}

function metricsOf({ metrics }: PostmortemSummary): IndexedPostmortem['metrics'] {
  const text = (name: MetricName): string | null => {
    const milliseconds = metrics[name];
    return milliseconds === null ? null : isoDuration(milliseconds);
  };
  return {
    timeToDetect: text('timeToDetect'),
    timeToAcknowledge: text('timeToAcknowledge'),
    timeToMitigate: text('timeToMitigate'),
    timeToResolve: text('timeToResolve'),
  };
}

function indexedAction({ summary, range }: StoredAction, today: string): IndexedAction {
  const { written, text, owner, ownerKind, priority, dueText, statusText, open } = summary;
  return {
    range,
    written,
    number: summary.number ?? null,
    text,
    owner,
    ownerKind,
    priority,
    priorityRank: summary.priorityRank ?? null,
    due: summary.due ?? null,
    dueText,
    state: summary.state ?? null,
    statusText,
    open,
    overdue: isOverdue(summary, today),
  };
}
