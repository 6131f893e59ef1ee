/**
 * How the product reads files, so that the server, the command line and tests can each bring their own. Places are
 * URIs; nothing here rejects.
 */
export interface Files {
  /** The text of a file, or undefined where there is none, it cannot be read, or it is too long for what it is read for. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** The same as it was saved last, where `readText` gives what somebody is writing. */
  readonly readSaved?: (uri: string) => Promise<string | undefined>;
  /** Whether something of this name is there. */
  readonly exists: (uri: string) => Promise<boolean>;
  /** The names of the files that lie in a folder itself, in alphabetical order; none where there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The names of the folders in a folder, links to folders not among them; left out where nobody can tell. */
  readonly folders?: (folder: string) => Promise<readonly string[]>;
  /** Where a place lies once symbolic links are followed; left out where nobody can tell. */
  readonly realPlace?: (uri: string) => Promise<string>;
  /** Where a name leads that was listed and is a link, links followed; undefined for any other, left out where nobody can tell. */
  readonly linkTarget?: (uri: string) => string | undefined;
  /**
   * The same for a search of a folder: no name in a list is a link out of the checkout that the folder lies in, and no
   * text is read through one. Left out where nobody can tell.
   */
  readonly searched?: (folder: string) => Promise<Files>;
}

/** Longer than any configuration or template that somebody wrote, in bytes. */
export const longestFile = 2_000_000;
