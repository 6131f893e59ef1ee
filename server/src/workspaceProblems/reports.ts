import type { Diagnostic } from 'vscode-languageserver-types';

/** What a client is told of one file; without problems to clear it. */
export interface FileReport {
  readonly uri: string;
  /** Equal for two reports of a file exactly where their problems are; undefined where there are none. */
  readonly resultId: string | undefined;
  readonly problems: readonly Diagnostic[];
}

/** So many reports are told at once. */
const most = 32;

/** The problems of files that nobody has open, as clients were told of them. */
export class Reports {
  readonly #told = new Map<string, FileReport>();
  readonly #listeners = new Set<(reports: readonly FileReport[]) => void>();
  #waiting: FileReport[] = [];
  #count = 0;
  /** How many problems there are in all files. */
  total = 0;

  /** The places of files with problems. */
  get places(): readonly string[] {
    return [...this.#told.keys()];
  }

  get all(): readonly FileReport[] {
    return [...this.#told.values()];
  }

  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  /** Whether a file has problems. */
  has(place: string): boolean {
    return this.#told.has(place);
  }

  /** Calls back with every change from now on. */
  listen(listener: (reports: readonly FileReport[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Sets the problems of a file; told when there are enough, or at `flush`.
   * @returns whether that changes anything
   */
  set(place: string, problems: readonly Diagnostic[]): boolean {
    const before = this.#told.get(place)?.problems ?? [];
    if (areEqual(before, problems)) {
      return false;
    }
    this.total += problems.length - before.length;
    this.#count += 1;
    const resultId = problems.length === 0 ? undefined : String(this.#count);
    const report: FileReport = { uri: place, resultId, problems };
    if (problems.length === 0) {
      this.#told.delete(place);
    } else {
      this.#told.set(place, report);
    }
    this.#waiting.push(report);
    if (this.#waiting.length >= most) {
      this.flush();
    }
    return true;
  }

  /** Tells what was not told yet. */
  flush(): void {
    const reports = this.#waiting;
    this.#waiting = [];
    if (reports.length > 0) {
      for (const listener of this.#listeners) {
        listener(reports);
      }
    }
  }
}

function areEqual(one: readonly Diagnostic[], other: readonly Diagnostic[]): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));
}
