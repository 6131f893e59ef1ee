/** How the product reads files, so that the server, the command line and tests can each bring their own. */
export interface Files {
  /** The text of a file, or undefined where there is none or it cannot be read. */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** Whether something of this name is there. */
  readonly exists: (path: string) => Promise<boolean>;
}
