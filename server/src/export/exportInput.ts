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
  /** Of the edition for readers outside: what is left in it and may be a name. */
  readonly mayBeNames?: readonly PossibleName[];
}

/** Words that may be somebody's name, or something else that readers outside should not see. */
export interface PossibleName {
  /** As it is written where it stands first. */
  readonly text: string;
  /** Of that place, from 1. */
  readonly line: number;
}
