import type { Heading } from '../../document/blocks.ts';
import { squashed } from '../../document/headingName.ts';
import type { Section } from '../../document/sections.ts';
import type { SourceText } from '../../document/sourceText.ts';
import { titleHeading } from '../../header/title.ts';
import { lazily } from '../../memory/lazily.ts';
import { hasTitleOf } from '../../template/fit.ts';
import { literal } from '../../template/placeholders.ts';
import { sectionRole } from '../../template/roles.ts';
import type { DocumentRule, Fix, FixEdit, RuleContext } from '../rule.ts';

/** Reports each further heading of level 1. Source: markdownlint MD025 and what site generators do with titles. */
export const titleRepeated: DocumentRule = {
  id: 'title-repeated',
  summary: 'The document has more than one heading of level 1',
  severity: 'information',
  softensInDraft: false,
  fix: 'safe',
  reads: [],
  needs: 'document',
  *check(context) {
    const { document, postmortem } = context;
    // A number sign alone is how each heading begins that somebody types.
    const further = document.sections.filter(({ heading, title }) => heading.level === 1 && title !== '');
    const ofTemplate = new Set(postmortem.sections.map((match) => match.section));
    const own = further.filter((section) => !ofTemplate.has(section));
    // Where the first one, or a further one, is a known section, that is how the author divides the document.
    if (!titleHeading(document, postmortem.template) || own.some((section) => sectionRole(section.name))) {
      return;
    }
    const repeated = own.filter((one) => !isTrueTitle(context, one));
    const isSafe = lazily(() => !lowersMost(context, repeated));
    for (const section of repeated) {
      yield {
        range: section.heading.range,
        message: `“${section.title}” is a second heading of level 1. Outlines and site generators take the first one for the title and each further one for a new document.`,
        fixes: () => [demotion(context, section, isSafe())],
      };
    }
  },
};

/** Whether this is the title that the template asks for, and the first heading is not. */
function isTrueTitle({ postmortem, document }: RuleContext, section: Section): boolean {
  const { template } = postmortem;
  const prefix = squashed(template?.title.prefix ?? '');
  return (
    template !== undefined &&
    prefix !== '' &&
    squashed(section.title).startsWith(prefix) &&
    !hasTitleOf(document, template)
  );
}

/**
 * Whether most of the document's headings, its title among them, would go down with some sections. Then the first title is rather the odd one:
 * the name of a project or an exercise above the postmortem.
 */
function lowersMost(context: RuleContext, sections: readonly Section[]): boolean {
  const lowered = new Set(sections.flatMap((one) => [one.heading, ...headingsBelow(context, one)]));
  const headings = context.document.sections.length + 1;
  return lowered.size > headings / 2;
}

function demotion(context: RuleContext, section: Section, safe: boolean): Fix {
  const headings = headingsBelow(context, section);
  return {
    title: `Make “${section.title}” a heading of level 2${headings.length > 0 ? ', and lower those below it' : ''}`,
    edits: [section.heading, ...headings].flatMap((heading) => lowered(context.source, heading) ?? []),
    safe,
  };
}

/** The author's own headings below, which go down with it; the template's sections have their level. */
function headingsBelow({ document, postmortem }: RuleContext, section: Section): readonly Heading[] {
  const below = document.sections.slice(document.sections.indexOf(section) + 1, section.next);
  const templated = new Set(postmortem.sections.map((match) => match.section));
  const end = below.findIndex((one) => templated.has(one));
  return below.slice(0, end === -1 ? below.length : end).map((one) => one.heading);
}

/** The edit that takes a heading one level down, as small as it can be; undefined at the lowest level. */
function lowered(source: SourceText, heading: Heading): FixEdit | undefined {
  if (heading.style === 'atx') {
    const start = source.text.indexOf('#', heading.range.start);
    return heading.level === 6 ? undefined : { range: { start, end: start }, text: literal('#') };
  }
  if (heading.level === 1) {
    const underline = source.lineRange(heading.lines.end - 1);
    return { range: underline, text: literal(source.slice(underline).replaceAll('=', '-')) };
  }
  const title = source.slice(heading.content).replace(/[\r\n]+[ \t]*/g, ' ');
  // Number signs at the end would be taken for the closing ones.
  return { range: heading.range, text: literal(`### ${title.replace(/(?<!#)#+$/, '\\$&')}`) };
}
