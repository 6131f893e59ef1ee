/** A client's request for the problems of a document, as it stood when it came. */
interface Pull {
  readonly version: number | undefined;
}

/**
 * The requests for problems that wait for their answers. A client that asks after each edit and never gives up what it
 * asked before wants the answer to its last question alone.
 */
export class Pulls {
  readonly #newest = new Map<string, Pull>();

  /**
   * Answers a request; `isSuperseded` tells whether the client has asked for a later version of the document since.
   * @param version that of the document now; undefined where it is not open
   */
  async answer<Report>(
    uri: string,
    version: number | undefined,
    report: (isSuperseded: () => boolean) => Promise<Report>,
  ): Promise<Report> {
    const pull = { version };
    this.#newest.set(uri, pull);
    try {
      return await report(() => {
        const newest = this.#newest.get(uri);
        return newest !== undefined && newest.version !== version;
      });
    } finally {
      if (this.#newest.get(uri) === pull) {
        this.#newest.delete(uri);
      }
    }
  }
}
