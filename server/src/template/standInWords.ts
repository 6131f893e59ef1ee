import { matchesIn } from '../text/matches.ts';
import type { Placeholder } from './placeholders.ts';

/** More of a line than this is no lead or end of a text that says nothing else. */
const farthest = 160;

/**
 * Whether brackets hold what somebody is to write, whatever the template is: `[Name]`, `[2-3 sentence summary]`. They are
 * all that their line, cell or field says beside others of their kind, and no link.
 * @param defined gives what the text defines links for, see `definedLabels`
 */
export function isBracketedBlank(
  masked: string,
  { range, text }: Placeholder,
  defined: () => ReadonlySet<string>,
): boolean {
  if (!text.startsWith('[') || !asks(text.slice(1, -1).trim())) {
    return false;
  }
  const before = masked.slice(Math.max(0, range.start - farthest), range.start).replace(/^.*[\r\n|]/s, '');
  const [behind = ''] = masked.slice(range.end, range.end + farthest).split(/[\r\n|]/, 1);
  return (
    ahead.test(withoutBrackets(before)) &&
    /^[\s*_()[\]–—:,.;+~%$€£-]*$/.test(withoutBrackets(behind)) &&
    !defined().has(text.toLowerCase())
  );
}

function withoutBrackets(text: string): string {
  return text.replace(/\[[^[\]]{1,100}\]/g, ' ');
}

/** What a line or cell may start with that is none of its words: marks, the name of a field, a question. */
const ahead =
  /^[ \t>]*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(?:[^.!;]{1,80}[:?][*_]{0,3}[ \t])?[\s*_()–—:,.;+~%$€£-]*$/;

/** Nouns that alone in brackets name what belongs there. */
const nouns =
  /^(?:answer|amount|author|count|date|description|details?|duration|email|event|explanation|id|links?|location|names?|number|owner|percentage|person|reason|role|root cause|service|severity|start|end|summary|team|ticket|time|timestamp|title|url|value|version|who|what|why|when|where|how)s?$/i;
/** What brackets say of a text that was taken out, or that is really all there is; and sentences of the author's. */
const says =
  /^(?:we|i|they|he|she|it|this|there)\b|^(?:[a-z]{0,20} )?(?:redacted|removed|deleted|omitted|withheld|anonymi[sz]ed|censored|hidden|classified|snip|unknown|none|nothing|n\/a|sic|no|not|see|edit(?:ed)?|update[sd]?|resolved|optional|deprecated)\b/i;

function asks(text: string): boolean {
  const isForm = /^(?:HH:MM|YYYY-MM-DD)/i.test(text);
  const hasWords =
    /^[\p{L}\p{N}][^\n]*[\s/]/u.test(text) && /\p{Ll}{3}/u.test(text) && !/\d{3}|[@=<>{}]/.test(text);
  const isQuoting = /["“”]/.test(text) && !/\b(?:e\.g\.|examples?\b)/i.test(text);
  return nouns.test(text) || isForm || (hasWords && !isQuoting && !says.test(text));
}

/** The texts in brackets that a text defines links for, at the start of a line, in small letters: `[name]`. */
export function definedLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const line of `\n${text}`.split('\n[').slice(1)) {
    const end = line.indexOf(']:');
    if (end !== -1) {
      labels.add(`[${line.slice(0, end)}]`.toLowerCase());
    }
  }
  return labels;
}

/** How words look that stand for what nobody has written, each with what one of stands in all that look so. */
const kinds: readonly { readonly pattern: RegExp; readonly sign: RegExp }[] = [
  { pattern: /\blorem ipsum(?: dolor(?: sit amet)?)?\b/gi, sign: /lorem ipsum/i },
  // `# ISSUE NAME`, `DATE RANGE`; in small letters they are words of a sentence.
  {
    pattern:
      /\b(?:(?:ISSUE|INCIDENT|POSTMORTEM|OUTAGE|SERVICE|TEAM|AUTHOR|OWNER|YOUR) (?:NAME|TITLE|ID|DATE)|DATE RANGE)\b/g,
    sign: / (?:NAME|TITLE|ID|DATE|RANGE)\b/,
  },
  // `# Incident Title`, `# Postmortem: Incident Name` say nothing of the incident.
  {
    pattern:
      /(?<=(?:^|[\r\n])#{1,2}[ \t]{1,4}(?:[A-Za-z-]{1,20}(?: [A-Za-z-]{1,20}){0,3}[ \t]?[:–—-][ \t])?)(?:Issue|Incident|Outage|Short|Descriptive) (?:Name|Title)(?=[ \t]{0,20}(?:[\r\n]|$))/g,
    sign: /(?:Issue|Incident|Outage|Short|Descriptive) (?:Name|Title)/,
  },
  // `- Item A`, `2. Action 2`, `- Thing 1 happened`
  {
    pattern:
      /(?<=(?:^|[\r\n|])[ \t>]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(?:\[[ xX]\][ \t])?[*_[]{0,3})(?:Action item|Action|Item|Task|Event|Factor|Lesson|Takeaway|Improvement|Point|Cause|Thing|Person|Name) (?:\d{1,2}|[A-Z])(?: happened)?(?=[*_\].…]{0,5}[ \t]{0,20}(?:[\r\n|]|$))/gi,
    // Prose is full of these words in front of another, and the pattern looks back at each place: where lines start, too.
    sign: /(?:^|[\r\n|])[ \t>]{0,20}(?:[-*+\d][\d.)]{0,9}[ \t]{1,4})?(?:\[[ x]\][ \t])?[*_[]{0,3}(?:item|action(?: item)?|task|event|factor|lesson|takeaway|improvement|point|cause|thing|person|name) (?:\d|[A-Z](?![A-Z]))/i,
  },
  // `- (time): what happened`, `Owner: (name)`
  {
    pattern:
      /(?<=(?:^|[\r\n|])[ \t>]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?[*_]{0,3}(?:[A-Za-z][A-Za-z ]{0,30}:[*_]{0,3}[ \t])?)\((?:time|date|timestamp|name|owner|link|url)\)(?=[*_]{0,3}(?:[ \t]?[:–—-]|[ \t]{0,20}(?:[\r\n|]|$)))/gi,
    sign: /\((?:time|date|name|owner|link|url)/i,
  },
  // `- …`
  {
    pattern:
      /(?<=(?:^|[\r\n])[ \t>]{0,20}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}(?:\[[ xX]\][ \t])?)(?:\.{3}|…)(?=[ \t]{0,20}(?:[\r\n]|$))/g,
    sign: /(?:[-*+.)\]])[ \t]{1,4}(?:\.{3}|…)/,
  },
];

/** The words in a text (masked, see `maskText`) that stand for what nobody has written, in order of kinds. */
export function findStandInWords(masked: string): readonly Placeholder[] {
  return kinds
    .filter(({ sign }) => sign.test(masked))
    .flatMap(({ pattern }) =>
      matchesIn(masked, pattern).map((found) => ({
        range: { start: found.index, end: found.index + found[0].length },
        text: found[0],
      })),
    );
}
