import * as z from 'zod';
import { isIdLeftBlank, titleHeading } from '../../header/title.ts';
import { lazily } from '../../memory/lazily.ts';
import { findIncidentId, matchesMask } from '../../template/incidentId.ts';
import { optionsReader } from '../options.ts';
import type { DocumentRule } from '../rule.ts';

const options = lazily(() =>
  z.strictObject({
    mask: z
      .string()
      .min(1)
      .optional()
      .describe("The form of your incident ids, where it is not the template's."),
  }),
);

const optionsOf = optionsReader(options, {});

/** Reports an incident id in another form than the team's. Source: the specification's template. */
export const titleIdFormat: DocumentRule = {
  id: 'title-id-format',
  summary: "The title's incident id has another form than the one that is set",
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  options,
  reads: [],
  needs: 'document',
  *check(context) {
    const { postmortem, document, source } = context;
    const { template } = postmortem;
    const mask = optionsOf(context).mask ?? template?.title.idMask;
    const title = titleHeading(document, template);
    if (mask === undefined || !title || isIdLeftBlank(postmortem, title)) {
      return;
    }
    const id = findIncidentId(source.slice(title.content), mask);
    if (id && !matchesMask(id.text, mask)) {
      yield {
        range: { start: title.content.start + id.range.start, end: title.content.start + id.range.end },
        message: `“${id.text}” does not have the form “${mask}”. One form for all ids is what search and links rely on.`,
      };
    }
  },
};
