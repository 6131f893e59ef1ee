import type { AnalysisInput } from '../../check/analysis.ts';
import { checkReading, read } from '../../check/analysis.ts';
import { matchesGlobs } from '../../document/recognise.ts';
import { elapsed } from '../../scheduling/stopwatch.ts';
import { nextTurn } from '../../scheduling/turns.ts';
import { Siblings } from '../../siblings/siblings.ts';
import { isInside, placeOf } from '../../uris.ts';
import type { Environment } from '../environment.ts';
import { globPath } from '../environment.ts';
import type { Files } from '../files.ts';
import { isLikely } from './likely.ts';
import type { ScanLimits } from './scan.ts';
import { findMarkdown, isMarkdown, isSkipped, mayBeFolder, scanLimits } from './scan.ts';
import type { StoredPostmortem } from './storedPostmortem.ts';
import { stored } from './storedPostmortem.ts';

/** What an index reads from. Places are spelled as `placeOf` spells them. */
export interface IndexSources {
  /** As they were saved. */
  readonly files: Files;
  readonly environmentOf: (uri: string) => Promise<Environment>;
  /** The folders to search. */
  readonly roots: () => readonly string[];
  /** Whether a path, relative to one of these, is left out there beside what Git ignores. */
  readonly exclusion: (root: string) => Promise<(path: string) => boolean>;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
  readonly limits?: ScanLimits;
  /** Told after a reading that has found other postmortems than before. */
  readonly onRead?: () => void;
  /** Waited for again and again in a long reading: lets others have their turn. */
  readonly standBack?: () => Promise<void>;
}

/** How a reading of the workspace is watched by whoever waits for it. */
export interface IndexWaiter {
  /** Asked all the time; after a yes the reading ends, and the next one goes on from there. */
  readonly isCancelled: () => boolean;
  /** Told from time to time how many files were read of how many. */
  readonly progress?: (done: number, of: number) => void;
  /** Whether every postmortem is checked. */
  readonly problems?: boolean;
}

/** A file of the index; one that is no postmortem is known, too, so that it is not read again. */
interface Entry {
  readonly postmortem: StoredPostmortem | undefined;
  /** The day its problems were counted for; undefined where they were not. */
  readonly checkedFor: string | undefined;
}

/** For so long, in milliseconds, files are read before others have a turn. */
const turn = 4;
/** How many files are asked for at once. */
const atOnce = 24;

/** The postmortems of some folders, as they were saved: read on first need, afterwards only what has changed. */
export class WorkspaceIndex {
  readonly #sources: IndexSources;
  readonly #entries = new Map<string, Entry>();
  /** Each with what it is read through. */
  #places: ReadonlyMap<string, Files> | undefined;
  /** Grows with what makes a reading that is on its way worthless. */
  #edition = 0;
  /** Grows with what makes a list of files that is being made not the last word. */
  #lists = 0;
  #reading: Promise<unknown> = Promise.resolve();
  #wasAsked = false;
  #siblings: Siblings | undefined;
  /** Those of them that are gone since. */
  readonly #gone = new Set<string>();
  #hasNews = false;
  capped = false;

  constructor(sources: IndexSources) {
    this.#sources = sources;
  }

  /** Whether anybody has asked for it; before, nothing needs to be watched. */
  get wasAsked(): boolean {
    return this.#wasAsked;
  }

  /** Whether a place is known, as a postmortem or not. */
  has(place: string): boolean {
    return this.#entries.has(place);
  }

  /** The saved postmortem of a place; undefined where there is none, or it was not read yet. */
  at(place: string): StoredPostmortem | undefined {
    return this.#entries.get(place)?.postmortem;
  }

  /** The postmortems of the last whole reading that are still there, to compare others with; undefined before the first. */
  get siblings(): Siblings | undefined {
    if (this.#siblings && this.#gone.size > 0) {
      this.#siblings = new Siblings(this.#siblings.all.filter(({ uri }) => !this.#gone.has(uri)));
    }
    this.#gone.clear();
    return this.#siblings;
  }

  /** Whether some of them have another text by now, and another reading needs no more than these. */
  get isBehind(): boolean {
    return this.#siblings !== undefined && this.#places !== undefined && this.#hasNews;
  }

  /** Forgets everything, for example because a configuration has changed. */
  forget(): void {
    // What was compared with so far may not be there any more.
    this.#hasNews ||= this.#entries.size > 0;
    this.#entries.clear();
    this.#places = undefined;
    this.#edition += 1;
  }

  /** Looks for files again, but keeps what is known of those that are still there. */
  forgetPlaces(): void {
    this.#places = undefined;
    this.#edition += 1;
  }

  /**
   * Takes in that a file or folder has come, gone or changed.
   * @returns whether that concerns the index
   */
  changed(uri: string, how: 'came' | 'changed' | 'went'): boolean {
    const place = placeOf(uri);
    if (isSkipped(place, this.#sources.roots())) {
      return false;
    }
    const concerned = this.#knownIn(place, how);
    for (const one of concerned) {
      this.#drop(one);
      if (how === 'went') {
        this.#gone.add(one);
      }
    }
    // A file that went and came at once is told of as a changed one, also where it was missing in between.
    const isNew = concerned.length === 0 && (how === 'came' || (how === 'changed' && isMarkdown(place)));
    if (isNew || how === 'went') {
      // What came may be a folder, or ignored by Git: only another search can tell.
      this.#places = undefined;
      this.#lists += 1;
    }
    // Of what lies in a folder that comes as a whole, or has just been made, watchers may tell nothing.
    const concerns = concerned.length > 0 || (isNew && (isMarkdown(place) || mayBeFolder(place)));
    if (concerns) {
      this.#edition += 1;
    }
    return concerns;
  }

  #drop(place: string): void {
    this.#hasNews ||= this.#entries.get(place)?.postmortem !== undefined;
    this.#entries.delete(place);
  }

  /** A folder goes with all that is in it, in one event. */
  #knownIn(place: string, how: 'came' | 'changed' | 'went'): readonly string[] {
    if (this.#entries.has(place)) {
      return [place];
    }
    return how === 'went' ? [...this.#entries.keys()].filter((one) => isInside(place, one)) : [];
  }

  /** The saved postmortems by place, in the order of their places. */
  async postmortems(waiter: IndexWaiter): Promise<ReadonlyMap<string, StoredPostmortem>> {
    this.#wasAsked = true;
    // Two who ask at once must not read everything twice.
    const reading = this.#reading.then(() => this.#readAll(waiter));
    this.#reading = reading.catch(() => {});
    await reading;
    const known = [...this.#entries].flatMap(([place, { postmortem }]) =>
      postmortem ? [[place, postmortem] as const] : [],
    );
    const sorted = new Map(known.toSorted(([one], [other]) => (one < other ? -1 : 1)));
    if (this.#hasNews && !waiter.isCancelled()) {
      this.#hasNews = false;
      this.#gone.clear();
      this.#siblings = new Siblings([...sorted.values()].map(({ sibling }) => sibling));
      this.#sources.onRead?.();
    }
    return sorted;
  }

  async #readAll(waiter: IndexWaiter): Promise<void> {
    for (let isDone = false; !isDone && !waiter.isCancelled(); ) {
      const edition = this.#edition;
      const places = await this.#listed(waiter, edition);
      const missing = [...places].filter(([place]) => !this.#isKnown(place, waiter));
      await this.#readThese(missing, waiter, edition);
      isDone = edition === this.#edition;
    }
  }

  async #listed(waiter: IndexWaiter, edition: number): Promise<ReadonlyMap<string, Files>> {
    if (this.#places) {
      return this.#places;
    }
    const { files, roots, exclusion, limits } = this.#sources;
    const lists = this.#lists;
    const searched = await Promise.all(
      roots().map(async (folder) => ({ folder, isExcluded: await exclusion(folder) })),
    );
    const found = await findMarkdown(files, searched, () => !waiter.isCancelled(), limits ?? scanLimits);
    if (edition === this.#edition && !waiter.isCancelled()) {
      this.#places = lists === this.#lists ? found.files : undefined;
      this.capped = found.capped;
      for (const place of [...this.#entries.keys()].filter((one) => !found.files.has(one))) {
        this.#drop(place);
      }
    }
    return found.files;
  }

  #isKnown(place: string, { problems }: IndexWaiter): boolean {
    const entry = this.#entries.get(place);
    const isChecked = !problems || !entry?.postmortem || entry.checkedFor === this.#sources.today();
    return entry !== undefined && isChecked;
  }

  async #readThese(
    places: readonly (readonly [string, Files])[],
    waiter: IndexWaiter,
    edition: number,
  ): Promise<void> {
    const { standBack = nextTurn } = this.#sources;
    let turnEnds = elapsed() + turn;
    const goesOn = (): boolean => edition === this.#edition && !waiter.isCancelled();
    for (let from = 0; from < places.length && goesOn(); from += atOnce) {
      const part = places.slice(from, from + atOnce);
      const texts = await Promise.all(part.map(([place, files]) => files.readText(place)));
      for (const [index, [place]] of part.entries()) {
        const entry = await this.#entryOf(place, texts[index], waiter);
        if (!goesOn()) {
          return;
        }
        this.#entries.set(place, entry);
        this.#hasNews ||= entry.postmortem !== undefined;
        if (elapsed() > turnEnds) {
          waiter.progress?.(from + index + 1, places.length);
          await standBack();
          turnEnds = elapsed() + turn;
        }
      }
    }
  }

  async #entryOf(place: string, text: string | undefined, { problems }: IndexWaiter): Promise<Entry> {
    const nothing: Entry = { postmortem: undefined, checkedFor: undefined };
    if (text === undefined) {
      return nothing;
    }
    const environment = await this.#sources.environmentOf(place);
    const path = globPath(environment, place);
    if (!isLikely(text, matchesGlobs(path, environment.configuration.files), environment)) {
      return nothing;
    }
    const today = this.#sources.today();
    const input: AnalysisInput = { text: text.replace(/^\uFEFF/, ''), path, today, environment };
    const reading = read(input);
    const result = problems && reading.recognition.recognised ? checkReading(reading).result : undefined;
    return {
      postmortem: stored(place, reading, environment.configuration, result),
      checkedFor: result && today,
    };
  }
}
