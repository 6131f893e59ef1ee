import { printedJson } from './printed.ts';

/**
 * An array as `JSON.stringify` with two spaces writes it, piece by piece, so that it need not be held as a whole.
 * @param indent how far the line is indented on which the array begins
 */
export function* jsonArray(items: Iterable<unknown>, indent: number): Generator<string> {
  const outer = `\n${' '.repeat(indent)}`;
  const inner = `${outer}  `;
  let isEmpty = true;
  for (const item of items) {
    // Within a text in JSON no line ends.
    yield `${isEmpty ? '[' : ','}${inner}${printedJson(item).replaceAll('\n', inner)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : `${outer}]`;
}
