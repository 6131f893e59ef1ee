/** Something that is to become an entry of a timeline. */
export interface NewEvent {
  /** Milliseconds since 1970; undefined where nobody knows when it happened. */
  readonly epoch: number | undefined;
  /** What happened, as somebody wrote it: any text, in one line or in several. */
  readonly text: string;
  readonly actor: string | undefined;
}
