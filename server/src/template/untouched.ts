import type { MarkdownDocument } from '../document/document.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { rangesMeet } from '../document/sourceText.ts';
import { onceFor } from '../memory/onceFor.ts';
import type { Leftover } from './leftovers.ts';
import type { SectionMatch } from './match.ts';
import { plainText } from './placeholders.ts';
import type { SectionSpec, Template } from './template.ts';

/**
 * The sections of a template whose words have no blanks: they tell an author what to write, and so are one blank as long
 * as they stand alone. Those that documents may go without, or that are for nothing, may as well be to stay.
 */
export const promptedSections = onceFor(
  ({ sections }: Template): ReadonlySet<SectionSpec> => new Set(sections.filter(isPrompt)),
);

function isPrompt(spec: SectionSpec): boolean {
  const isToStay = spec.optional || (spec.isRoleStated === true && spec.role === undefined);
  const hasBlanks = spec.body.some(({ placeholder }) => placeholder);
  const isForm = spec.table !== undefined || spec.labels.length > 0;
  const text = withoutComments(plainText(spec.body));
  // Where links lead is to stay: guidelines, dashboards, recordings.
  return !isToStay && !hasBlanks && !isForm && /\p{L}{3}/u.test(text) && !/\]\(|\bhttps?:/.test(text);
}

/** The sections of a document that still say word for word what the template tells to write there, as blanks. */
export function findUntouched(
  { source }: MarkdownDocument,
  template: Template,
  sections: readonly SectionMatch[],
  blanks: readonly Leftover[],
): readonly Leftover[] {
  const prompts = promptedSections(template);
  return prompts.size === 0
    ? []
    : sections.flatMap(({ section, spec }) => {
        const body = prompts.has(spec) ? bodyOf(section.blocks) : undefined;
        const text = body && source.slice(body);
        const isUntouched =
          body &&
          text &&
          oneLine(text) === promptOf(spec) &&
          !blanks.some(({ range }) => rangesMeet(range, body));
        return isUntouched ? [{ range: body, text, isPrompt: true as const }] : [];
      });
}

function bodyOf(blocks: readonly { readonly range: OffsetRange }[]): OffsetRange | undefined {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last && { start: first.range.start, end: last.range.end };
}

const promptOf = onceFor(({ body }: SectionSpec): string => oneLine(plainText(body)));

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withoutComments(text: string): string {
  const [before, ...opened] = text.split('<!--');
  return [before, ...opened.map((part) => part.split('-->').slice(1).join('-->'))].join(' ');
}
