/** Crashes after which a server is left alone, and the time within which they must happen, in milliseconds. */
const tooMany = 5;
const window = 3 * 60 * 1000;

/** Decides whether a server that went away is started again. */
export class CrashCount {
  #crashes: number[] = [];
  #hasRun = false;

  /** Call when a server has answered its first request. */
  started(): void {
    this.#hasRun = true;
  }

  /**
   * Call when a server has gone away unasked.
   * @param now milliseconds
   * @returns whether to start it again; one that never ran would only die again
   */
  crashed(now: number): boolean {
    this.#crashes = [...this.#crashes.filter((crash) => now - crash < window), now];
    return this.#hasRun && this.#crashes.length < tooMany;
  }
}
