import type { MarkdownDocument } from '../../document/document.ts';
import { isSectionName } from '../../document/sectionNames.ts';
import type { SectionMatch } from '../../template/match.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, TemplateRule } from '../rule.ts';
import { headingEdits, nameRange } from './renamedHeading.ts';

/** Reports sections that go by another name than the template's. Source: headings of public postmortems. */
export const sectionNameVariant: TemplateRule = {
  id: 'section-name-variant',
  summary: 'A section goes by another name than in the template',
  severity: 'information',
  softensInDraft: false,
  fix: 'safe',
  reads: [],
  needs: 'template',
  *check(context) {
    for (const match of context.postmortem.sections) {
      if (!match.repeats && (match.how === 'near' || match.how === 'synonym')) {
        yield {
          range: match.section.heading.content,
          message: messageFor(match),
          fixes: () => [renameFix(context.document, match)],
        };
      }
    }
  },
};

/** Whether a name is a slip of the template's: “Rootcause”, but not “Root Causes”, which says that there are several. */
function isSlip({ section, how }: SectionMatch): boolean {
  return how === 'near' && !isSectionName(section.name);
}

function messageFor(match: SectionMatch): string {
  const { section, spec } = match;
  const written = `“${section.title}” is called “${spec.title}” in the template.`;
  return isSlip(match)
    ? `${written} Search and reports look for the name.`
    : `${written} Rename it, or add the name to “roles” in the configuration if it is your team's.`;
}

function renameFix(document: MarkdownDocument, match: SectionMatch): Fix {
  const { section, spec } = match;
  const { heading } = section;
  const range = nameRange(document, heading, spec.title);
  const edit = { range: range ?? heading.content, text: literal(spec.title) };
  return {
    title: `Rename to “${spec.title}”`,
    edits: headingEdits(document, heading, edit),
    // A slip of the name says the same; a name of the author's own choosing is not replaced unasked, nor what else the
    // heading holds.
    safe: isSlip(match) && range !== undefined,
  };
}
