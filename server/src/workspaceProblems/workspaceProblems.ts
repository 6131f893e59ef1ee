import { elapsed } from '../scheduling/stopwatch.ts';
import { nextTurn, pause } from '../scheduling/turns.ts';
import type { Environments } from '../session/environments.ts';
import { placeIn, placeOf } from '../uris.ts';
import type { Environment } from '../workspace/environment.ts';
import type { StoredPostmortem } from '../workspace/index/storedPostmortem.ts';
import type { IndexWaiter, WorkspaceIndex } from '../workspace/index/workspaceIndex.ts';
import type { Channel } from './channels.ts';
import type { ClosedFiles } from './closedFiles.ts';
import type { Reports } from './reports.ts';

/** What the problems of the workspace are made from, and where they go. */
export interface WorkspaceProblemSources {
  readonly environments: Environments;
  readonly index: Pick<WorkspaceIndex, 'postmortems'>;
  readonly closedFiles: ClosedFiles;
  readonly reports: Reports;
  readonly channel: Channel;
  /** Whether the client asks; one that does is told nothing before. */
  readonly isAskedFor: boolean;
  /** Lets a client ask again that was answered and does not listen. */
  readonly askAgain: () => void;
  readonly withProgress: <Result>(
    work: (progress: NonNullable<IndexWaiter['progress']>) => Promise<Result>,
  ) => Promise<Result>;
  readonly log: (message: string) => void;
}

/** More problems than this in one list are read by nobody. */
const mostProblems = 10_000;
/** So long after an edit, in milliseconds, nothing is checked but what is being written. */
const pauseAfterEdit = 400;
/** For so long, in milliseconds, files are passed over before others have a turn. */
const turn = 8;

/**
 * The problems of postmortems that nobody has open, where the configuration asks for them. Files are checked one at a
 * time, with a rest as long as the work after each, and not while somebody types.
 */
export class WorkspaceProblems {
  readonly #sources: WorkspaceProblemSources;
  /** Documents whose problems the client shows in another way. */
  readonly #shown = new Set<string>();
  /** Folders with a configuration that asks for problems, as far as they are known. */
  readonly #asking = new Set<string>();
  readonly #ended = new Set<() => void>();
  #isOn = false;
  /** Whether a client was answered that does not listen for changes. */
  #isAnswered = false;
  /** How many wait for an answer. */
  #waiting = 0;
  #edition = 0;
  #running: Promise<void> | undefined;
  #lastEdit = Number.NEGATIVE_INFINITY;

  constructor(sources: WorkspaceProblemSources) {
    this.#sources = sources;
  }

  /** Whether some configuration asks for problems of files that are not open. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /** Looks whether problems are wanted, and for which files; to be called when a configuration may say something else. */
  lookAgain(): void {
    this.#edition += 1;
    this.#running ??= this.#runAll();
  }

  /** Takes in that something has changed that problems depend on. */
  changed(): void {
    if (this.#isOn) {
      if (this.#isAnswered) {
        this.#isAnswered = false;
        this.#sources.askAgain();
      }
      this.lookAgain();
    }
  }

  /** Takes in what holds in some folder: a configuration below the workspace folder may ask for problems, too. */
  note({ configuration, root }: Environment): void {
    const isNew = root !== undefined && !this.#asking.has(root);
    if (isNew && configuration.workspaceDiagnostics !== 'off') {
      this.#asking.add(root);
      this.lookAgain();
    }
  }

  /** Takes in that the client shows a document's problems itself: they must not stand there twice. */
  shown(uri: string): void {
    const place = placeOf(uri);
    if (!this.#shown.has(place)) {
      this.#shown.add(place);
      this.#sources.reports.set(place, []);
      this.#sources.reports.flush();
    }
  }

  /** Takes in that the client does so no longer. */
  closed(uri: string): void {
    if (this.#shown.delete(placeOf(uri))) {
      this.changed();
    }
  }

  /** Takes in that somebody writes. */
  edited(): void {
    this.#lastEdit = elapsed();
  }

  /** Waits until all files were checked; afterwards the client is told when it should ask again. */
  async settled(): Promise<void> {
    this.#waiting += 1;
    this.lookAgain();
    await this.#running;
    this.#waiting -= 1;
    this.#isAnswered = true;
  }

  /** Calls back once when no problems are wanted any more. */
  onEnd(callback: () => void): () => void {
    this.#ended.add(callback);
    return () => this.#ended.delete(callback);
  }

  async #runAll(): Promise<void> {
    for (let edition = -1; edition !== this.#edition; ) {
      edition = this.#edition;
      await nextTurn();
      try {
        await this.#run(() => edition !== this.#edition);
      } catch (error) {
        this.#sources.log(`The problems of the workspace could not be told: ${String(error)}`);
      }
    }
    // In the same breath as the last look at the edition: whoever asks a moment later starts anew.
    this.#running = undefined;
  }

  async #run(isCancelled: () => boolean): Promise<void> {
    const { channel, reports, isAskedFor } = this.#sources;
    this.#isOn = await this.#isWanted();
    if (isCancelled()) {
      return;
    }
    if (!this.#isOn) {
      await this.#turnOff();
      return;
    }
    await channel.open();
    if (!isAskedFor || reports.hasListeners || this.#waiting > 0) {
      await this.#checkAll(isCancelled);
      reports.flush();
    }
  }

  async #isWanted(): Promise<boolean> {
    const { environments } = this.#sources;
    let isWanted = false;
    for (const folder of new Set([...environments.folders, ...this.#asking])) {
      const { configuration } = await environments.for(placeIn(folder, 'any.md'));
      const isAsking = configuration.workspaceDiagnostics !== 'off';
      isWanted ||= isAsking && environments.workspaceFolderOf(folder) !== undefined;
      if (!isAsking) {
        this.#asking.delete(folder);
      }
    }
    return isWanted;
  }

  async #turnOff(): Promise<void> {
    const { channel, reports, closedFiles } = this.#sources;
    closedFiles.keepOnly();
    for (const place of reports.places) {
      reports.set(place, []);
    }
    reports.flush();
    await channel.close();
    for (const callback of [...this.#ended]) {
      callback();
    }
  }

  async #checkAll(isCancelled: () => boolean): Promise<void> {
    const { index, closedFiles, reports, withProgress } = this.#sources;
    const files = await withProgress((progress) => index.postmortems({ isCancelled, progress }));
    if (isCancelled()) {
      return;
    }
    closedFiles.keepOnly(files);
    for (const place of reports.places.filter((one) => !files.has(one))) {
      reports.set(place, []);
    }
    reports.flush();
    let left = 0;
    let turnEnds = elapsed() + turn;
    for (const [place, stored] of files) {
      if (elapsed() > turnEnds) {
        await nextTurn();
        turnEnds = elapsed() + turn;
      }
      const isFull = reports.total >= mostProblems && !reports.has(place);
      left += isFull ? 1 : 0;
      if (!isFull && !(await this.#check(place, stored, isCancelled))) {
        return;
      }
    }
    if (left > 0) {
      this.#sources.log(
        `There are more than ${mostProblems} problems: those of ${left} files that are not open are not listed.`,
      );
    }
  }

  /** @returns whether that went to its end */
  async #check(place: string, stored: StoredPostmortem, isCancelled: () => boolean): Promise<boolean> {
    const { closedFiles, reports } = this.#sources;
    let rested: number | undefined;
    const problems = this.#shown.has(place)
      ? []
      : await closedFiles.problemsOf(place, stored, async () => {
          await this.#whileEdited(isCancelled);
          rested = elapsed();
        });
    if (isCancelled()) {
      return false;
    }
    // It may have been opened meanwhile.
    reports.set(place, this.#shown.has(place) ? [] : problems);
    if (rested !== undefined) {
      await pause(elapsed() - rested);
    }
    return !isCancelled();
  }

  async #whileEdited(isCancelled: () => boolean): Promise<void> {
    for (;;) {
      const left = this.#lastEdit + pauseAfterEdit - elapsed();
      if (left <= 0 || isCancelled()) {
        return;
      }
      await pause(left);
    }
  }
}
