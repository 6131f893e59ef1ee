import type { Problem } from './check.ts';
import type { SourceText } from './document/sourceText.ts';
import type { AnalysedDocument } from './documents.ts';
import type { EditedDocument, TypingPlace } from './editedDocument.ts';

/** How long, in milliseconds, no key is pressed before all problems are shown as what they are. */
const pauseInTyping = 1000;

/** What is shown of a document that was checked. */
export interface Shown {
  readonly problems: readonly Problem[];
  /** Equal for two exactly where the same is shown. */
  readonly stamp: string;
}

/** A line that somebody types on, and what was wrong when they began. */
interface TypedLine {
  /** Counted from 0. */
  readonly line: number;
  readonly before: AnalysedDocument;
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
 * pause: who has written half a word, a row or a date is not told that the other half is missing. What was wrong before
 * stays what it is, and what is mended goes at once.
 */
export class HeldBack {
  readonly #showAgain: ((document: EditedDocument) => void) | undefined;
  readonly #startTimer: (callback: () => void, milliseconds: number) => void;
  readonly #seen = new WeakMap<EditedDocument, Seen>();
  /** Where somebody has typed, and has paused since. */
  readonly #left = new WeakSet<TypingPlace>();

  /**
   * @param showAgain lets the client show a document's problems anew; where it cannot, nothing is held back
   * @param startTimer calls back once, when so many milliseconds have passed
   */
  constructor(
    showAgain: ((document: EditedDocument) => void) | undefined,
    startTimer: (callback: () => void, milliseconds: number) => void = (callback, milliseconds) => {
      setTimeout(callback, milliseconds);
    },
  ) {
    this.#showAgain = showAgain;
    this.#startTimer = startTimer;
  }

  /** What is to be shown of a document now. */
  shown(document: EditedDocument, analysed: AnalysedDocument): Shown {
    const typedAt = this.#typingPlace(document);
    const seen = this.#seen.get(document);
    if (seen?.analysed === analysed && seen.typedAt === typedAt) {
      return seen.shown;
    }
    const typedLine = typedAt && typedLineAt(typedAt, seen);
    const shown = typedLine ? holding(typedLine, analysed) : asItIs(analysed);
    this.#seen.set(document, { analysed, typedAt, typedLine, shown });
    if (typedAt && shown.stamp !== analysed.stamp) {
      this.#startTimer(() => this.#leave(document, typedAt), pauseInTyping);
    }
    return shown;
  }

  /** Shows all as it is, because what somebody typed is to count. */
  release(document: EditedDocument): void {
    const { typedAt } = document;
    if (typedAt) {
      this.#leave(document, typedAt);
    }
  }

  #typingPlace({ typedAt }: EditedDocument): TypingPlace | undefined {
    return this.#showAgain && typedAt && !this.#left.has(typedAt) ? typedAt : undefined;
  }

  #leave(document: EditedDocument, typedAt: TypingPlace): void {
    // Another key has its own time.
    if (document.typedAt === typedAt && !this.#left.has(typedAt)) {
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
}

/** The line that a key was pressed on: still the one before it, or a new one. */
function typedLineAt({ line }: TypingPlace, seen: Seen | undefined): TypedLine | undefined {
  return seen?.typedLine?.line === line ? seen.typedLine : seen && { line, before: seen.analysed };
}

function asItIs({ analysis, stamp }: AnalysedDocument): Shown {
  return { problems: analysis.result.problems, stamp };
}

function holding(typed: TypedLine, analysed: AnalysedDocument): Shown {
  const { problems } = analysed.analysis.result;
  const isKnown = knownBefore(typed, sourceOf(analysed));
  const shown = problems.map((problem): Problem => {
    return problem.severity === 'hint' || isKnown(problem) ? problem : { ...problem, severity: 'hint' };
  });
  const isHeld = shown.some((problem, index) => problem !== problems[index]);
  return isHeld ? { problems: shown, stamp: `${analysed.stamp}/typing` } : asItIs(analysed);
}

/** Tells whether a rule had found something on the same line when somebody began to type on theirs. */
function knownBefore({ line, before }: TypedLine, source: SourceText): (problem: Problem) => boolean {
  const earlier = sourceOf(before);
  const known = new Set(
    before.analysis.result.problems
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, range }) => `${rule.id} ${earlier.lineAt(range.start)}`),
  );
  const more = source.lineCount - earlier.lineCount;
  // The line itself may be a new one, or two that were joined.
  const own = more > 0 ? [] : [line, line - more];
  return ({ rule, range }) => {
    const at = source.lineAt(range.start);
    const linesBefore = at === line ? own : [at < line ? at : at - more];
    return linesBefore.some((one) => known.has(`${rule.id} ${one}`));
  };
}

function sourceOf({ analysis }: AnalysedDocument): SourceText {
  return analysis.postmortem.document.source;
}
