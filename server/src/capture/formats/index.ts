import type { Capture, FormatId } from '../captured.ts';
import { formatIds } from '../captured.ts';
import { CaptureSource } from '../source.ts';
import { readCsv, readJson } from './anyRecords.ts';
import { readGoogleChat } from './googleChat.ts';
import { readLog } from './log.ts';
import { readOpsgenie } from './opsgenie.ts';
import { readPagerDuty } from './pagerDuty.ts';
import { readSlack } from './slack.ts';
import { readTeams } from './teams.ts';

const formats: Readonly<Record<FormatId, (source: CaptureSource) => Capture | undefined>> = {
  slack: readSlack,
  teams: readTeams,
  'google-chat': readGoogleChat,
  pagerduty: readPagerDuty,
  opsgenie: readOpsgenie,
  log: readLog,
  csv: readCsv,
  json: readJson,
};

/** What a text may be, the likeliest format first. */
export interface Recognised {
  readonly format: FormatId;
  readonly capture: Capture;
}

/** Reads a text in every format that finds an event in it. */
export function readCaptures(text: string): readonly Recognised[] {
  const source = new CaptureSource(text);
  const found = formatIds.flatMap((format) => {
    const capture = formats[format](source);
    return capture ? { format, capture } : [];
  });
  return found.toSorted((one, other) => other.capture.confidence - one.capture.confidence);
}
