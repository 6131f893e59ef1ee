import { actionsOf } from '../../actions/actionsOf.ts';
import { holdsBlank } from '../../blanks.ts';
import type { ListItem } from '../../document/blocks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { areAlike, contentWords } from '../../findings/contentWords.ts';
import { findingsOf } from '../../findings/findings.ts';
import { sectionsWithRole } from '../../postmortem.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';

/** From this share of common words on, two items say the same. */
const same = 0.8;
/** Fewer words are common by chance. */
const fewestWords = 3;
/** Longer lists are no postmortem's, and comparing each with each would take seconds. */
const mostItems = 300;

/** Reports a lesson that copies an improvement or an action. Own rule of this product. */
export const lessonRepeats: DocumentRule = {
  id: 'lesson-repeats',
  summary: 'A lesson copies an improvement or an action',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: ['actions', 'contributing-factors', 'improvements', 'lessons'],
  needs: 'document',
  *check(context) {
    const { source, postmortem } = context;
    const lessons = lessonsOf(context);
    // Without a lesson there is nothing to compare the others with.
    const others = (lessons.length > 0 ? otherTexts(context) : []).map((other) => ({
      ...other,
      words: contentWords(source.slice(other.range)),
    }));
    for (const { content } of lessons) {
      const words = contentWords(source.slice(content));
      const copied = others.find((other) => words.size >= fewestWords && areAlike(words, other.words, same));
      if (copied && !holdsBlank(postmortem, content)) {
        yield {
          range: content,
          message: `This lesson repeats ${copied.what}. A lesson is what others can use: what did you believe before, and what do you know now?`,
          related: [{ range: copied.range, message: `It says the same as ${copied.what}` }],
        };
      }
    }
  },
};

function lessonsOf({ postmortem, configuration }: RuleContext): readonly ListItem[] {
  return sectionsWithRole(postmortem, 'lessons', configuration)
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'list' ? block.items : []))
    .slice(0, mostItems);
}

function otherTexts({
  postmortem,
  configuration,
}: RuleContext): readonly { readonly what: string; readonly range: OffsetRange }[] {
  const improvements = findingsOf(postmortem, configuration).filter(({ role }) => role === 'improvements');
  return [
    ...improvements.map(({ range }) => ({ what: 'an improvement', range })),
    ...actionsOf(postmortem, configuration).items.map(({ action }) => ({
      what: 'an action',
      range: action.range,
    })),
  ].slice(0, mostItems);
}
