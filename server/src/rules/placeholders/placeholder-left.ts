import { rangeContains } from '../../document/sourceText.ts';
import type { Leftover } from '../../template/leftovers.ts';
import { placeholderWords } from '../../template/placeholders.ts';
import { valueChoices } from '../metadata/valueChoices.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';

/** Reports each blank of the template, or as any has them, that nobody has filled. Source: the specification's template. */
export const placeholderLeft: DocumentRule = {
  id: 'placeholder-left',
  summary: "The template's placeholder stands where the author's words belong",
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: [],
  needs: 'document',
  *check(context) {
    for (const leftover of context.postmortem.leftovers) {
      yield {
        range: leftover.range,
        message: leftover.isPrompt ? promptMessage : messageFor(leftover.text),
        // A team may mean words without a blank to stay.
        ...(leftover.isPrompt ? { severity: 'information' as const } : {}),
        fixes: () => choicesFor(context, leftover),
      };
    }
  },
};

const promptMessage =
  'This is still what the template says here. Write what is known in its place, or “unknown” and why.';

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
    return 'Only dots stand here, as in a template. Write what belongs here, or remove it.';
  }
  const asksForForm = /^(?:YYYY|HH:|X )/i.test(words) || /\b[A-Z]{2,12}-X+\b/.test(words);
  if (words === text && !asksForForm && !/^[A-Z ]+$/.test(words)) {
    return `“${text}” stands for what somebody was to write. Write what is known in its place, or “unknown” and why.`;
  }
  // What “[person]” asks for need not be said again.
  return asksForForm || !/\s/.test(words)
    ? `“${text}” still stands from the template. Write what is known in ${asksForForm ? 'this form' : 'its place'}, or “unknown” and why.`
    : `“${text}” still stands from the template. It asks for: ${words}.`;
}
