/** Who works on what lies around a document. */
export interface PeopleAround {
  /** The name under which the user commits; undefined where nobody knows. */
  readonly user: string | undefined;
  /** As `CODEOWNERS` names them, teams among them, the most frequent first. */
  readonly codeOwners: readonly string[];
  /** Who committed lately, the latest first. */
  readonly committers: readonly string[];
  /** Whether all has been read; until then there may be more. */
  readonly isComplete: boolean;
}

/** What is known of the place where a document lies. Nothing here rejects. */
export interface Surroundings {
  /** Who is known by now. Nobody waits for this: it is read in the background, from the first question on. */
  readonly people: () => PeopleAround;
  /** The names of the other files beside the document. */
  readonly fileNames: () => Promise<readonly string[]>;
  /** The name of the branch that is checked out; undefined where there is none. */
  readonly branch: () => Promise<string | undefined>;
}

/** Where nobody is known. */
export const nobody: PeopleAround = { user: undefined, codeOwners: [], committers: [], isComplete: true };

/** Where nothing is known. */
export const noSurroundings: Surroundings = {
  people: () => nobody,
  fileNames: async () => [],
  branch: async () => undefined,
};
