import { closest, distance } from 'fastest-levenshtein';
import type { Node, ParseError } from 'jsonc-parser';
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod';
import type { OffsetRange } from '../document/sourceText.ts';
import { lazily } from '../lazily.ts';
import { isSectionRole, sectionRoles } from '../template/roles.ts';
import type { Configuration, RuleSetting } from './configuration.ts';
import { defaultConfiguration } from './configuration.ts';
import type { WrittenConfiguration, WrittenRuleSetting } from './schema.ts';
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

export interface ConfigurationReading {
  /** What the text says; empty where it is broken, so that the defaults hold. */
  readonly written: WrittenConfiguration;
  readonly errors: readonly ConfigurationError[];
}

/** The options of a rule: each may be left out, and each is described for the rule's page and the editor. */
export type OptionsSchema = z.ZodObject;

/** The rules there are, by id, with the schema of their options where they have any. */
export type KnownRules = ReadonlyMap<string, (() => OptionsSchema) | undefined>;

/** Reads JSON with comments. Never throws: whatever is wrong is told, and nothing of a broken text is applied. */
export function readConfiguration(text: string, known: KnownRules): ConfigurationReading {
  try {
    return readText(text.replace(/^\uFEFF/, ' '), known);
  } catch {
    // Readers of JSON call themselves for each level.
    const message = 'This cannot be read: it is nested too deeply.';
    return { written: {}, errors: [{ message, range: { start: 0, end: text.length } }] };
  }
}

function readText(text: string, known: KnownRules): ConfigurationReading {
  const syntax: ParseError[] = [];
  const root = parseTree(text, syntax, { allowTrailingComma: true, disallowComments: false });
  if (!root || syntax.length > 0) {
    return {
      written: {},
      errors: syntax.map(({ error, offset, length }) => ({
        message: `This is not JSON: ${inWords(printParseErrorCode(error))}.`,
        range: { start: offset, end: offset + length },
        isSyntax: true,
      })),
    };
  }
  const result = configurationSchema().safeParse(plainValue(root));
  if (!result.success) {
    const issues = result.error.issues.flatMap((issue) => errorsOf(root, issue));
    const named = [...rulesErrors(root, known, writtenRules(root)), ...rolesErrors(root)];
    return { written: {}, errors: inOrder([...issues, ...named]) };
  }
  const errors = rulesErrors(root, known, Object.entries(result.data.rules ?? {}));
  return {
    written: withValidOptions(result.data, known),
    errors: inOrder([...errors, ...rolesErrors(root)]),
  };
}

/** The settings of rules in a configuration that is not valid, each as far as it can be read itself. */
function writtenRules(
  root: Node,
): readonly (readonly [id: string, setting: WrittenRuleSetting | undefined])[] {
  const { data = {} } = z
    .record(z.string(), ruleSetting().optional().catch(undefined))
    .safeParse(plainValue(findNodeAtLocation(root, ['rules'])));
  return Object.entries(data);
}

function inOrder(errors: readonly ConfigurationError[]): readonly ConfigurationError[] {
  return errors.toSorted((one, other) => one.range.start - other.range.start);
}

/** What a node says. Every key becomes a member of its own, `__proto__` too. */
function plainValue(node: Node | undefined): unknown {
  switch (node?.type) {
    case 'array':
      return node.children?.map(plainValue);
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).map(({ children: [key, value] = [] }) => [key?.value, plainValue(value)]),
      );
    default:
      return node?.value;
  }
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

function errorsOf(root: Node, issue: Issue): readonly ConfigurationError[] {
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

function rulesErrors(
  root: Node,
  known: KnownRules,
  rules: readonly (readonly [id: string, setting: WrittenRuleSetting | undefined])[],
): readonly ConfigurationError[] {
  return rules.flatMap(([id, setting]) => ruleErrors(root, known, id, setting));
}

/** The names of roles that there are not: their sections would go unnoticed. */
function rolesErrors(root: Node): readonly ConfigurationError[] {
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

const noOptions = lazily(() => z.strictObject({}));

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
      return message.replace(/^Invalid \w+: /, '');
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

/** A configuration without the options that are wrong, so that those rules run as without options. */
function withValidOptions(written: WrittenConfiguration, known: KnownRules): WrittenConfiguration {
  if (!written.rules) {
    return written;
  }
  const rules = Object.entries(written.rules).map(([id, setting]): [string, WrittenRuleSetting] => {
    const isValid = (known.get(id) ?? noOptions)().safeParse(optionsIn(setting)).success;
    return [id, isValid || typeof setting === 'string' ? setting : [setting[0]]];
  });
  return { ...written, rules: Object.fromEntries(rules) };
}

function optionsIn(setting: WrittenRuleSetting | undefined): Readonly<Record<string, unknown>> {
  return typeof setting === 'string' ? {} : (setting?.[1] ?? {});
}

function plainPath({ path }: Issue): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

/** The key at a path, or the member of a list there; the nearest thing around it where there is none. */
function placeOf(root: Node, path: (string | number)[]): OffsetRange {
  const node = findNodeAtLocation(root, path);
  if (!node && path.length > 0) {
    return placeOf(root, path.slice(0, -1));
  }
  const place = (node?.parent?.type === 'property' ? node.parent.children?.[0] : node) ?? root;
  return { start: place.offset, end: place.offset + place.length };
}

/** What stands at a path itself, not the key before it; the nearest thing around it where there is nothing. */
function valueAt(root: Node, path: (string | number)[]): OffsetRange {
  const node = findNodeAtLocation(root, path);
  if (!node && path.length > 0) {
    return placeOf(root, path);
  }
  const { offset, length } = node ?? root;
  return { start: offset, end: offset + length };
}

/** The place of what stands at a path in a configuration that can be read. */
export function placeInConfiguration(text: string, path: (string | number)[]): OffsetRange {
  const root = parseTree(text);
  return root ? valueAt(root, path) : { start: 0, end: 0 };
}

function inWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** Fills in the defaults; the first layer that states a key wins, rules and roles are merged by name. */
export function mergeConfiguration(...layers: readonly WrittenConfiguration[]): Configuration {
  const first = <Key extends keyof WrittenConfiguration>(key: Key): WrittenConfiguration[Key] =>
    layers.find((layer) => layer[key] !== undefined)?.[key];
  const rules = Object.assign({}, ...layers.toReversed().map((layer) => layer.rules ?? {}));
  const roles = Object.assign({}, ...layers.toReversed().map((layer) => layer.roles ?? {}));
  const links = Object.assign({}, ...layers.toReversed().map((layer) => layer.links ?? {}));
  return {
    template: first('template') ?? defaultConfiguration.template,
    templates: first('templates') ?? defaultConfiguration.templates,
    files: first('files') ?? defaultConfiguration.files,
    strictness: first('strictness') ?? defaultConfiguration.strictness,
    rules: settingsOf(rules),
    roles,
    reviewWithinHours: first('reviewWithinHours') ?? defaultConfiguration.reviewWithinHours,
    links,
    severities: first('severities') ?? defaultConfiguration.severities,
    workspaceDiagnostics: first('workspaceDiagnostics') ?? defaultConfiguration.workspaceDiagnostics,
  };
}

function settingsOf(
  rules: Readonly<Record<string, WrittenRuleSetting>>,
): Readonly<Record<string, RuleSetting>> {
  const entries = Object.entries(rules).map(([id, setting]) => [id, settingOf(setting)] as const);
  return Object.fromEntries(entries);
}

function settingOf(setting: WrittenRuleSetting): RuleSetting {
  return { severity: typeof setting === 'string' ? setting : setting[0], options: optionsIn(setting) };
}
