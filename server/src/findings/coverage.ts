import type { ActionItem } from '../actions/actionItem.ts';
import { partOf } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import { actionColumnOf } from '../actions/columns.ts';
import type { Configuration } from '../config/configuration.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { Facts } from '../memory/facts.ts';
import { onceFor } from '../memory/onceFor.ts';
import type { Postmortem } from '../postmortem.ts';
import type { Template } from '../template/template.ts';
import { matchesIn } from '../text/matches.ts';
import { contentWords, countShared } from './contentWords.ts';
import type { FindingRole, IncidentFinding } from './findings.ts';
import { findingsOf } from './findings.ts';
import type { ActionReference } from './references.ts';

/** How it is known that an action answers a finding: the finding names it, it names the finding, or by their words. */
export type LinkBasis = 'stated at the finding' | 'stated at the action' | 'shared words';

/** An action that answers a finding. */
export interface Link {
  readonly action: ActionItem;
  readonly basis: LinkBasis;
}

/** A finding with what answers it. */
export interface CoveredFinding {
  readonly finding: IncidentFinding;
  /** In the order of the actions; with shared words as the basis, only where nothing is stated. */
  readonly links: readonly Link[];
  /** Numbers that the finding names and no action has. */
  readonly dangling: readonly ActionReference[];
}

/** Which action answers which finding. */
export interface Coverage {
  readonly findings: readonly CoveredFinding[];
  /** The actions that answer no finding. */
  readonly unlinked: readonly ActionItem[];
}

/** From this share of common words on, an action is taken for the answer to a finding. */
const leastLikeness = 0.2;
/** The same where one text says more than the other: several words that they share, and their share of the shorter text. */
const fewestShared = 2;
const leastOfShorter = 0.3;

/** More pairs than this are no postmortem, and comparing them would take seconds. */
const mostPairs = 250_000;

const read = new Facts<Postmortem, Coverage>();

/** Which action answers which finding of a postmortem; read once. */
export function coverageOf(postmortem: Postmortem, configuration: Configuration): Coverage {
  return read.of(postmortem, () => {
    const { items } = actionsOf(postmortem, configuration);
    return new Matcher(postmortem.document, items).match(findingsOf(postmortem, configuration));
  });
}

/**
 * Whether a document's findings are to have actions: it follows a template with actions that can be named, or links
 * one of its findings of its own accord; others never agreed to it.
 */
export function linksFindings({ template }: Postmortem, { findings }: Coverage): boolean {
  return actionsCanBeNamed(template) || findings.some(({ finding }) => finding.links().ranges.length > 0);
}

/** Whether a template's actions have a column for numbers that a finding can name, or for the finding. */
export function actionsCanBeNamed(template: Template | undefined): boolean {
  return template !== undefined && haveNames(template);
}

const haveNames = onceFor((template: Template): boolean =>
  template.sections.some(
    ({ role, table }) =>
      role === 'actions' &&
      (table?.columns.map(actionColumnOf) ?? []).some((one) => one === 'number' || one === 'finding'),
  ),
);

class Matcher {
  readonly #document: MarkdownDocument;
  readonly #actions: readonly ActionItem[];
  readonly #words: ReadonlyMap<ActionItem, ReadonlySet<string>>;
  readonly #byNumber: ReadonlyMap<number, readonly ActionItem[]>;
  /** The findings that each action names. */
  readonly #named: ReadonlyMap<ActionItem, readonly NamedFinding[]>;

  constructor(document: MarkdownDocument, actions: readonly ActionItem[]) {
    this.#document = document;
    this.#actions = actions;
    this.#words = new Map(actions.map((action) => [action, contentWords(this.#text(action.action.range))]));
    this.#byNumber = Map.groupBy(
      actions.filter((action) => action.number),
      (action) => action.number?.value ?? 0,
    );
    this.#named = new Map(actions.map((action) => [action, namedFindings(action)]));
  }

  match(findings: readonly IncidentFinding[]): Coverage {
    const compares = findings.length * this.#actions.length <= mostPairs;
    const covered = findings.map((finding) => this.#cover(finding, compares));
    const linked = new Set(covered.flatMap(({ links }) => links.map(({ action }) => action)));
    return { findings: covered, unlinked: this.#actions.filter((action) => !linked.has(action)) };
  }

  #cover(finding: IncidentFinding, compares: boolean): CoveredFinding {
    const { references, decision } = finding.links();
    const named = new Set(references.flatMap(({ number }) => this.#byNumber.get(number) ?? []));
    const dangling = references.filter(({ number }) => !this.#byNumber.has(number));
    const stated = this.#actions.flatMap((action): Link[] => {
      if (named.has(action)) {
        return [{ action, basis: 'stated at the finding' }];
      }
      const naming = this.#named.get(action) ?? [];
      return naming.some(({ role, number }) => role === finding.role && number === finding.number)
        ? [{ action, basis: 'stated at the action' }]
        : [];
    });
    const silent = stated.length === 0 && references.length === 0 && !decision;
    return { finding, links: silent && compares ? this.#alike(finding) : stated, dangling };
  }

  #alike(finding: IncidentFinding): readonly Link[] {
    const words = contentWords(this.#text(finding.range));
    return this.#actions
      .filter((action) => mayAnswer(words, this.#words.get(action) ?? new Set()))
      .map((action) => ({ action, basis: 'shared words' }));
  }

  /** The text of a place, addresses of links left out: names in code are what two texts share most. */
  #text({ start, end }: OffsetRange): string {
    return this.#document.source.parts.slice(start, end).replace(/\]\([^()\s]{0,400}\)/g, ']');
  }
}

function mayAnswer(finding: ReadonlySet<string>, action: ReadonlySet<string>): boolean {
  const shared = countShared(finding, action);
  const all = finding.size + action.size - shared;
  const shorter = Math.min(finding.size, action.size);
  return (
    shared > 0 &&
    (shared / all >= leastLikeness || (shared >= fewestShared && shared / shorter >= leastOfShorter))
  );
}

/** A finding as an action names it: “factor 2”, “improvement 1”. */
interface NamedFinding {
  readonly role: FindingRole;
  readonly number: number;
}

const findingName =
  /\b(?:(contributing[ -])?(factor|improvement)s?)[ \t]#?(\d{1,4}(?:(?:,[ \t]?|[ \t]and[ \t]|[ \t]&[ \t])\d{1,4}){0,10})/gi;

function namedFindings(action: ActionItem): readonly NamedFinding[] {
  const texts = [partOf(action, 'finding')?.text ?? '', action.action.text];
  return texts.flatMap((text) =>
    matchesIn(text.slice(0, 4000), findingName).flatMap((found) => {
      const role: FindingRole =
        found[2]?.toLowerCase() === 'factor' ? 'contributing-factors' : 'improvements';
      return matchesIn(found[3] ?? '', /\d+/g).map((number) => ({ role, number: Number(number[0]) }));
    }),
  );
}
