import type { FunctionDeclaration, Node } from 'acorn';
import { parse } from 'acorn';
import { ancestor, simple } from 'acorn-walk';
import MagicString from 'magic-string';

/** A stretch of code, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A module with parentheses around the functions that are known to run, by which engines know to compile them together
 * with the module. They are read once then instead of twice, and a runtime that keeps compiled modules keeps them, too:
 * the next start has nothing to compile. A declared function becomes a variable where its scope begins, from where on a
 * declared one is there as well; so the modules must not import each other in a circle. Methods of classes stay as they
 * are.
 * @param ran where functions stand that run, as the engine's inspector has it: a method begins with its name
 */
export function withEagerFunctions(code: string, ran: readonly Stretch[]): string {
  const keys = new Set(ran.map(keyOf));
  const runs = (node: Stretch): boolean => keys.has(keyOf(node));
  const written = new MagicString(code);
  const enclose = (node: Stretch): void => {
    if (runs(node)) {
      written.appendRight(node.start, '(').prependLeft(node.end, ')');
    }
  };
  ancestor(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    ArrowFunctionExpression: enclose,
    FunctionExpression: enclose,
    Property(node) {
      const { key, value, method, computed } = node;
      if (method && value.type === 'FunctionExpression' && !computed && runs(node) && !usesSuper(value)) {
        written.update(node.start, value.start, `${code.slice(key.start, key.end)}:(${keyword(value)}`);
        written.prependLeft(node.end, ')');
      }
    },
    FunctionDeclaration(node, _state, ancestors) {
      const scope = startOfScope(ancestors);
      const { id } = node;
      if (scope !== undefined && id !== null && runs(node)) {
        written.update(node.start, code.indexOf('(', id.end), `var ${id.name}=(${keyword(node)}`);
        written.prependLeft(node.end, ');');
        if (node.start > scope) {
          written.move(node.start, node.end, scope);
        }
      }
    },
  });
  return written.toString();
}

function keyOf({ start, end }: Stretch): string {
  return `${start}-${end}`;
}

function keyword({ async, generator }: Pick<FunctionDeclaration, 'async' | 'generator'>): string {
  return `${async ? 'async ' : ''}function${generator ? '*' : ''}`;
}

/** Where the module or the function begins that a statement stands in; undefined where it stands in a block of its own. */
function startOfScope(ancestors: readonly Node[]): number | undefined {
  const owner = ancestors.at(-3);
  const block = ancestors.at(-2);
  if (block?.type === 'Program') {
    return block.start;
  }
  const isBody = block?.type === 'BlockStatement' && owner?.type.includes('Function');
  return isBody ? block.start + 1 : undefined;
}

function usesSuper(node: Node): boolean {
  let uses = false;
  simple(node, {
    Super() {
      uses = true;
    },
  });
  return uses;
}
