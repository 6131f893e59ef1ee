import type { Configuration } from '../config/configuration.ts';
import type { Postmortem } from '../postmortem.ts';
import type { ComparedSiblings } from '../rules/rule.ts';
import { siblingRules } from '../rules/siblings/siblingRules.ts';
import { severityFor } from '../rules/strictness.ts';
import type { Sibling } from '../siblings/sibling.ts';
import { siblingOf } from '../siblings/sibling.ts';
import { Siblings } from '../siblings/siblings.ts';
import type { FoundFile } from './findFiles.ts';

interface Member {
  readonly file: FoundFile;
  readonly sibling: Sibling;
  readonly configuration: Configuration;
  /** Whether a comment in it silences a rule that compares, so that it may turn out to be unused. */
  readonly silences: boolean;
}

/** A file to check again, with what it is compared with. */
export interface AffectedFile {
  readonly file: FoundFile;
  readonly siblings: ComparedSiblings;
}

/**
 * The postmortems of one run, compared with each other. Each is checked once and let go of; only one that has something
 * in common with another is read again.
 */
export class SiblingRun {
  readonly #members: Member[] = [];

  add(file: FoundFile, uri: string, postmortem: Postmortem, configuration: Configuration): void {
    if (!siblingRules.some((rule) => severityFor(configuration, rule) !== 'off')) {
      return;
    }
    const silences = postmortem.document.suppressions.some(({ rules }) =>
      rules.some(({ id }) => siblingRules.some((rule) => rule.id === id)),
    );
    this.#members.push({
      file,
      sibling: siblingOf(postmortem, configuration, uri),
      configuration,
      silences,
    });
  }

  /** The files for which a comparison makes a difference; none where there is only one. */
  affected(): readonly AffectedFile[] {
    if (this.#members.length < 2) {
      return [];
    }
    const siblings = new Siblings(this.#members.map(({ sibling }) => sibling));
    return this.#members
      .filter((member) => member.silences || saysSomething(member, siblings))
      .map(({ file, sibling }) => ({ file, siblings: { own: sibling, siblings } }));
  }
}

function saysSomething({ sibling, configuration }: Member, siblings: Siblings): boolean {
  return siblingRules.some((rule) => {
    if (severityFor(configuration, rule) === 'off') {
      return false;
    }
    const options = configuration.rules[rule.id]?.options ?? {};
    try {
      for (const _finding of rule.check({ own: sibling, siblings, options })) {
        return true;
      }
    } catch {
      // The check itself says which rule has failed.
      return true;
    }
    return false;
  });
}
