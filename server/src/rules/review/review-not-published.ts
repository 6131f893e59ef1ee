import type { Field } from '../../document/fields.ts';
import { headingName } from '../../document/headingName.ts';
import { trimRange } from '../../document/sourceText.ts';
import { headerField } from '../../header/headerDates.ts';
import { matchesIn } from '../../text/matches.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { addField, isFilled } from './addField.ts';
import { statedStatus } from './statedStatus.ts';

/**
 * Reports a reviewed postmortem that does not say where others can learn from it. Sources: the specification (“published
 * for organizational learning”); Google, SRE Book, chapter 15. Off by default: the specification's template has no
 * place for it, and in many teams the repository is the place where all reports are read.
 */
export const reviewNotPublished: DocumentRule = {
  id: 'review-not-published',
  summary: 'A reviewed postmortem does not say where it was published',
  severity: 'off',
  softensInDraft: false,
  fix: 'assisted',
  needs: 'document',
  *check(context) {
    const { postmortem, document, source } = context;
    const field = document.fields.find((one) => nameOfPublication.test(headingName(one.name)));
    if (postmortem.state !== 'reviewed' || isPublished(context, field)) {
      return;
    }
    const status = headerField(context, 'status');
    const behind = headerField(context, 'review-date') ?? status;
    yield {
      range: field
        ? trimRange(source.parts, field.line)
        : (behind?.value.range ?? document.title?.content ?? source.lineRange(0)),
      message:
        'The review was held, but nothing says where its report was published. Others can only learn from what reaches them: name the channel, the page or the meeting, or set the status to “Published”.',
      fixes: () => (field || !behind ? [] : [addField(document, behind.field, 'Published', blank)]),
    };
  },
};

const blank = '[where others can read it, and since when]';

const nameOfPublication =
  /^(?:(?:date )?(?:published|shared|circulated|announced)|publication|publish date|announcement|distribution)(?: (?:on|at|in|to|with|date|list))?$/;

function isPublished(context: RuleContext, field: Field | undefined): boolean {
  const { document, source } = context;
  const status = statedStatus(context);
  return (
    (field && isFilled(document, field) && !notYet.test(source.slice(field.value))) ||
    (status && publishedStatus.test(status.text) && !notYet.test(status.text)) ||
    isPublishedInFrontMatter(context) ||
    saysSo(document.masked.text)
  );
}

const notYet =
  /^[*_`(]{0,3}(?:no|not|never|to be|pending|planned|tbd|tbc|todo|unpublished|[-–—?]+)(?!\p{L})/iu;
// What is closed or final has gone through a team's last step, whatever that is.
const publishedStatus = /\b(?:published|shared|circulated|closed|final|completed?)\b/i;
const sentence =
  /\b(?:review|post-?mortem|report|document)\b([^.\n]{0,80})\b(?:published|shared|circulated|presented|announced)\b/gi;

function saysSo(text: string): boolean {
  return matchesIn(text, sentence).some(
    ([, between]) => !/\b(?:not|never|will|to|should|must|can)\b/i.test(between ?? ''),
  );
}

const publishedKeys = ['published', 'published_at', 'published_on', 'publishDate', 'shared', 'shared_with'];

function isPublishedInFrontMatter({ document }: RuleContext): boolean {
  const values = document.frontMatter?.values;
  return publishedKeys.some((key) => Boolean(values?.get(key)));
}
