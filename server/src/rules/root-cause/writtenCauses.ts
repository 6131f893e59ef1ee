import { holdsBlank } from '../../blanks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Section } from '../../document/sections.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { lazily } from '../../memory/lazily.ts';
import { ownSectionsBelow, sectionsWithRole } from '../../postmortem.ts';
import type { Sentence } from '../../prose/sentences.ts';
import { eachSentenceIn } from '../../prose/sentences.ts';
import type { Template } from '../../template/template.ts';
import { computedOnce } from '../computedOnce.ts';
import type { RuleContext } from '../rule.ts';
import { isEmptySection } from '../sections/emptySection.ts';
import { isThin } from './thinCause.ts';

/** A section for the root cause that somebody has written. */
export interface WrittenCause {
  readonly section: Section;
  /** Behind the heading to the end of what belongs to it, subsections of the author's own included. */
  readonly range: OffsetRange;
  /** Divided as they are asked for: few words tell most of what is asked of a long text. */
  readonly sentences: () => Iterable<Sentence>;
  /** The words that are the author's own, at their places: code, comments and lines to be filled are blank. */
  readonly prose: () => string;
  /**
   * Whether something can be told from those words. Of a long text the beginning is asked first, which tells most of what
   * is asked: what can be told from that has to be told from all of it, too.
   */
  readonly tells: (isTold: (prose: string) => boolean) => boolean;
}

/** The sections for the root cause that are neither empty nor hold a blank of the template. */
export const writtenCauses = computedOnce((context): readonly WrittenCause[] => {
  const { postmortem, configuration, document } = context;
  return sectionsWithRole(postmortem, 'root-cause', configuration).flatMap((section) => {
    const last = ownSectionsBelow(postmortem, section).at(-1) ?? section;
    const range = { start: section.body.start, end: last.body.end };
    const isWritten = !isEmptySection(postmortem, section) && !holdsBlank(postmortem, range);
    const beginning = { start: range.start, end: endOfBeginning(document, range) };
    const prose = lazily(() => proseOf(document, range));
    const firstProse = beginning.end === range.end ? prose : lazily(() => proseOf(document, beginning));
    const written = {
      section,
      range,
      sentences: () => eachSentenceIn(document, range),
      prose,
      tells: (isTold: (text: string) => boolean) =>
        isTold(firstProse()) || (firstProse !== prose && isTold(prose())),
    };
    return isWritten ? [written] : [];
  });
});

/** As much as tells most of what is asked of a text, in UTF-16 code units. */
const usualBeginning = 4000;

/** The end of the line up to which a text is asked first. */
function endOfBeginning({ source }: MarkdownDocument, { start, end }: OffsetRange): number {
  return Math.min(end, source.lineStart(source.lineAt(start + usualBeginning) + 1));
}

/**
 * The first written cause, where none of them satisfies a condition: what is told under “Five Whys” need not be told again
 * under “Root Cause”.
 */
export function causeThatLacks(
  context: RuleContext,
  satisfies: (cause: WrittenCause) => boolean,
): WrittenCause | undefined {
  const causes = writtenCauses(context).filter(hasSentence);
  return causes.some(satisfies) ? undefined : causes[0];
}

function hasSentence({ sentences }: WrittenCause): boolean {
  for (const _ of sentences()) {
    return true;
  }
  return false;
}

/**
 * The cause that lacks something a good one has; undefined where the template asks for none, where one has it, and where
 * the cause is thin: whoever has yet to tell it is not to be told what else is missing.
 */
export function toldCauseThatLacks(
  context: RuleContext,
  template: Template,
  satisfies: (cause: WrittenCause) => boolean,
): WrittenCause | undefined {
  const isTold = asksForCause(template) && !causeThatLacks(context, (one) => !isThin(one));
  return isTold ? causeThatLacks(context, satisfies) : undefined;
}

/** Whether a template has a section for the root cause; a document without one never agreed to its rules. */
export function asksForCause(template: Template | undefined): boolean {
  return template?.sections.some((spec) => spec.role === 'root-cause') ?? false;
}

// A line that a fix has added and nobody has filled: “Evidence: [link]”.
const blankLine = /^[^\n:[\]]{1,40}: \[[^\]\n]{1,80}\][ \t]{0,20}$/gm;

function proseOf(document: MarkdownDocument, { start, end }: OffsetRange): string {
  const text = document.masked.slice(start, end);
  return text.includes(': [') ? text.replace(blankLine, (line) => ' '.repeat(line.length)) : text;
}
