import type { MarkdownDocument } from '../../document/document.ts';
import { anchorsOf, leadsToAnchor } from '../../document/links/anchors.ts';
import { namesFile } from '../../document/links/fileTargets.ts';
import type { Link } from '../../document/links.ts';
import { linksOf } from '../../document/links.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { lazily } from '../../memory/lazily.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';

/** The name under which the callers that look for files ask whether this rule is on. */
export const brokenLinkId = 'evidence-broken-link';

/** Reports links to files, and to places in the document, that are not there. Own judgement. */
export const evidenceBrokenLink: DocumentRule = {
  id: brokenLinkId,
  summary: 'A link or an image leads to a file or a heading that is not there',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  reads: 'links',
  needs: 'document',
  *check(context) {
    const anchors = lazily(() => anchorsOf(context.document.whole ?? context.document));
    for (const link of linksOf(context.document)) {
      const message = whatIsWrong(context, link, anchors);
      if (message !== undefined) {
        yield { range: placeOf(context.document, link), message };
      }
    }
  },
};

function whatIsWrong(
  { missingTargets }: RuleContext,
  link: Link,
  anchors: () => ReadonlySet<string>,
): string | undefined {
  if (link.target.startsWith('#') && !leadsToAnchor(anchors(), link.target)) {
    return `No heading here is called “${link.target}”, so that this leads nowhere. Write it as the heading’s words in small letters, with hyphens between them.`;
  }
  if (missingTargets?.has(link.target) && namesFile(link)) {
    const what = link.image ? 'The picture' : 'The file';
    return `${what} “${link.target}” is not there. What it was to show is lost to readers: add it beside the document, or correct the path.`;
  }
  return undefined;
}

/** Where the target is written, or the whole link where a definition elsewhere gives it. */
function placeOf({ source }: MarkdownDocument, { kind, range, targetRange }: Link): OffsetRange {
  const isBare = kind !== 'reference' && source.slice(targetRange) !== '';
  return isBare ? targetRange : range;
}
