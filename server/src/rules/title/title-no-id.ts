import type { Heading } from '../../document/blocks.ts';
import { squashed } from '../../document/headingName.ts';
import { idBesideTitle } from '../../header/statedId.ts';
import { idBlank, idFromFileName, isIdLeftBlank, titleInForm } from '../../header/title.ts';
import { findIncidentId } from '../../template/incidentId.ts';
import { literal, plainText } from '../../template/placeholders.ts';
import type { Template } from '../../template/template.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';

/** Reports a title that names no incident although the template's does. Source: the specification's template. */
export const titleNoId: TemplateRule = {
  id: 'title-no-id',
  summary: 'The title has no incident id',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  needs: 'template',
  *check(context, template) {
    const mask = template.title.idMask;
    const title = titleInForm(context.document, template);
    if (!title || mask === undefined || isIdLeftBlank(context.postmortem, title)) {
      return;
    }
    if (
      !findIncidentId(context.source.slice(title.content), mask) &&
      !idBesideTitle(context.document, mask)
    ) {
      yield {
        range: title.content,
        message: `The title names no incident. An id such as “${mask}” leads from the postmortem to the incident and back.`,
        fixes: () => [idFix(context, template, title)],
      };
    }
  },
};

function idFix(context: RuleContext, template: Template, title: Heading): Fix {
  const id = idFromFileName(context.fileName, template.title.idMask);
  const inserted = id === undefined ? idBlank(template) : literal(id);
  const at = title.content.start + lengthOfPrefix(context.source.slice(title.content), template.title.prefix);
  const atStart = at === title.content.start;
  return {
    title: `Add ${id === undefined ? 'placeholder' : 'id'} “${plainText(inserted)}” to the title`,
    edits: [
      {
        range: { start: at, end: at },
        text: atStart ? [...inserted, ...literal(' ')] : [...literal(' '), ...inserted],
      },
    ],
    safe: false,
  };
}

/** How much of a title is the template's prefix, in whatever case and punctuation, with the colon behind it. */
function lengthOfPrefix(text: string, prefix: string): number {
  const wanted = squashed(prefix);
  let length = 0;
  while (length < text.length && squashed(text.slice(0, length)) !== wanted) {
    length += 1;
  }
  return text[length] === ':' ? length + 1 : length;
}
