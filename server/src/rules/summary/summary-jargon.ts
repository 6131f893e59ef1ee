import * as z from 'zod';
import type { OffsetRange } from '../../document/sourceText.ts';
import { lazily } from '../../memory/lazily.ts';
import { matchesIn } from '../../text/matches.ts';
import { optionsReader, words } from '../options.ts';
import type { Finding, RuleContext, TemplateRule } from '../rule.ts';
import type { SummaryText } from './summaryText.ts';
import { summaryText } from './summaryText.ts';

const options = lazily(() =>
  z.strictObject({
    known: words().optional().describe('Acronyms that the readers of your summaries know.'),
  }),
);

const optionsOf = optionsReader(options, {});

/** Reports code, host names and bare acronyms in the summary. Sources: the specification's template; PagerDuty. */
export const summaryJargon: TemplateRule = {
  id: 'summary-jargon',
  summary: 'The summary has code, host names or several acronyms that nobody explains',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  options,
  reads: ['summary'],
  needs: 'template',
  *check(context, template) {
    const summary = summaryText(context, template);
    if (summary) {
      yield* codeIn(context, summary);
      yield* hostsIn(context, summary);
      yield* acronymsIn(context, summary);
    }
  },
};

const span = /(`{1,3})[^`\r\n]{1,200}\1(?!`)/g;

/** Each name once: who explains it, explains it once. */
function* codeIn({ source }: RuleContext, { sentences }: SummaryText): Iterable<Finding> {
  const named = new Set<string>();
  for (const range of sentences.flatMap((sentence) =>
    placesOf(span, source.slice(sentence.range), sentence.range),
  )) {
    const name = source.slice(range);
    if (!named.has(name)) {
      named.add(name);
      yield {
        range,
        message: `A reader of the summary may not know what ${name} is. Say what it does for users, and leave the name to the sections below.`,
      };
    }
  }
}

// db-prod-03, ip-10-0-1-2.ec2.internal, node7.lan; not example.com, which people know, nor INC-1204.
const host =
  /(?<![\p{L}\p{N}._/@-])(?:(?!\d)[a-z][a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){1,5}-\d{1,4}[a-z]?|[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,5}\.(?:internal|local|lan|svc|corp|cluster|compute|intra))(?![\p{L}\p{N}_/-]|\.[\p{L}\p{N}])/gu;
const region = /^(?:us|eu|ap|sa|ca|af|me|il|mx|cn|asia|europe|australia|northamerica|southamerica)-/;

/** What is in every such name; a look for that alone is quick. */
const hostSign = /-\d|\.(?:internal|local|lan|svc|corp|cluster|compute|intra)/;

function* hostsIn({ source }: RuleContext, { sentences }: SummaryText): Iterable<Finding> {
  const signed = sentences.filter(({ text }) => hostSign.test(text));
  for (const range of signed.flatMap(({ text, range: whole }) => placesOf(host, text, whole))) {
    const name = source.slice(range);
    if (!region.test(name)) {
      yield {
        range,
        message: `“${name}” reads like the name of a machine, which stakeholders do not know. Say what it does, and name it in the sections below.`,
      };
    }
  }
}

/** As many acronyms as most readers put up with, in a summary. */
const bearable = 2;
const acronym = /(?=[A-Z])(?<![\p{L}\p{N}_/&-])[A-Z][A-Z0-9]{1,5}s?(?![\p{L}\p{N}_/&-])/gu;
const known = new Set(
  'AM PM TL DR UTC GMT CET CEST EST EDT PST PDT CST BST IST EU US USA UK UN ID IDS OK FAQ PDF CSV URL URLS VAT TV PC PCS IT HR PR CEO CTO CFO USD EUR GBP CHF AWS GCP IBM SEV INC API APIS APP SMS WIFI SLO SLA II III IV SSO VPN GB MB TB KB'.split(
    ' ',
  ),
);

function* acronymsIn(context: RuleContext, { sentences }: SummaryText): Iterable<Finding> {
  const { known: allowed = [] } = optionsOf(context);
  const explained = explainedIn(sentences.map(({ text }) => text).join(' '));
  const firsts = new Map<string, OffsetRange>();
  for (const range of sentences.flatMap(({ text, range: place }) => placesOf(acronym, text, place))) {
    const name = context.source.slice(range).replace(/s$/, '');
    const isKnown = known.has(name) || allowed.includes(name) || /^(?:SEV|P|Q|H)\d$/.test(name);
    if (!isKnown && !firsts.has(name) && !explained.has(name)) {
      firsts.set(name, range);
    }
  }
  const [first] = firsts.values();
  if (first && firsts.size > bearable) {
    yield {
      range: first,
      message: `This summary has ${firsts.size} acronyms that it does not explain: ${[...firsts.keys()].join(', ')}. Stakeholders from elsewhere may know none; write them out or say it without.`,
    };
  }
}

/** “CDN (content delivery network)”, “content delivery network (CDN)”. */
const explanation = /\((?<behind>[A-Z][A-Z0-9]{1,5})s?\)|\b(?<before>[A-Z][A-Z0-9]{1,5})s?[ ]\(\p{L}/gu;

function explainedIn(text: string): ReadonlySet<string> {
  return new Set(
    matchesIn(text, explanation).map(({ groups }) => groups?.['behind'] ?? groups?.['before'] ?? ''),
  );
}

function placesOf(pattern: RegExp, text: string, { start }: OffsetRange): readonly OffsetRange[] {
  return matchesIn(text, pattern).map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));
}
