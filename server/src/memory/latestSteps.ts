/** What led from one version of something to the next. */
interface FromBefore<Version> {
  readonly before: Version;
}

/** What is known of how versions came from those before them. Only the last step is kept, or each would keep all before it. */
export class LatestSteps<Version extends object, Step extends FromBefore<Version>> {
  readonly #steps = new WeakMap<Version, Step>();

  note(version: Version, step: Step): void {
    this.#steps.delete(step.before);
    this.#steps.set(version, step);
  }

  /** What led to a version; undefined where it was read as a whole, or another has followed it. */
  of(version: Version): Step | undefined {
    return this.#steps.get(version);
  }
}
