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
  if (/^(?:\.{3}|…)$/.test(words)) {
    return 'This cell still has the dots of the template. Fill it, or remove the row.';
  }
  const asksForForm = words === text || /\b[A-Z]{2,12}-X+\b/.test(words);
  return asksForForm
    ? `“${text}” still stands from the template. Write what is known in this form, or “unknown” and why.`
    : `“${text}” still stands from the template. It asks for: ${words}.`;
}
