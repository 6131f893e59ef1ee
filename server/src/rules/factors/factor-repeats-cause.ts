import { areAlike, contentWords } from '../../findings/contentWords.ts';
import { findingsOf } from '../../findings/findings.ts';
import type { Sentence } from '../../prose/sentences.ts';
import { hasBlank } from '../metadata/fieldValue.ts';
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
    const causes = firstSentences(writtenCauses(context)).map((sentence) => ({
      sentence,
      words: contentWords(sentence.text),
    }));
    const factors = findingsOf(postmortem, configuration)
      .filter(({ role, whole }) => role === 'contributing-factors' && !hasBlank(postmortem, whole))
      .slice(0, mostSentences);
    for (const { range } of factors) {
      const repeated = repetition(contentWords(source.slice(range)), causes);
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

function firstSentences(causes: readonly WrittenCause[]): readonly Sentence[] {
  const first: Sentence[] = [];
  for (const { sentences } of causes) {
    for (const sentence of sentences()) {
      if (first.length >= mostSentences) {
        return first;
      }
      first.push(sentence);
    }
  }
  return first;
}

function repetition(
  factor: ReadonlySet<string>,
  causes: readonly { readonly sentence: Sentence; readonly words: ReadonlySet<string> }[],
): Sentence | undefined {
  return factor.size < fewestWords
    ? undefined
    : causes.find(({ words }) => areAlike(factor, words, same))?.sentence;
}
