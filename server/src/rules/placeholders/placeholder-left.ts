import { rangeContains } from '../../document/sourceText.ts';
import type { Leftover } from '../../template/leftovers.ts';
import { placeholderWords } from '../../template/placeholders.ts';
import { valueChoices } from '../metadata/valueChoices.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';

/** Reports each of the template's blanks that nobody has filled. Source: the specification's template. */
export const placeholderLeft: TemplateRule = {
  id: 'placeholder-left',
  summary: "The template's placeholder stands where the author's words belong",
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check(context) {
    for (const leftover of context.postmortem.leftovers) {
      yield {
        range: leftover.range,
        message: messageFor(leftover.text),
        fixes: () => choicesFor(context, leftover),
      };
    }
  },
};

/** In a field whose values are known there is something to choose; elsewhere only the author knows. */
function choicesFor(context: RuleContext, { range }: Leftover): readonly Fix[] {
  const match = context.postmortem.fields.find(({ field }) => rangeContains(field.value, range));
  return match
    ? valueChoices(context, match.spec).map(({ title, value }) => ({
        title,
        edits: [{ range, text: value }],
        safe: false,
      }))
    : [];
}

function messageFor(text: string): string {
  const words = placeholderWords(text);
  if (/^(?:\.{3}|…)$/.test(words)) {
    return 'This cell still has the dots of the template. Fill it, or remove the row.';
  }
  const asksForForm = words === text || /\b[A-Z]{2,12}-X+\b/.test(words);
  // What “[person]” asks for need not be said again.
  return asksForForm || !/\s/.test(words)
    ? `“${text}” still stands from the template. Write what is known in ${asksForForm ? 'this form' : 'its place'}, or “unknown” and why.`
    : `“${text}” still stands from the template. It asks for: ${words}.`;
}
