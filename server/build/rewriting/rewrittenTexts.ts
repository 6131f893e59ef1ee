import type { Node } from 'acorn';
import { parse } from 'acorn';

/** A regular expression, a text, or a template with its pieces, as it is written. */
export interface WrittenText {
  readonly pieces: readonly string[];
  readonly isExpression: boolean;
  /** Whether a backslash is written in it as it is meant, and not twice. */
  readonly isRaw: boolean;
}

/** The code with other pieces for those texts for which there are some. */
export function rewrittenTexts(
  code: string,
  rewritten: (text: WrittenText) => readonly string[] | undefined,
): string {
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const found = (nodes: readonly Node[], isExpression: boolean, isRaw: boolean): void => {
    const pieces = nodes.map(({ start, end }) => code.slice(start, end));
    const texts = rewritten({ pieces, isExpression, isRaw });
    texts?.forEach((text, at) => {
      const { start = 0, end = 0 } = nodes[at] ?? {};
      edits.push({ start, end, text });
    });
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }), found);
  let from = 0;
  const parts = edits
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, text }) => {
      const part = code.slice(from, start) + text;
      from = end;
      return part;
    });
  return [...parts, code.slice(from)].join('');
}

type Visitor = (pieces: readonly Node[], isExpression: boolean, isRaw: boolean) => void;

function visit(node: object, found: Visitor, isTagged = false): void {
  if (isLiteral(node)) {
    const isExpression = node.regex !== undefined;
    if (isExpression || typeof node.value === 'string') {
      found([node], isExpression, isExpression);
    }
    return;
  }
  if (isTemplate(node)) {
    found(node.quasis, false, isTagged);
  }
  const tags = 'type' in node && node.type === 'TaggedTemplateExpression';
  for (const value of Object.values(node)) {
    if (typeof value === 'object' && value !== null) {
      visit(value, found, tags);
    }
  }
}

function isLiteral(node: object): node is Node & { readonly value: unknown; readonly regex?: object } {
  return 'type' in node && node.type === 'Literal';
}

function isTemplate(node: object): node is Node & { readonly quasis: readonly Node[] } {
  return 'type' in node && node.type === 'TemplateLiteral';
}
