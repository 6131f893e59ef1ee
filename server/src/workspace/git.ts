/** How the product asks Git, so that a browser, where there is none, and tests can each bring their own. Nothing rejects. */
export interface Git {
  /**
   * The name under which the user commits.
   * @param folder URI of a folder; undefined for a document that lies nowhere
   */
  readonly userName: (folder: string | undefined) => Promise<string | undefined>;
  /** Who wrote the commits of the last year in the repository that a folder lies in, each once, the latest first. */
  readonly committers: (folder: string) => Promise<readonly string[]>;
  /**
   * The Markdown files below a folder as the last commit up to the end of a day has them, by the paths relative to it that
   * they have in the latest commit.
   * @param day `YYYY-MM-DD`
   * @returns an id of each file's content; undefined where there is no such commit, 'unread' where Git did not get to the
   * end of its answer
   */
  readonly filesOn: (
    folder: string,
    day: string,
  ) => Promise<ReadonlyMap<string, string> | 'unread' | undefined>;
  /** The contents of some ids; those that cannot be read are left out. */
  readonly contents: (folder: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** Where there is no Git. */
export const noGit: Git = {
  userName: async () => undefined,
  committers: async () => [],
  filesOn: async () => undefined,
  contents: async () => new Map(),
};
