import { quantitiesIn } from '../../prose/quantities.ts';
import type { DocumentRule } from '../rule.ts';
import { sentencesWithRole } from './impactSections.ts';

/** Reports a change whose size is an adjective. Source: Google, SRE Workbook, chapter 10. */
export const impactVagueMagnitude: DocumentRule = {
  id: 'impact-vague-magnitude',
  summary: 'The size of a change is stated without a figure, as “significant increase”',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: ['impact'],
  needs: 'document',
  *check(context) {
    for (const { text, range } of sentencesWithRole(context, 'impact')) {
      const found = sign.test(text) && quantitiesIn(text).length === 0 && vague.exec(text);
      if (found) {
        const start = range.start + found.index;
        const end = start + found[0].length;
        yield {
          range: { start, end },
          message: `“${context.source.parts.slice(start, end).replace(/\s+/g, ' ')}” has no size. From what to what, or by how much, tells readers how bad it was.`,
        };
      }
    }
  },
};

const size =
  'significant|substantial|considerable|massive|huge|dramatic|severe|serious|major|minor|slight|noticeable|notable|large|high|higher|elevated|increased|decreased|reduced|degraded|excessive';
const change =
  'increases?|decreases?|drops?|spikes?|rises?|growth|declines?|surges?|reductions?|degradations?|delays?|slowdowns?|latenc(?:y|ies)|response times?|load times?|error rates?|failure rates?|errors|timeouts|failures|lag|throughput|packet loss|performance|traffic|load';
/** A look for these alone is quick; `ſ` and the Kelvin sign are `s` and `k` to the pattern. */
const sign = new RegExp(`${size}|[ſ\u212a]`, 'i');
const vague = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:${size})[ ]{1,4}(?:[\\p{L}-]{2,20}[ ]{1,4})?(?:${change})|(?:${size})ly[ ]{1,4}(?:increased|decreased|dropped|rose|fell|slower|faster|higher|lower|degraded|reduced|delayed|slowed|elevated|worse))(?![\\p{L}\\p{N}-])`,
  'iu',
);
