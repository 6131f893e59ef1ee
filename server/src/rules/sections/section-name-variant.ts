import type { SectionMatch } from '../../template/match.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, TemplateRule } from '../rule.ts';

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
          fixes: () => [renameFix(match)],
        };
      }
    }
  },
};

function messageFor({ section, spec, how }: SectionMatch): string {
  const written = `“${section.title}” is called “${spec.title}” in the template.`;
  return how === 'near'
    ? `${written} Search and reports look for the name.`
    : `${written} Rename it, or add the name to “roles” in the configuration if it is your team's.`;
}

function renameFix({ section, spec, how }: SectionMatch): Fix {
  return {
    title: `Rename to “${spec.title}”`,
    edits: [{ range: section.heading.content, text: literal(spec.title) }],
    // A slip of the name says the same; a name of the author's own choosing is not replaced unasked.
    safe: how === 'near',
  };
}
