import type { TemplateRule } from '../rule.ts';
import { fewestWords, isThin, wordsIn } from './thinCause.ts';
import { asksForCause, causeThatLacks } from './writtenCauses.ts';

/**
 * Reports a root cause that is told in a few words. Sources: the specification, “detailed technical root cause”; Google,
 * SRE Workbook, chapter 10, on its bad example.
 */
export const rootCauseThin: TemplateRule = {
  id: 'root-cause-thin',
  summary: 'The root cause is told in one sentence or in a few words',
  severity: 'warning',
  softensInDraft: true,
  fix: 'none',
  reads: ['root-cause'],
  needs: 'template',
  *check(context, template) {
    const cause = asksForCause(template) ? causeThatLacks(context, (one) => !isThin(one)) : undefined;
    if (cause) {
      yield {
        range: cause.section.heading.range,
        message: `${told(wordsIn(cause))} the mechanism open. Say what happened step by step, why the system allowed it, and what set it off.`,
      };
    }
  },
};

function told(words: number): string {
  const few = words === 1 ? 'One word for a root cause leaves' : `${words} words for a root cause leave`;
  return words < fewestWords ? few : 'One sentence for a root cause leaves';
}
