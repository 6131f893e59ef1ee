import type { Section } from '../../document/sections.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { ownSectionsBelow, sectionsWithRole } from '../../postmortem.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { isEmptySection } from '../sections/emptySection.ts';
import { namesAnotherIncident } from './otherIncidents.ts';

/**
 * Reports a root cause that nobody looked up among earlier incidents. Source: Atlassian, “Incident postmortem template”,
 * on recurrence. Off by default: the specification's template does not ask for it.
 */
export const recurrenceUnchecked: DocumentRule = {
  id: 'recurrence-unchecked',
  summary: 'Nothing says whether the same cause has struck before',
  severity: 'off',
  softensInDraft: true,
  fix: 'assisted',
  needs: 'document',
  *check(context) {
    const { postmortem, document, configuration } = context;
    const section = sectionsWithRole(postmortem, 'root-cause', configuration).find(
      (one) => !isEmptySection(postmortem, one),
    );
    if (!section || hasRecurrenceSection(context) || namesAnotherIncident(context)) {
      return;
    }
    const line = unfilled(document.masked.text);
    if (saysSo(document.masked.text, line)) {
      return;
    }
    yield {
      range: line ?? section.heading.content,
      message:
        'Nothing says whether this cause has struck before. What comes back needs another remedy than what is new: link the earlier incidents, or write “first occurrence”.',
      fixes: () => (line ? [] : [fixFor(context, section)]),
    };
  },
};

const label = 'Earlier incidents:';
const blank = '[links to incidents with the same cause, or “first occurrence”]';

/** The line that the fix adds, while its blank still stands. */
function unfilled(text: string): OffsetRange | undefined {
  const found = /^Earlier incidents:[ \t]*(?:\[[^\]\r\n]{0,200}\][ \t]*)?$/m.exec(text);
  return found ? { start: found.index, end: found.index + found[0].trimEnd().length } : undefined;
}

const signs = [
  /\b(?:first (?:known |recorded |such )?(?:occurrence|instance)|first (?:time|incident) (?:of (?:this|its) kind|that|this))\b/i,
  /\b(?:never|not|has) (?:happened|occurred|been seen|seen this|recurred)\b[^.\n]{0,20}\bbefore\b/i,
  /\b(?:experienced|seen|had|hit|met) (?:this|the same|it)\b[^.\n]{0,40}\b(?:previously|before)\b/i,
  /\b(?:previous|earlier|prior|similar|related|past) (?:incidents?|outages?|occurrences?|post-?mortems?)\b/i,
  /\b(?:second|third|fourth|\d{1,3}(?:nd|rd|th)) (?:time|occurrence|incident|outage) (?:this|in|within|since|of)\b/i,
  /\b(?:recurring|repeat of|happened again|same (?:cause|fault|problem|issue) as)\b/i,
];

function saysSo(text: string, line: OffsetRange | undefined): boolean {
  const filled = line ? text.slice(0, line.start) + text.slice(line.end) : text;
  // A heading asks; what stands below it answers.
  const rest = filled.replace(/^#.*$/gm, '');
  return signs.some((sign) => sign.test(rest));
}

/** A section of its own that answers the question, as some templates have it. */
function hasRecurrenceSection({ postmortem, document }: RuleContext): boolean {
  return document.sections.some(
    (section) => nameOfRecurrence.test(section.name) && !isEmptySection(postmortem, section),
  );
}

const nameOfRecurrence =
  /^(?:recurrences?|(?:previous|earlier|prior|similar|related|past) (?:incidents?|occurrences?|outages?))$/;

/** A line of its own at the end of the section, the author's subsections included. */
function fixFor({ postmortem, source }: RuleContext, section: Section): Fix {
  const end = Math.max(
    ...[section, ...ownSectionsBelow(postmortem, section)].flatMap(({ blocks, heading }) => [
      heading.range.end,
      ...blocks.map((block) => block.range.end),
    ]),
  );
  const text: PlaceholderText = [...literal(`\n\n${label} `), { text: blank, placeholder: true }];
  return {
    title: `Add “${label}” to “${section.title}”`,
    edits: [{ range: { start: end, end }, text: withLineEnd(text, source.lineEnd) }],
    safe: false,
  };
}
