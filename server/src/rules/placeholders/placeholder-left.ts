import { placeholderWords } from '../../template/placeholders.ts';
import type { TemplateRule } from '../rule.ts';

/** Reports each of the template's blanks that nobody has filled. Source: the specification's template. */
export const placeholderLeft: TemplateRule = {
  id: 'placeholder-left',
  summary: "The template's placeholder stands where the author's words belong",
  severity: 'error',
  softensInDraft: true,
  fix: 'none',
  needs: 'template',
  *check(context) {
    for (const { range, text } of context.postmortem.leftovers) {
      yield { range, message: messageFor(text) };
    }
  },
};

function messageFor(text: string): string {
  const words = placeholderWords(text);
  return words === text
    ? `“${text}” is a placeholder of the template. Write what is known, or “unknown” and why.`
    : `“${text}” is a placeholder of the template. Write here: ${words}.`;
}
