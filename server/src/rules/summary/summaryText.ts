import { holdsBlank } from '../../blanks.ts';
import type { Section } from '../../document/sections.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { ownSectionsBelow, sectionFor } from '../../postmortem.ts';
import { closingOfSentence } from '../../prose/sentenceEnds.ts';
import type { Sentence } from '../../prose/sentences.ts';
import { sentencesIn } from '../../prose/sentences.ts';
import type { SectionSpec, Template } from '../../template/template.ts';
import { computedOnce } from '../computedOnce.ts';
import type { RuleContext } from '../rule.ts';

/** What somebody wrote as the summary that the template asks for. */
export interface SummaryText {
  readonly spec: SectionSpec;
  readonly section: Section;
  /** At least one. */
  readonly sentences: readonly Sentence[];
}

/** Whether the last sentence breaks off: somebody is still writing it. */
export function isBreakingOff({ source }: RuleContext, { sentences }: SummaryText): boolean {
  const last = sentences.at(-1);
  return last !== undefined && !closingOfSentence.test(source.slice(last.range));
}

const note = /\b(?:TODO|TBD|TBC|TBA|FIXME)\b|\?{3}/;

/** The template's summary in the document; undefined while it is absent, empty, or has blanks or notes to oneself. */
export function summaryText(context: RuleContext, template: Template): SummaryText | undefined {
  return template === context.postmortem.template ? ownSummary(context) : readSummary(context, template);
}

const ownSummary = computedOnce((context) => {
  const { template } = context.postmortem;
  return template && readSummary(context, template);
});

function readSummary({ postmortem, document }: RuleContext, template: Template): SummaryText | undefined {
  const spec = template.sections.find(({ role }) => role === 'summary');
  const section = spec && sectionFor(postmortem, spec)?.section;
  if (!spec || !section) {
    return undefined;
  }
  const last = ownSectionsBelow(postmortem, section).at(-1) ?? section;
  const range: OffsetRange = { start: section.body.start, end: last.body.end };
  const sentences = sentencesIn(document, range);
  const isOpen = holdsBlank(postmortem, range) || sentences.some(({ text }) => note.test(text));
  return sentences.length === 0 || isOpen ? undefined : { spec, section, sentences };
}
