import type { OffsetRange } from '../../document/sourceText.ts';
import type { HeaderField } from '../../header/headerDates.ts';
import { headerSeverity } from '../../header/headerSeverity.ts';
import { sectionsWithRole } from '../../postmortem.ts';
import { literal } from '../../template/placeholders.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import type { SeverityMention } from './severityMentions.ts';
import { severitiesIn } from './severityMentions.ts';

/** Reports a severity that differs from the header's. Source: the specification states one severity per incident. */
export const severityInconsistent: DocumentRule = {
  id: 'severity-inconsistent',
  summary: "The title, the summary or the timeline names another severity than the header's",
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['summary', 'timeline'],
  needs: 'document',
  *check(context) {
    const known = headerSeverity(context);
    if (!known) {
      return;
    }
    const { header, severity: stated } = known;
    for (const { what, range } of places(context)) {
      const mention = contradiction(context, range, stated);
      if (mention) {
        const written = context.source.slice(mention.range);
        yield {
          range: mention.range,
          message: `${what} says “${written}”, the header ${stated}. A reader who looks up incidents by severity needs one answer; if it was raised or lowered, the timeline can say so.`,
          related: [{ range: header.value.range, message: `“${header.field.name}” in the header` }],
          fixes: () => fixesFor(header, stated, mention),
        };
      }
    }
  },
};

/** The parts of a document that tell the severity of the incident as a whole. */
function places(context: RuleContext): readonly { readonly what: string; readonly range: OffsetRange }[] {
  const { postmortem, document, configuration } = context;
  const title = document.title ? [{ what: 'The title', range: document.title.content }] : [];
  const summaries = sectionsWithRole(postmortem, 'summary', configuration).map(({ body }) => ({
    what: 'The summary',
    range: body,
  }));
  const timeline = context.timeline()?.section;
  return [...title, ...summaries, ...(timeline ? [{ what: 'The timeline', range: timeline.body }] : [])];
}

/** The last mention, unless the header's severity is mentioned too: then it was raised, lowered or explained. */
function contradiction(
  { document, configuration }: RuleContext,
  range: OffsetRange,
  stated: string,
): SeverityMention | undefined {
  const mentions = severitiesIn(document, range, configuration.severities);
  return mentions.some((mention) => mention.severity === stated) ? undefined : mentions.at(-1);
}

function fixesFor(
  { field, value }: HeaderField,
  stated: string,
  { range, severity }: SeverityMention,
): readonly Fix[] {
  return [
    {
      title: `Write “${stated}”, as the header does`,
      edits: [{ range, text: literal(stated) }],
      safe: false,
    },
    {
      title: `Set “${field.name}” to “${severity}”`,
      edits: [{ range: value.range, text: literal(severity) }],
      safe: false,
    },
  ];
}
