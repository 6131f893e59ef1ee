import type { Expression, Identifier, Node, Program, SpreadElement, VariableDeclarator } from 'acorn';
import { parse } from 'acorn';
import { ancestor } from 'acorn-walk';
import MagicString from 'magic-string';
import type { Stretch } from './eagerFunctions.ts';

/**
 * A module whose expressions, lists and tables are made when they are needed first, where most runs never need them. A
 * start makes them all otherwise, whether a document has something of what they are for or not, and to read an expression
 * takes an engine as long as to run a short function. It concerns variables of the module itself that one place reads.
 * @param idle where code stands that most runs leave out
 */
export function withLateValues(code: string, idle: readonly Stretch[]): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const uses = usesIn(program);
  const written = new MagicString(code);
  for (const { id, init } of variablesOf(program)) {
    const use = id.type === 'Identifier' ? uses.get(id.name) : undefined;
    const [read] = use?.reads ?? [];
    const isAlone = use?.reads.length === 1 && use.others === 1;
    if (init && read && isAlone && isWorthIt(init) && isLate(read, idle)) {
      written.remove(id.end, init.end);
      written.update(read.start, read.end, `(${read.name}??=${code.slice(init.start, init.end)})`);
    }
  }
  return written.toString();
}

/** Where the variables of a name are used in a module, those of all scopes together. */
interface Uses {
  readonly reads: Read[];
  /** How often one is declared, written to or exported. */
  others: number;
}

interface Read extends Stretch {
  readonly name: string;
  /** Whether it is in a function, and no shorthand for a property. */
  readonly mayWait: boolean;
}

function usesIn(program: Program): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  const usesOf = (name: string): Uses => {
    const known = uses.get(name) ?? { reads: [], others: 0 };
    uses.set(name, known);
    return known;
  };
  ancestor(program, {
    Identifier(node: Identifier, _state, ancestors) {
      usesOf(node.name).reads.push(readAt(node, ancestors));
    },
    Pattern(node) {
      if (node.type === 'Identifier') {
        usesOf(node.name).others += 1;
      }
    },
  });
  for (const node of program.body) {
    for (const { local } of node.type === 'ExportNamedDeclaration' ? node.specifiers : []) {
      usesOf(local.type === 'Identifier' ? local.name : '').others += 1;
    }
  }
  return uses;
}

function readAt({ name, start, end }: Identifier, ancestors: readonly Node[]): Read {
  const parent = ancestors.at(-2);
  const isShorthand = parent?.type === 'Property' && 'shorthand' in parent && parent.shorthand === true;
  return {
    name,
    start,
    end,
    mayWait: !isShorthand && ancestors.some(({ type }) => type.includes('Function')),
  };
}

function variablesOf({ body }: Program): readonly VariableDeclarator[] {
  return body.flatMap((node) =>
    node.type === 'VariableDeclaration' && node.kind === 'var' ? node.declarations : [],
  );
}

function isLate(read: Read, idle: readonly Stretch[]): boolean {
  return read.mayWait && idle.some(({ start, end }) => start <= read.start && read.end <= end);
}

/** Numbers and texts are there anyway. */
function isWorthIt(value: Expression): boolean {
  const isMade = value.type === 'Literal' ? Boolean(value.regex) : value.type !== 'UnaryExpression';
  return isMade && isPlain(value);
}

/** Whether a value is the same whenever it is made, and wherever that is written. */
function isPlain(value: Expression | SpreadElement | null): boolean {
  switch (value?.type) {
    case 'Literal':
      return true;
    case 'UnaryExpression':
      return isPlain(value.argument);
    case 'TemplateLiteral':
      return value.expressions.length === 0;
    case 'ArrayExpression':
      return value.elements.every(isPlain);
    case 'ObjectExpression':
      return value.properties.every(
        (property) =>
          property.type === 'Property' &&
          property.kind === 'init' &&
          !property.computed &&
          isPlain(property.value),
      );
    case 'NewExpression':
    case 'CallExpression':
      return isMaker(value.callee) && value.arguments.every(isPlain);
    default:
      return false;
  }
}

/** What makes an expression or a collection, or parts a text that is written there. */
function isMaker(callee: Node): boolean {
  if (isIdentifier(callee)) {
    return ['RegExp', 'Set', 'Map'].includes(callee.name);
  }
  return (
    'object' in callee &&
    'property' in callee &&
    isText(callee.object) &&
    isIdentifier(callee.property) &&
    callee.property.name === 'split'
  );
}

function isIdentifier(node: unknown): node is Identifier {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'Identifier';
}

function isText(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string';
}
