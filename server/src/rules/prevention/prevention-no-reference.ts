import type { ActionItem } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import { holdsBlank } from '../../blanks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import { contentWords, likeness } from '../../findings/contentWords.ts';
import { ownSectionsBelow, sectionFor } from '../../postmortem.ts';
import { literal } from '../../template/placeholders.ts';
import { startOf } from '../findings/linkText.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import { isEmptySection } from '../sections/emptySection.ts';

// “action 2”, “actions 1 and 2”, `#2`, `AI-2`.
const reference = /\b(?:actions?|items?|AI)[ \t-]{1,3}(?:items?[ \t]{1,3})?#?\d|(?<![\p{L}\p{N}&])#\d/iu;
/** As many actions as a menu of fixes can show. */
const mostCandidates = 4;

/** Reports a section on prevention that names no action. Source: the specification's template, “how we will prevent”. */
export const preventionNoReference: TemplateRule = {
  id: 'prevention-no-reference',
  summary: 'The section on prevention names no action',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['actions', 'prevention'],
  needs: 'template',
  *check(context, template) {
    const { postmortem, configuration, source } = context;
    const spec = template.sections.find((one) => one.role === 'prevention');
    const section = spec && sectionFor(postmortem, spec)?.section;
    if (!section || isEmptySection(postmortem, section) || holdsBlank(postmortem, section.range)) {
      return;
    }
    const last = ownSectionsBelow(postmortem, section).at(-1) ?? section;
    const body = trimRange(source.parts, { start: section.body.start, end: last.body.end });
    const actions = actionsOf(postmortem, configuration).items.filter((action) => action.number);
    if (actions.length > 0 && !reference.test(context.document.masked.slice(body.start, body.end))) {
      yield {
        range: section.heading.range,
        message: `“${section.title}” names no action. Say by their numbers which of them keep this class of incident from coming back: an intention without an action is soon forgotten.`,
        fixes: () => fixesFor(context, body, actions),
      };
    }
  },
};

/** Names an action behind the text, those with the most words in common first. */
function fixesFor(
  { source }: RuleContext,
  body: OffsetRange,
  actions: readonly ActionItem[],
): readonly Fix[] {
  const words = contentWords(source.slice(body));
  return actions
    .map((action) => ({ action, alike: likeness(words, contentWords(action.action.text)) }))
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, mostCandidates)
    .map(({ action }) => ({
      title: `Name action ${action.number?.value}, “${startOf(action.action.text)}”`,
      edits: [
        {
          range: { start: body.end, end: body.end },
          text: literal(` (action ${action.number?.value})`),
        },
      ],
      safe: false,
    }));
}
