import type { Literal } from 'acorn';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';

/**
 * The code with escapes for the signs beyond Latin 1 in regular expressions. One such sign in a module makes an engine
 * keep all of the module's text in twice the memory. Other texts are escaped by the bundler.
 */
export function asciiExpressions(code: string): string {
  const literals: Literal[] = [];
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }), {
    Literal(node) {
      if (node.regex) {
        literals.push(node);
      }
    },
  });
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of literals.sort((one, other) => one.start - other.start)) {
    parts.push(code.slice(from, start), escaped(code.slice(start, end)));
    from = end;
  }
  return [...parts, code.slice(from)].join('');
}

/** A sign behind a backslash is written as it is: two backslashes would mean something else. */
function escaped(expression: string): string {
  return expression.replace(/\\.|[^\0-\xff]/gs, (found) =>
    found.startsWith('\\') ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
