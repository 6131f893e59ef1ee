import type { Files } from '../workspace/files.ts';
import type { Git } from '../workspace/git.ts';

/** What differs between the places where the server runs. */
export interface Runtime {
  /** Called before all that checks is loaded. */
  readonly prepare?: () => void;
  /** Called once that is loaded, before the first document is looked at. */
  readonly loaded?: () => void;
  /** Called when more is to be done than to read a few documents that were opened; may be called again and again. */
  readonly workHard?: () => void;
  /** The disk that URIs of the scheme `file` lie on; undefined where the server has none, as in a browser. */
  readonly disk: Files | undefined;
  /** The Git of this machine; undefined where the server can start no programs, as in a browser. */
  readonly git?: Git;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
  /** Calls back whenever `today` has become another day. */
  readonly onNewDay: (changed: () => void) => void;
  /** URI of the rules' pages, of their folder or of one file, where the client names none. */
  readonly rulePages: string | undefined;
  readonly version: string;
}
