import type { DocumentRule } from '../rule.ts';
import { appendedLine } from './appendedLine.ts';
import type { WrittenCause } from './writtenCauses.ts';
import { writtenCauses } from './writtenCauses.ts';

// Suppliers by what they are and, for the most common ones, by name.
const supplier =
  /\b(?:vendors?|suppliers?|providers?|third[ -]part(?:y|ies)|upstream (?:outage|provider|service)|hosting company|carrier|ISP|registrar|data ?cent(?:er|re) operator|AWS|Amazon|Azure|Microsoft|GCP|Google Cloud|Cloudflare|Fastly|Akamai|GitHub|GitLab\.com|Heroku|Twilio|Stripe|Datadog|PagerDuty|Okta|Auth0|Let's Encrypt|DigitalOcean|Hetzner|OVH|Linode)\b/i;
// Whoever speaks of their own part looks further than the supplier.
const ownPart =
  /\b(?:we|our|ours|us|in-house|internal\w*|depend\w*|fail(?:ed)?[ -]?overs?|fall ?backs?|redundan\w*|retr(?:y|ies|ied)|time-?outs?|timed out|cach\w*|single (?:region|zone|point|provider)|second (?:region|provider|zone)|multi-?\w+|alert\w*|monitor\w*|limit\w*|config\w*|circuit breakers?|quota\w*|runbooks?|degrad\w*)\b/i;
/** What a supplier is named for where it is the cause, and not the place where something of the own was missing. */
const trouble =
  /\b(?:outages?|incidents?|bugs?|down(?:time)?|fail\w*|unavailab\w*|unreachable|errors?|issues?|problems?|disrupt\w*|degrad\w*|stopp?\w*|broke\w*|crash\w*|maintenance|chang\w*|revok\w*|suspend\w*|terminat\w*|expir\w*|delay\w*|slow\w*|lost|loss|caus\w*|mistake\w*|power|fires?|deploy\w*|updat\w*|upgrad\w*)\b/i;
/** A longer text says more than one thing. */
const mostSentences = 5;

/**
 * Reports a root cause that names a supplier and nothing of one's own. Source: Atlassian, Incident Management Handbook:
 * the root cause is what has to change so that the class of incident does not come back.
 */
export const rootCauseVendorOnly: DocumentRule = {
  id: 'root-cause-vendor-only',
  summary: 'The root cause names a supplier and nothing of the own system',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['root-cause'],
  needs: 'document',
  *check(context) {
    for (const cause of writtenCauses(context)) {
      const found = onlySupplier(cause);
      if (found) {
        const start = cause.range.start + found.index;
        yield {
          range: { start, end: start + found[0].length },
          message:
            'Only a supplier is named. Their outage will come back: say what in your own system let it reach users, for example a missing fallback, a shared dependency or a limit.',
          fixes: () =>
            appendedLine(context, cause.range, 'What let it reach users', 'what in the own system to change'),
        };
      }
    }
  },
};

function onlySupplier(cause: WrittenCause): RegExpExecArray | null {
  if (!isShort(cause)) {
    return null;
  }
  const text = withoutAddresses(cause.prose());
  const found = ownPart.test(text) ? null : supplier.exec(text);
  return found && trouble.test(sentenceAround(text, found.index)) ? found : null;
}

/** The same text with blanks in place of where its links lead. */
function withoutAddresses(text: string): string {
  return text.replace(/\]\([^)\s]*\)|<?https?:\/\/[^\s>)]*>?/g, (address) => ' '.repeat(address.length));
}

function sentenceAround(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[.!?]\s/)
      .at(-1) ?? '';
  return before + (text.slice(at).split(/[.!?]\s/)[0] ?? '');
}

function isShort({ sentences }: WrittenCause): boolean {
  let count = 0;
  for (const _ of sentences()) {
    count += 1;
    if (count > mostSentences) {
      return false;
    }
  }
  return count > 0;
}
