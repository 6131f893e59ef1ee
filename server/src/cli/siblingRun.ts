import type { Problem } from '../check/check.ts';
import type { Configuration, RuleSetting } from '../config/configuration.ts';
import type { Postmortem } from '../postmortem.ts';
import type { ComparedSiblings } from '../rules/rule.ts';
import { siblingRules } from '../rules/siblings/siblingRules.ts';
import { severityFor } from '../rules/strictness.ts';
import { siblingOf } from '../siblings/readSibling.ts';
import type { ComparedParts, ComparedPostmortem, Sibling } from '../siblings/sibling.ts';
import { Siblings } from '../siblings/siblings.ts';
import type { FoundFile } from './findFiles.ts';
import { packedPassages, unpackedPassages } from './packedPassages.ts';

/** A postmortem of a run as the others know it; plain data. */
export interface Member {
  readonly file: FoundFile;
  readonly parts: ComparedParts;
  readonly passages: Float64Array;
  readonly mentions: ReadonlySet<string>;
  /** What its configuration says of the rules that compare. */
  readonly configuration: SiblingConfiguration;
  /** Whether comments in it silence rules: one that compares, by its name, or any. */
  readonly silences: 'comparison' | 'something' | 'nothing';
}

type SiblingConfiguration = Pick<Configuration, 'strictness' | 'rules'>;

/** What is found in a file once it is compared with the others. */
export interface ComparedFile {
  readonly file: FoundFile;
  readonly siblings: ComparedSiblings;
  /** What comparison adds; undefined where only another check of the whole file can tell. */
  readonly problems: readonly Problem[] | undefined;
}

/** What a postmortem is to the others of a run; undefined where no rule compares it. */
export function memberOf(
  file: FoundFile,
  uri: string,
  postmortem: Postmortem,
  configuration: Configuration,
): Member | undefined {
  if (!siblingRules.some((rule) => severityFor(configuration, rule) !== 'off')) {
    return undefined;
  }
  const { suppressions } = postmortem.document;
  const speaksOfComparison = suppressions.some(({ rules }) =>
    rules.some(({ id }) => siblingRules.some((rule) => rule.id === id)),
  );
  const { passages, mentions, ...parts } = siblingOf(postmortem, configuration, uri);
  return {
    file,
    parts,
    passages: packedPassages(passages()),
    mentions: mentions(),
    configuration: { strictness: configuration.strictness, rules: siblingSettings(configuration) },
    silences: speaksOfComparison ? 'comparison' : suppressions.length > 0 ? 'something' : 'nothing',
  };
}

function siblingSettings({ rules }: Configuration): Readonly<Record<string, RuleSetting>> {
  const own = siblingRules.flatMap(({ id }) => {
    const setting = rules[id];
    return setting ? [[id, setting] as const] : [];
  });
  return Object.fromEntries(own);
}

/**
 * Compares the postmortems of one run with each other. Each was checked once and let go of, and a comparison adds to
 * what was found; only where comments silence something a file has to be checked again.
 * @returns the files for which the comparison makes a difference; none where there is only one
 */
export function compared(members: readonly Member[]): readonly ComparedFile[] {
  if (members.length < 2) {
    return [];
  }
  const all = members.map(unpackedSibling);
  const siblings = new Siblings(all);
  return members.flatMap((member, index) => {
    const { file, silences } = member;
    const own = all[index] ?? unpackedSibling(member);
    const problems = problemsOf(member, own, siblings);
    const isUntouched = problems?.length === 0 && silences !== 'comparison';
    return isUntouched
      ? []
      : [{ file, siblings: { own, siblings }, problems: silences === 'nothing' ? problems : undefined }];
  });
}

/** Its passages are there while somebody looks at them. */
function unpackedSibling({ parts, passages, mentions }: Member): Sibling {
  return { ...parts, passages: () => unpackedPassages(passages), mentions: () => mentions };
}

/** What comparison finds; undefined where a rule has failed: a check says which one. */
function problemsOf(
  { configuration }: Member,
  own: ComparedPostmortem,
  siblings: Siblings,
): readonly Problem[] | undefined {
  try {
    return siblingRules.flatMap((rule) => {
      const options = configuration.rules[rule.id]?.options ?? {};
      const isOff = severityFor(configuration, rule) === 'off';
      const findings = isOff ? [] : [...rule.check({ own, siblings, options })];
      return findings.flatMap((finding) => {
        const severity = severityFor(configuration, rule, finding.severity);
        return severity === 'off' ? [] : [{ ...finding, rule, severity }];
      });
    });
  } catch {
    return undefined;
  }
}
