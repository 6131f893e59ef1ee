/** A client's question about a document, as it stood when it came. */
interface Question {
  readonly version: number | undefined;
}

/**
 * The questions about documents that wait for their answers. A client that asks after each edit and never gives up what
 * it asked before wants the answer to its last question of a kind alone: those before it, about text that is gone, are
 * to cost nothing.
 */
export class Questions {
  readonly #newest = new Map<string, Question>();

  /**
   * Answers a question; `isSuperseded` tells whether the client has asked the same about a later version since.
   * @param kind what is asked
   * @param version that of the document now; undefined where it is not open
   */
  async answer<Answer>(
    kind: string,
    uri: string,
    version: number | undefined,
    answer: (isSuperseded: () => boolean) => Promise<Answer>,
  ): Promise<Answer> {
    const key = `${kind} ${uri}`;
    const question = { version };
    this.#newest.set(key, question);
    try {
      return await answer(() => {
        const newest = this.#newest.get(key);
        return newest !== undefined && newest.version !== version;
      });
    } finally {
      if (this.#newest.get(key) === question) {
        this.#newest.delete(key);
      }
    }
  }
}
