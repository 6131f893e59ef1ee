import type { RecordTable } from './records.ts';
import { readRecords } from './records.ts';

/** A text that somebody copied, read on first need in the ways that formats ask for. */
export class CaptureSource {
  readonly text: string;
  readonly lines: readonly string[];
  #records: RecordTable | null | undefined;

  constructor(text: string) {
    this.text = text.replace(/^\ufeff/, '');
    this.lines = this.text.split(/\r\n?|\n/);
  }

  /** The records of CSV or JSON; undefined for any other text. */
  get records(): RecordTable | undefined {
    this.#records = this.#records === undefined ? (readRecords(this.text) ?? null) : this.#records;
    return this.#records ?? undefined;
  }
}
