import { holdsBlank } from '../../blanks.ts';
import { rangesMeet } from '../../document/sourceText.ts';
import { areAlike, contentWords } from '../../findings/contentWords.ts';
import type { IncidentFinding } from '../../findings/findings.ts';
import { findingsOf } from '../../findings/findings.ts';
import type { Sentence } from '../../prose/sentences.ts';
import type { WrittenCause } from '../root-cause/writtenCauses.ts';
import { writtenCauses } from '../root-cause/writtenCauses.ts';
import type { DocumentRule } from '../rule.ts';

/** From this share of common words on, two sentences say the same. */
const same = 0.8;
/** Fewer words are common by chance. */
const fewestWords = 4;
/** A text of more sentences is no postmortem, and comparing each with each would take seconds. */
const mostSentences = 400;

/** Reports a contributing factor that says what the root cause says. Own rule of this product. */
export const factorRepeatsCause: DocumentRule = {
  id: 'factor-repeats-cause',
  summary: 'A contributing factor says the same as the root cause',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  reads: ['contributing-factors', 'improvements', 'root-cause'],
  needs: 'document',
  *check(context) {
    const { postmortem, configuration, source } = context;
    const factors = findingsOf(postmortem, configuration)
      .filter(({ role, whole }) => role === 'contributing-factors' && !holdsBlank(postmortem, whole))
      .slice(0, mostSentences);
    const factorWords = factors.map(({ range }) => contentWords(source.slice(range)));
    // Without a factor no cause has to be read.
    const causes =
      factors.length > 0 ? repeatedIn(factorWords, firstSentences(writtenCauses(context), factors)) : [];
    for (const [index, { range }] of factors.entries()) {
      const repeated = repetition(factorWords[index] ?? noWords, causes);
      if (repeated) {
        yield {
          range,
          message:
            'This factor says what the root cause says. Factors are what else was needed: what enabled it, made it worse, or delayed its end.',
          related: [{ range: repeated.range, message: 'The root cause' }],
        };
      }
    }
  },
};

/** The first sentences of the causes but for those of the factors, which may stand in a subsection of the cause. */
function firstSentences(
  causes: readonly WrittenCause[],
  factors: readonly IncidentFinding[],
): readonly Sentence[] {
  const first: Sentence[] = [];
  for (const { sentences } of causes) {
    for (const sentence of sentences()) {
      if (first.length >= mostSentences) {
        return first;
      }
      if (!factors.some(({ whole }) => rangesMeet(whole, sentence.range))) {
        first.push(sentence);
      }
    }
  }
  return first;
}

type Words = ReadonlySet<string>;

const noWords: Words = new Set();

/** A sentence of a root cause, and the words that say what it is about. */
interface Cause {
  readonly sentence: Sentence;
  readonly words: Words;
}

/** The factors that were compared last, and sentences that none of them repeats. */
interface Compared {
  readonly factors: readonly Words[];
  readonly others: Set<string>;
}

/** So many are remembered at most, until those of the next document take their place. */
const mostOthers = 2 * mostSentences;

/** Documents are checked again at each keystroke, with the factors that they had and nearly all of the sentences. */
let latest: Compared = { factors: [], others: new Set() };

/** The sentences that one of some factors repeats. */
function repeatedIn(factors: readonly Words[], sentences: readonly Sentence[]): readonly Cause[] {
  const isSame =
    factors.length === latest.factors.length && factors.every((words, at) => words === latest.factors[at]);
  const others = isSame && latest.others.size < mostOthers ? latest.others : new Set<string>();
  const repeated: Cause[] = [];
  for (const sentence of sentences) {
    const cause = others.has(sentence.text) ? undefined : { sentence, words: contentWords(sentence.text) };
    if (cause && factors.some((factor) => repetition(factor, [cause]))) {
      repeated.push(cause);
    } else if (cause) {
      others.add(sentence.text);
    }
  }
  latest = { factors, others };
  return repeated;
}

function repetition(factor: Words, causes: readonly Cause[]): Sentence | undefined {
  return factor.size < fewestWords
    ? undefined
    : causes.find(({ words }) => areAlike(factor, words, same))?.sentence;
}
