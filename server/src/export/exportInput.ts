import type { Configuration } from '../config/configuration.ts';
import type { Postmortem } from '../postmortem.ts';

/** What an export is made from. */
export interface ExportInput {
  readonly postmortem: Postmortem;
  readonly configuration: Configuration;
  /** The file's name without folders. */
  readonly fileName: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The pictures beside the document as `data:` addresses, by the target as it is written. */
  readonly images: ReadonlyMap<string, string>;
}

/** A text that leaves the editor, as a file or through the clipboard. */
export interface Exported {
  /** A name without folders. */
  readonly fileName: string;
  readonly text: string;
}
