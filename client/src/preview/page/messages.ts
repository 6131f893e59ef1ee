import type { MetricName, TimelinePreview, TimelinePreviewProblem } from '../../../../server/src/protocol.ts';
import type { Milestone } from '../../../../server/src/timeline/phases.ts';

/** What the extension says to the page. */
export type ToPage =
  /** The first message: everything that stays the same. */
  | { readonly kind: 'start'; readonly uri: string; readonly texts: Texts }
  | { readonly kind: 'show'; readonly name: string; readonly preview: TimelinePreview }
  /** There is nothing new to show, and why; what was shown stays. */
  | { readonly kind: 'notice'; readonly text: string; readonly action: NoticeAction | null }
  /** The line that the cursor is on; null where no editor shows the document. */
  | { readonly kind: 'cursor'; readonly line: number | null }
  | { readonly kind: 'copied'; readonly format: CopyFormat }
  /** Asks what the page shows at the moment. */
  | { readonly kind: 'ask'; readonly id: number };

/** What the page says to the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  /** `focus`: whether the editor gets the focus, too. */
  | { readonly kind: 'reveal'; readonly line: number; readonly focus: boolean }
  | { readonly kind: 'copy'; readonly format: CopyFormat; readonly text: string }
  | { readonly kind: 'act'; readonly action: NoticeAction }
  | { readonly kind: 'answer'; readonly id: number; readonly reading: PageReading };

export const copyFormats = ['markdown', 'csv', 'svg'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** What can be done where there is no timeline. */
export const noticeActions = ['open', 'treatAsPostmortem', 'restart'] as const;
export type NoticeAction = (typeof noticeActions)[number];

export const timeModes = ['document', 'written', 'utc', 'local'] as const;
export type TimeMode = (typeof timeModes)[number];

/** What a reader of the page finds in it. */
export interface PageReading {
  readonly notice: string;
  readonly caption: string;
  /** The texts of the cells, without the problems. */
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly string[];
  /** Index of the row that the cursor is in; -1 where it is in none. */
  readonly current: number;
  /** Index of the row that has the focus; -1 where none has. */
  readonly focused: number;
  readonly phases: readonly string[];
  readonly metrics: readonly string[];
  readonly scroll: number;
}

/** What the page keeps over a reload, and what brings it back. */
export interface PageState {
  readonly uri: string;
  readonly mode: TimeMode;
  readonly scroll: number;
}

/** Everything that the page says to people, in their language; `{0}` and `{1}` are filled in. */
export interface Texts {
  readonly heading: string;
  readonly phases: string;
  readonly noPhases: string;
  readonly unordered: string;
  readonly metrics: string;
  readonly metricNames: Readonly<Record<MetricName, string>>;
  readonly from: string;
  readonly to: string;
  readonly missing: string;
  readonly notComparable: string;
  readonly problems: string;
  readonly severities: Readonly<Record<TimelinePreviewProblem['severity'], string>>;
  readonly showLine: string;
  readonly times: string;
  readonly modes: Readonly<Record<TimeMode, string>>;
  readonly localZone: string;
  readonly copy: string;
  readonly formats: Readonly<Record<CopyFormat, string>>;
  readonly copied: string;
  readonly columns: readonly string[];
  readonly caption: string;
  readonly captionOne: string;
  readonly zoneUnknown: string;
  readonly notConvertible: string;
  readonly asWritten: string;
  readonly notConverted: string;
  readonly hint: string;
  readonly omitted: string;
  readonly milestones: Readonly<Record<Milestone, string>>;
  readonly phaseNames: Readonly<Record<Milestone, string>>;
  readonly noTimeline: string;
  readonly noEntries: string;
  readonly notPostmortem: string;
  readonly actions: Readonly<Record<NoticeAction, string>>;
  readonly updated: string;
  readonly loading: string;
}

/** Puts values into a text's `{0}` and `{1}`. */
export function fill(text: string, ...values: readonly (string | number)[]): string {
  return text.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
