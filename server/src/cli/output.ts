/** Where the command line writes, so that tests can listen. */
export interface Output {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether colours are understood. */
  readonly colours: boolean;
}

/** How a command ended, as its exit status: nothing wrong, problems found, or it could not do its work. */
export const exitStatus = { success: 0, problems: 1, failure: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** A mistake in how a command was called, or a file that cannot be used: told in one line, without a stack. */
export class UsageError extends Error {}
