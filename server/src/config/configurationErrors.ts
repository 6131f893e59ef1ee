import { closest, distance } from 'fastest-levenshtein';
import type { Node } from 'jsonc-parser';
import { findNodeAtLocation } from 'jsonc-parser';
import * as z from 'zod';
import type { OffsetRange } from '../document/sourceText.ts';
import { isSectionRole, sectionRoles } from '../template/roles.ts';
import { placeOf, plainValue, valueAt } from './configurationPlaces.ts';
import type { KnownRules } from './ruleOptions.ts';
import { noOptions, optionsIn } from './ruleOptions.ts';
import type { WrittenRuleSetting } from './schema.ts';
import { configurationSchema, ruleSetting } from './schema.ts';

/** Something wrong in a configuration, at its place in the text. */
export interface ConfigurationError {
  readonly message: string;
  readonly range: OffsetRange;
  /** What was probably meant, as the JSON that belongs at the place. */
  readonly replacement?: string;
  /** Whether this is what every reader of JSON says of the text. */
  readonly isSyntax?: boolean;
}

/** The settings of rules in a configuration that is not valid, each as far as it can be read itself. */
export function writtenRules(
  root: Node,
): readonly (readonly [id: string, setting: WrittenRuleSetting | undefined])[] {
  const { data = {} } = z
    .record(z.string(), ruleSetting().optional().catch(undefined))
    .safeParse(plainValue(findNodeAtLocation(root, ['rules'])));
  return Object.entries(data);
}

/** In the order of the text. */
export function inOrder(errors: readonly ConfigurationError[]): readonly ConfigurationError[] {
  return errors.toSorted((one, other) => one.range.start - other.range.start);
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  /** What is wrong with the key, where that is what is wrong. */
  readonly issues?: readonly { readonly message: string }[];
  readonly origin?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean | undefined;
}

/** What the schema finds wrong, in plain words and at its place. */
export function errorsOf(root: Node, issue: Issue): readonly ConfigurationError[] {
  const path = plainPath(issue);
  if (issue.keys) {
    // Unknown keys come with the path of what holds them; the place is that of the key.
    return issue.keys.map((key) =>
      unknownName(`There is no key “${key}”.`, key, Object.keys(configurationSchema().shape), {
        range: placeOf(root, [...path, key]),
      }),
    );
  }
  const where = path.length === 0 ? 'The configuration' : `“${path.join('.')}”`;
  const range = issue.code === 'invalid_key' ? placeOf(root, path) : valueAt(root, path);
  return [{ message: `${where} is not valid: ${inPlainWords(issue)}.`, range }];
}

/** What is wrong with the names and the options of rules. */
export function rulesErrors(
  root: Node,
  known: KnownRules,
  rules: readonly (readonly [id: string, setting: WrittenRuleSetting | undefined])[],
): readonly ConfigurationError[] {
  return rules.flatMap(([id, setting]) => ruleErrors(root, known, id, setting));
}

/** The names of roles that there are not: their sections would go unnoticed. */
export function rolesErrors(root: Node): readonly ConfigurationError[] {
  const roles = findNodeAtLocation(root, ['roles']);
  const names = (roles?.type === 'object' ? (roles.children ?? []) : []).map(({ children: [key] = [] }) =>
    String(key?.value),
  );
  return names
    .filter((name) => !isSectionRole(name))
    .map((name) =>
      unknownName(`There is no role “${name}”.`, name, sectionRoles, {
        range: placeOf(root, ['roles', name]),
      }),
    );
}

/** What is wrong with a rule's name or its options; a setting that cannot be read has none. */
function ruleErrors(
  root: Node,
  known: KnownRules,
  id: string,
  setting: WrittenRuleSetting | undefined,
): readonly ConfigurationError[] {
  if (!known.has(id)) {
    const range = placeOf(root, ['rules', id]);
    return [unknownName(`There is no rule “${id}”.`, id, [...known.keys()], { range })];
  }
  const schema = known.get(id)?.();
  const checked = (schema ?? noOptions()).safeParse(optionsIn(setting));
  return checked.success
    ? []
    : checked.error.issues.flatMap((issue) =>
        optionErrors(root, id, Object.keys(schema?.shape ?? {}), issue),
      );
}

/** What is wrong with an option; the rule runs without its options meanwhile. */
function optionErrors(
  root: Node,
  id: string,
  names: readonly string[],
  issue: Issue,
): readonly ConfigurationError[] {
  const path = ['rules', id, 1, ...plainPath(issue)];
  if (issue.keys) {
    const choice = names.length === 0 ? 'It has none.' : `It has: ${names.join(', ')}.`;
    return issue.keys.map((key) =>
      unknownName(`The rule “${id}” has no option “${key}”. ${choice}`, key, names, {
        range: placeOf(root, [...path, key]),
      }),
    );
  }
  const [option] = plainPath(issue);
  return [
    {
      message: `The option “${option ?? ''}” of “${id}” is not valid: ${inPlainWords(issue)}.`,
      range: valueAt(root, path),
    },
  ];
}

/** An error about a name that nobody knows, with the one that was probably meant. */
export function unknownName(
  message: string,
  name: string,
  known: readonly string[],
  place: { readonly range: OffsetRange },
): ConfigurationError {
  const meant = known.length === 0 ? '' : closest(name, known);
  // Half of the letters wrong is no slip any more. The length bounds the work, which grows with its square.
  const isSlip = meant !== '' && name.length <= 100 && distance(name, meant) <= Math.ceil(name.length / 3);
  return isSlip
    ? { ...place, message: `${message} Did you mean “${meant}”?`, replacement: JSON.stringify(meant) }
    : { ...place, message };
}

/** What an issue says, for people who do not know the library. */
function inPlainWords({ code, message, ...issue }: Issue): string {
  switch (code) {
    case 'invalid_key':
      return issue.issues?.[0]?.message ?? message;
    case 'invalid_value':
      return `expected ${(issue.values ?? []).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `expected ${String(issue.maximum)} at most`;
    default:
      // What the library calls a record is an object in JSON.
      return message.replace(/^Invalid \w+: /, '').replace(/^expected record\b/, 'expected object');
  }
}

function tooSmall({ origin, minimum, inclusive }: Partial<Issue>): string {
  switch (origin) {
    case 'string':
      return 'expected a text that is not empty';
    case 'array':
      return `expected a list of at least ${String(minimum)}`;
    default:
      return inclusive ? `expected at least ${String(minimum)}` : `expected more than ${String(minimum)}`;
  }
}

function plainPath({ path }: Issue): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}
