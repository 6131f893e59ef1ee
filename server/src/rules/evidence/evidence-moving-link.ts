import { isWebAddress, linksOf } from '../../document/links.ts';
import type { DocumentRule } from '../rule.ts';
import { relativeRanges } from './relativeRanges.ts';

/** Longer than any address that a browser opens. */
const longest = 4000;

/** Reports links to views that move on with the clock. Source: Google, SRE Book, appendix D. */
export const evidenceMovingLink: DocumentRule = {
  id: 'evidence-moving-link',
  summary: 'A link to a dashboard has a time range that moves on with the clock',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  reads: 'blocks',
  needs: 'document',
  *check({ document }) {
    for (const link of linksOf(document)) {
      const relative = isWebAddress(link.target) ? relativeRangeIn(link.target) : undefined;
      if (relative !== undefined) {
        yield {
          range: link.kind === 'reference' ? link.range : link.targetRange,
          message: `This link shows the time before it is opened (“${relative}”), not that of the incident. With a fixed start and end, or as a snapshot, it still shows the incident in a year.`,
        };
      }
    }
  },
};

/** What makes an address move on with the clock. */
function relativeRangeIn(target: string): string | undefined {
  const address = decoded(target.slice(0, longest));
  for (const { host, unless, form } of relativeRanges) {
    const found = form.exec(address)?.[0];
    const isTheirs = host === undefined || host.test(address);
    if (found !== undefined && isTheirs && !unless?.test(address)) {
      return found;
    }
  }
  return undefined;
}

/** Addresses within addresses are written with more than one layer of percent signs; CloudWatch writes them as `$25`. */
function decoded(address: string): string {
  let text = address.replaceAll('$25', '%');
  for (let layer = 0; layer < 2; layer += 1) {
    text = text.replace(/%([2-7][\da-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  return text;
}
