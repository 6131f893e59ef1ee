import { shortened } from '../document/cut.ts';
import type { PlaceholderText } from '../template/placeholders.ts';
import { placeholderWords } from '../template/placeholders.ts';
import type { SectionRole } from '../template/roles.ts';
import { sectionGuidance } from './guidance.ts';
import { escapeMarkdown } from './markdownText.ts';

/** As many blanks of a template as a hover has room for. */
const mostBlanks = 6;
const longestBlank = 120;

/**
 * What to say of a section, in Markdown: what its role asks for, and what the template's blanks ask for; undefined where
 * neither says anything.
 */
export function guidanceText(
  role: SectionRole | undefined,
  spec: { readonly body: PlaceholderText } | undefined,
): string | undefined {
  const guidance = role && sectionGuidance[role];
  const blanks = spec ? blanksText(spec.body) : undefined;
  const parts = [
    ...(guidance
      ? [
          `**Belongs here:** ${guidance.belongs}`,
          `**Belongs elsewhere:** ${guidance.elsewhere}`,
          `**Asks:** ${guidance.asks}`,
        ]
      : []),
    ...(guidance?.bias === undefined ? [] : [`**Mind the bias.** ${guidance.bias}`]),
    ...(blanks === undefined ? [] : [`**The template asks for:** ${blanks}`]),
  ];
  return parts.length === 0 ? undefined : parts.join('\n\n');
}

/** The words of a text's blanks, each once; undefined where no blank has words. */
export function blanksText(text: PlaceholderText): string | undefined {
  const words = text
    .filter((part) => part.placeholder)
    .map((part) => placeholderWords(part.text))
    .filter((word) => /\p{L}/u.test(word));
  const different = [...new Set(words)];
  const shown = different.slice(0, mostBlanks).map((word) => escapeMarkdown(shortened(word, longestBlank)));
  return shown.length === 0 ? undefined : shown.join('; ') + (different.length > mostBlanks ? '; …' : '');
}
