/** How the product asks Git, so that a browser, where there is none, and tests can each bring their own. Nothing rejects. */
export interface Git {
  /**
   * The name under which the user commits.
   * @param folder URI of a folder; undefined for a document that lies nowhere
   */
  readonly userName: (folder: string | undefined) => Promise<string | undefined>;
  /** Who wrote the commits of the last year in the repository that a folder lies in, each once, the latest first. */
  readonly committers: (folder: string) => Promise<readonly string[]>;
}

/** Where there is no Git. */
export const noGit: Git = {
  userName: async () => undefined,
  committers: async () => [],
};
