import type { Problem } from '../check/check.ts';
import { Calm } from '../scheduling/calm.ts';
import type { Timers } from '../scheduling/clock.ts';
import { machineTimers } from '../scheduling/clock.ts';
import type { AnalysedDocument } from './documents.ts';
import type { EditedDocument, TypingPlace } from './editedDocument.ts';
import type { TypedLine } from './typedLine.ts';
import { newSince, ofUnfinishedLine, typedLineIn } from './typedLine.ts';

/** How long, in milliseconds, no key is pressed before all problems are shown as what they are. */
const pauseInTyping = 1000;

/** What is shown of a document that was checked. */
export interface Shown {
  readonly problems: readonly Problem[];
  /** Equal for two exactly where the same is shown. */
  readonly stamp: string;
}

/** What was seen of a document last. */
interface Seen {
  readonly analysed: AnalysedDocument;
  readonly typedAt: TypingPlace | undefined;
  readonly typedLine: TypedLine | undefined;
  readonly shown: Shown;
}

/**
 * Shows as hints what has come up, anywhere, since somebody began to type on a line, until they go on to another line or
 * pause: who has written half a word, a row or a date is not told that the other half is missing. A row that ends before
 * its table does is not told of it after a pause either, until they leave it: who fills a row thinks between two cells.
 * What was wrong before stays what it is, and what is mended goes at once.
 */
export class HeldBack {
  readonly #showAgain: ((document: EditedDocument) => void) | undefined;
  readonly #timers: Timers;
  readonly #seen = new WeakMap<EditedDocument, Seen>();
  /** Where somebody has typed, and has paused since. */
  readonly #left = new WeakSet<TypingPlace>();
  readonly #pauses = new WeakMap<EditedDocument, Calm>();

  /** @param showAgain lets the client show a document's problems anew; where it cannot, nothing is held back */
  constructor(showAgain: ((document: EditedDocument) => void) | undefined, timers = machineTimers) {
    this.#showAgain = showAgain;
    this.#timers = timers;
  }

  /** What is to be shown of a document now. */
  shown(document: EditedDocument, analysed: AnalysedDocument): Shown {
    const typedAt = this.#typingPlace(document);
    const seen = this.#seen.get(document);
    if (seen?.analysed === analysed && seen.typedAt === typedAt) {
      return seen.shown;
    }
    const typedLine = typedAt && typedLineAt(typedAt, seen);
    const shown = typedAt && typedLine ? holding(typedLine, typedAt, analysed) : asItIs(analysed);
    this.#seen.set(document, { analysed, typedAt, typedLine, shown });
    if (typedAt) {
      this.#pauseOf(document).disturb();
    }
    return shown;
  }

  /** Shows all as it is, because what somebody typed is to count. */
  release(document: EditedDocument): void {
    const { typedAt } = document;
    if (typedAt && !this.#left.has(typedAt)) {
      this.#left.add(typedAt);
      const seen = this.#seen.get(document);
      if (seen) {
        this.#seen.set(document, { ...seen, typedLine: undefined });
        if (seen.shown.stamp !== seen.analysed.stamp) {
          this.#showAgain?.(document);
        }
      }
    }
  }

  /**
   * Hears where the cursor stands, from a client that asks what can be done there.
   * @param first and `last` are the lines of what is selected, counted from 0
   */
  cursorAt(document: EditedDocument, first: number, last: number): void {
    const { typedAt } = document;
    if (typedAt && (typedAt.line < first || last < typedAt.line)) {
      this.release(document);
    }
  }

  /** Shows after a pause what has come up, but for what is wrong with a line that ends too soon. */
  #pause(document: EditedDocument): void {
    const seen = this.#seen.get(document);
    const typedAt = this.#typingPlace(document);
    const held =
      seen?.typedLine &&
      typedAt &&
      ofUnfinishedLine(newIn(seen.typedLine, typedAt, seen.analysed), typedAt.line, seen.analysed.analysis);
    if (!held || held.size === 0) {
      this.release(document);
      return;
    }
    const typedLine = typedLineIn(seen.analysed.analysis, typedAt.line, held);
    const shown = holding(typedLine, typedAt, seen.analysed);
    this.#seen.set(document, { ...seen, typedLine, shown });
    if (shown.stamp !== seen.shown.stamp) {
      this.#showAgain?.(document);
    }
  }

  #typingPlace({ typedAt }: EditedDocument): TypingPlace | undefined {
    return this.#showAgain && typedAt && !this.#left.has(typedAt) ? typedAt : undefined;
  }

  #pauseOf(document: EditedDocument): Calm {
    const known = this.#pauses.get(document);
    if (known) {
      return known;
    }
    const pause = new Calm(this.#timers, pauseInTyping, () => {
      // A key that has been pressed meanwhile, and is not checked yet, has its own time.
      if (document.typedAt === this.#seen.get(document)?.typedAt) {
        this.#pause(document);
      }
    });
    this.#pauses.set(document, pause);
    return pause;
  }
}

/** The line that a key was pressed on: still the one before it, or a new one. */
function typedLineAt({ line }: TypingPlace, seen: Seen | undefined): TypedLine | undefined {
  return seen?.typedLine?.line === line ? seen.typedLine : seen && typedLineIn(seen.analysed.analysis, line);
}

function asItIs({ analysis, stamp }: AnalysedDocument): Shown {
  return { problems: analysis.result.problems, stamp };
}

function holding(typed: TypedLine, typedAt: TypingPlace, analysed: AnalysedDocument): Shown {
  const { problems } = analysed.analysis.result;
  const isNew = newIn(typed, typedAt, analysed);
  return isNew.size === 0
    ? asItIs(analysed)
    : {
        problems: problems.map((problem) =>
          isNew.has(problem) ? { ...problem, severity: 'hint' } : problem,
        ),
        stamp: `${analysed.stamp}/typing ${isNew.size}`,
      };
}

function newIn(
  typed: TypedLine,
  { offset }: TypingPlace,
  { analysis }: AnalysedDocument,
): ReadonlySet<Problem> {
  return newSince(typed, offset, analysis);
}
