import type { PersonalData } from '../../privacy/personalData.ts';
import { personalDataOf, textBefore } from '../../privacy/personalData.ts';
import { literal } from '../../template/placeholders.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { domainOf, privacyOptions, toldApart } from './insiders.ts';

/**
 * Reports addresses and numbers of people outside the team. Sources: Wikimedia, incident report template: remove
 * private data; Google, SRE book, chapter 15: postmortems are shared widely.
 */
export const privacyPersonalData: DocumentRule = {
  id: 'privacy-personal-data',
  summary: 'Personal data of a customer, such as an e-mail address, stand in the text',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  options: privacyOptions,
  needs: 'document',
  *check(context) {
    const found = personalDataOf(context.document);
    const { outside, domains } = toldApart(context, found);
    for (const data of outside) {
      if (!isInsiders(context, data, domains)) {
        yield {
          range: data.range,
          // Nothing of the text gets into the message.
          message: `This looks like the ${data.kind} of a person outside the team. A postmortem is read by many and kept for years: leave it out, and say “a customer” or name the ticket.`,
          fixes: () => redaction(context, data),
        };
      }
    }
  },
};

/** A word for somebody of the team that an address belongs to: `Owner: jane@`, `(assigned to jane@`. */
const insider =
  /\b(?:owners?|assignees?|authors?|actors?|reviewers?|responsible|on-?call|commander|contacts?|maintainers?|cc)\b["*_`]{0,3}[ ]?[:=(][^@.;|]{0,40}$|\b(?:assigned|escalated|handed over) to[ ]$|\b(?:reviewed|written|owned) by[ ]$|\b(?:created|written|drafted|prepared|compiled|edited|reviewed|approved) by["*_`]{0,3}[ ]?[:=(][^@.;|]{0,40}$/i;

function isInsiders({ source }: RuleContext, data: PersonalData, domains: ReadonlySet<string>): boolean {
  const isCalled = insider.test(textBefore(source.parts, data.range.start));
  const labels = domainOf(source, data).split('.');
  return isCalled || labels.some((_, index) => domains.has(labels.slice(index).join('.')));
}

/** Replaces the data by words for them; a link would not survive that. */
function redaction({ source }: RuleContext, { range, kind }: PersonalData): readonly Fix[] {
  const { text } = source;
  if (/(?:mailto:|tel:|:\/\/)[^\s]*$/i.test(textBefore(text, range.start, longestLink))) {
    return [];
  }
  const around = `${text[range.start - 1]}${text[range.end]}`;
  const replaced = around === '<>' ? { start: range.start - 1, end: range.end + 1 } : range;
  // No square brackets: those are the blanks of templates.
  const words = around === '()' ? `${kind} removed` : `(${kind} removed)`;
  return [
    {
      title: `Replace the ${kind} by “${words}”`,
      edits: [{ range: replaced, text: literal(words) }],
      safe: false,
    },
  ];
}

const longestLink = 1000;
