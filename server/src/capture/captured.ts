import type { WrittenDate } from '../time/calendarDate.ts';
import type { ClockTime, Zone } from '../time/zone.ts';

/** When something happened, as far as its text says. */
export type CapturedTime =
  | { readonly kind: 'instant' /** Milliseconds since 1970. */; readonly epoch: number }
  | {
      readonly kind: 'local';
      readonly day: CapturedDay | undefined;
      readonly clock: ClockTime;
      /** Whether am or pm was written. */
      readonly halves: boolean;
      readonly zone: Zone | undefined;
    };

/** A day as chats and logs name it. */
export type CapturedDay =
  | { readonly kind: 'date'; readonly date: WrittenDate }
  /** Yesterday is one day ago. */
  | { readonly kind: 'ago'; readonly days: number }
  /** 1 is Monday; the last one before today. */
  | { readonly kind: 'weekday'; readonly weekday: number };

/** A message or an entry of a log. */
export interface CapturedEvent {
  readonly time: CapturedTime;
  readonly actor: string | undefined;
  /** May have several lines. */
  readonly text: string;
  /** Its first line in the text it was read from; the first one is 1. */
  readonly line: number;
}

/** A line that a format has no use for: shown to the user, never dropped silently. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
}

/** What a format found in a text. */
export interface Capture {
  readonly events: readonly CapturedEvent[];
  readonly unread: readonly UnreadLine[];
  /** From 0 to 1: how sure it is that the text has this format; from `certain` on, nobody needs to be asked. */
  readonly confidence: number;
}

/** The confidence from which on a text is taken for a format without asking. */
export const certain = 0.9;

export const formatIds = [
  'slack',
  'teams',
  'google-chat',
  'pagerduty',
  'opsgenie',
  'log',
  'csv',
  'json',
] as const;
export type FormatId = (typeof formatIds)[number];
