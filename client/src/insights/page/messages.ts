import type { InsightsHistory, InsightsResult, MetricName } from '../../../../server/src/protocol.ts';

/** What the extension says to the page. */
export type ToPage =
  | { readonly kind: 'start'; readonly texts: Texts; readonly language: string }
  | { readonly kind: 'show'; readonly insights: InsightsResult }
  | { readonly kind: 'history'; readonly history: History }
  | { readonly kind: 'notice'; readonly text: string }
  /** Asks what the page shows at the moment. */
  | { readonly kind: 'ask'; readonly id: number };

/** What is known of the past; what was read is null where there is no history. */
export type History =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read'; readonly read: InsightsHistory | null };

/** What the page says to the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'open'; readonly uri: string }
  | { readonly kind: 'create' }
  /** Asks to read the history again, after that has failed. */
  | { readonly kind: 'retry' }
  | {
      readonly kind: 'export';
      readonly format: ExportFormat;
      readonly target: ExportTarget;
      readonly text: string;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly reading: PageReading };

export const exportFormats = ['markdown', 'csv', 'svg'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportTargets = ['copy', 'save'] as const;
export type ExportTarget = (typeof exportTargets)[number];

/** What a reader of the page finds in it. */
export interface PageReading {
  readonly notice: string;
  readonly tiles: readonly string[];
  /** The tables of the figures, by their cells, in the order of the page. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** The titles of the figures, and how many marks each has. */
  readonly figures: readonly { readonly title: string; readonly note: string; readonly marks: number }[];
  /** The files listed behind a mark. */
  readonly behind: readonly string[];
}

/** What the page keeps over a reload. */
export interface PageState {
  /** How many months are shown; 0 for all. */
  readonly months: number;
  /** The severities that are left out. */
  readonly hidden: readonly string[];
}

/** How many months can be shown; 0 for all. */
export const periods = [3, 6, 12, 24, 0] as const;

/** Everything that the page says to people, in their language; `{0}` to `{3}` are filled in. */
export interface Texts {
  readonly heading: string;
  readonly loading: string;
  readonly empty: string;
  readonly create: string;
  readonly period: string;
  readonly lastMonths: string;
  readonly wholeTime: string;
  readonly severity: string;
  readonly noSeverity: string;
  readonly incidents: string;
  readonly open: string;
  readonly overdue: string;
  readonly undated: string;
  readonly outside: string;
  readonly capped: string;
  readonly perMonth: string;
  readonly noIncidents: string;
  readonly month: string;
  readonly total: string;
  readonly times: string;
  readonly timesNote: string;
  readonly metric: string;
  readonly metricNames: Readonly<Record<MetricName, string>>;
  readonly measured: string;
  readonly median: string;
  readonly percentile: string;
  readonly p90: string;
  readonly values: string;
  readonly noTimes: string;
  readonly actions: string;
  readonly day: string;
  readonly readingHistory: string;
  readonly noHistory: string;
  readonly historyFailed: string;
  readonly tryAgain: string;
  readonly now: string;
  readonly historyNote: string;
  readonly historyCut: string;
  readonly factors: string;
  readonly factor: string;
  readonly noFactors: string;
  readonly asTable: string;
  readonly behind: string;
  readonly close: string;
  readonly copy: string;
  readonly save: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
}
