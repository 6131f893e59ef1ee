import type { OffsetRange } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { SectionRole } from '../../template/roles.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Person } from '../../wording/people.ts';
import type { PlacedSentence } from '../../wording/wording.ts';
import { wordingOf } from '../../wording/wording.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { isPersonAsCause } from './personAsCause.ts';
import { allowedPhrases, isAllowed, wordingOptions } from './remarks.ts';
import { rewrite } from './rewrites.ts';

/** Reports people where systems belong. Sources: Atlassian, incident postmortems; PagerDuty, Postmortems. */
export const wordingName: DocumentRule = {
  id: 'wording-name',
  summary: 'A person is named where the analysis belongs to systems',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: 'sentences',
  needs: 'document',
  *check(context) {
    const { people, sentences, remarks } = wordingOf(context);
    const allowed = allowedPhrases(context.options);
    const causes = remarks.filter(isPersonAsCause);
    const find = finderOf(people);
    for (const sentence of sentences.filter(({ role }) => role !== undefined && analysis.has(role))) {
      for (const { range, person } of find(sentence)) {
        const name = context.source.slice(range).replace(/\s+/g, ' ');
        const isCause = causes.some(
          (cause) => cause.range.start < range.end && range.start < cause.range.end,
        );
        if (!isCause && !isAllowed(name, allowed)) {
          yield {
            range,
            message: `“${name}” names a person in the analysis, which reads as blame and tells less than the role. Write the role, as “the on-call engineer”.`,
            fixes: () => [roleInstead(sentence, range, person)],
          };
        }
      }
    }
  },
};

const analysis: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'root-cause',
  'contributing-factors',
  'improvements',
  'prevention',
]);

interface Mention {
  readonly range: OffsetRange;
  readonly person: Person | undefined;
}

/** Handles and addresses of single people; `@here` calls all, and `@scope/name` is a package. */
const handles =
  /(?<![\p{L}\p{N}._/-])@(?!(?:here|channel|everyone|all|oncall|on-call)\b)[A-Za-z0-9][\w-]{0,38}(?![\w/-]|\.\w)/gu;

/** In lower case, with one small sigma: which one a capital becomes depends on what stands behind it, even a “'s”. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}

function finderOf(people: readonly Person[]): (sentence: PlacedSentence) => readonly Mention[] {
  const byWord = new Map(people.flatMap((person) => person.words.map((word) => [word, person] as const)));
  const byInitials = new Map(
    people.flatMap((person) => (person.initials ? [[person.initials, person] as const] : [])),
  );
  const signs = ['@', ...[...byWord.keys(), ...byInitials.keys()].map(folded)];
  return (sentence) => {
    // Most sentences name nobody, which a look for the bare letters tells sooner.
    const low = folded(sentence.text);
    if (!signs.some((sign) => low.includes(sign))) {
      return [];
    }
    const found: Mention[] = matchesIn(sentence.text, handles).map((one) => ({
      range: placeOf(sentence, one.index, one[0].length),
      person: byWord.get(one[0].slice(1).toLowerCase()),
    }));
    if (people.length > 0) {
      let last: { end: number; person: Person } | undefined;
      for (const one of matchesIn(sentence.text, /\p{Lu}[\p{L}’'-]{0,40}/gu)) {
        const person = byWord.get(one[0].replace(/['’]s$/, '').toLowerCase()) ?? byInitials.get(one[0]);
        const length = one[0].replace(/['’]s$/, '').length;
        if (person && !/[\p{L}\p{N}_@/.-]/u.test(sentence.text.charAt(one.index - 1))) {
          const mention = found.at(-1);
          const follows = last?.person === person && sentence.text.slice(last.end, one.index) === ' ';
          if (follows && mention) {
            found[found.length - 1] = {
              range: { start: mention.range.start, end: sentence.range.start + one.index + length },
              person,
            };
          } else {
            found.push({ range: placeOf(sentence, one.index, length), person });
          }
          last = { end: one.index + length, person };
        }
      }
    }
    return found.toSorted((one, other) => one.range.start - other.range.start);
  };
}

function placeOf({ range }: PlacedSentence, start: number, length: number): OffsetRange {
  return { start: range.start + start, end: range.start + start + length };
}

/** The role that a cell of the document gives to the person, else a role that always fits. */
function roleInstead(sentence: PlacedSentence, range: OffsetRange, person: Person | undefined): Fix {
  const role = person?.role ? `the ${person.role.replace(/^the /i, '')}` : 'a responder';
  const isFirst = /^[\s*_]*$/.test(sentence.text.slice(0, range.start - sentence.range.start));
  const text = isFirst ? role.charAt(0).toUpperCase() + role.slice(1) : role;
  return rewrite(`Write ‘${text}’`, range, literal(text));
}
