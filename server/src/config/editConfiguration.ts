import type { JSONPath, ModificationOptions, Node, ParseError } from 'jsonc-parser';
import { applyEdits, getNodeValue, modify, parseTree } from 'jsonc-parser';
import type { PlainEdit } from '../check/fix.ts';
import type { Severity } from './configuration.ts';

/** What is in force for a rule, for where the text says nothing of it. */
export interface RuleInForce {
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** The edits that switch a rule off in a configuration; undefined where its text is broken. Comments stay. */
export function turnOff(text: string, { id }: RuleInForce): readonly PlainEdit[] | undefined {
  const setting = settingIn(text, id);
  if (setting === broken) {
    return undefined;
  }
  return Array.isArray(setting) && setting.length > 0
    ? set(text, ['rules', id, 0], 'off')
    : set(text, ['rules', id], 'off');
}

/** The edits that let a rule accept a phrase. The rule keeps its severity and its other options. */
export function accept(text: string, rule: RuleInForce, phrase: string): readonly PlainEdit[] | undefined {
  const setting = settingIn(text, rule.id);
  if (setting === broken) {
    return undefined;
  }
  const path = ['rules', rule.id];
  if (!Array.isArray(setting) || setting.length === 0) {
    const severity = typeof setting === 'string' ? setting : rule.severity;
    const options = typeof setting === 'string' ? {} : rule.options;
    return set(text, path, [severity, { ...options, allow: [...listOf(options['allow']), phrase] }]);
  }
  const options: unknown = setting[1];
  if (typeof options !== 'object' || options === null) {
    return set(text, [...path, 1], { allow: [phrase] });
  }
  return 'allow' in options && Array.isArray(options.allow)
    ? set(text, [...path, 1, 'allow', options.allow.length], phrase, { isArrayInsertion: true })
    : set(text, [...path, 1, 'allow'], [phrase]);
}

/** The text of a configuration with nothing but what edits of an empty one say. */
export function newConfiguration(
  edit: (text: string) => readonly PlainEdit[] | undefined,
): string | undefined {
  const empty = '{}';
  const edits = edit(empty)?.map(({ range, text }) => ({
    offset: range.start,
    length: range.end - range.start,
    content: text,
  }));
  return edits && `${applyEdits(empty, edits)}\n`;
}

const broken = Symbol('a text that is broken');

function settingIn(text: string, id: string): unknown {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (root?.type !== 'object' || errors.length > 0) {
    return broken;
  }
  const { rules }: { rules?: unknown } = getNodeValue(root);
  if (rules === undefined) {
    return undefined;
  }
  return typeof rules === 'object' && rules !== null && !Array.isArray(rules)
    ? Object.entries(rules).find(([key]) => key === id)?.[1]
    : broken;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function set(
  text: string,
  path: JSONPath,
  value: unknown,
  more: ModificationOptions = {},
): readonly PlainEdit[] {
  const [, indent = '  '] = /^([ \t]{1,16})\S/m.exec(text) ?? [];
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 4 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  const shown = withoutOverruled(text, path);
  // To format means to write the line anew, with the other keys that stand in it.
  const layout = shown === text ? { formattingOptions } : {};
  return modify(shown, path, value, { ...layout, ...more }).map(({ offset, length, content }) => ({
    range: { start: offset, end: offset + length },
    text: content,
  }));
}

/**
 * The text with other keys of the same length for those on a way that are written again behind: the last one holds, and
 * the first one would be edited.
 */
function withoutOverruled(text: string, path: JSONPath): string {
  let shown = text;
  let node: Node | undefined = parseTree(text, [], { allowTrailingComma: true });
  for (const step of path) {
    const children: readonly Node[] = node?.children ?? [];
    if (typeof step === 'number') {
      node = children[step];
      continue;
    }
    const named = children.filter(({ children: [key] = [] }) => key?.value === step);
    for (const { children: [key] = [] } of named.slice(0, -1)) {
      if (key) {
        const other = `"${'_'.repeat(key.length - 2)}"`;
        shown = shown.slice(0, key.offset) + other + shown.slice(key.offset + key.length);
      }
    }
    node = named.at(-1)?.children?.[1];
  }
  return shown;
}
