import type { Expression, Node, TemplateElement } from 'acorn';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import MagicString from 'magic-string';

/**
 * The code with escapes for the signs beyond ASCII in regular expressions, and in raw texts that such are made of. One such
 * sign in a module has a runtime copy all of its text once more when it reads that; one beyond Latin 1 has an engine keep
 * the text in twice the memory. Other texts are escaped by the bundler.
 */
export function asciiExpressions(code: string): string {
  const written = new MagicString(code);
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }), {
    Literal(node) {
      if (node.regex) {
        rewrite(written, node, inExpression);
      }
    },
    TaggedTemplateExpression({ tag, quasi: { start, quasis } }) {
      if (isRaw(tag) && quasis.some(({ value }) => beyondAscii.test(value.raw))) {
        written.remove(tag.start, start);
        quasis.filter(isWritten).forEach((piece) => {
          rewrite(written, piece, inTemplate);
        });
      }
    },
  });
  return written.toString();
}

const beyondAscii = /[^\0-\x7f]/;

function isRaw(tag: Expression): boolean {
  return (
    tag.type === 'MemberExpression' &&
    tag.object.type === 'Identifier' &&
    tag.object.name === 'String' &&
    tag.property.type === 'Identifier' &&
    tag.property.name === 'raw'
  );
}

function isWritten({ start, end }: TemplateElement): boolean {
  return end > start;
}

function rewrite(written: MagicString, { start, end }: Node, escaped: (text: string) => string): void {
  written.update(start, end, escaped(written.original.slice(start, end)));
}

/** A sign behind a backslash is written as it is: two backslashes would mean something else. */
function inExpression(expression: string): string {
  return expression.replace(/\\.|[^\0-\x7f]/gs, (found) =>
    found.startsWith('\\') ? found : escapeOf(found),
  );
}

/** What is no longer raw has two backslashes for one. */
function inTemplate(raw: string): string {
  return raw.replace(/\\([`$]?)|[^\0-\x7f]/g, (found, mark?: string) =>
    mark === undefined ? escapeOf(found) : `\\\\${mark && `\\${mark}`}`,
  );
}

function escapeOf(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
