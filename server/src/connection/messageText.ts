import type { Message } from 'vscode-languageserver';

/**
 * A message as it is sent: JSON in ASCII, which can be written as it is, where other letters would have to be encoded.
 * What comes again in many messages is written out once.
 */
export function messageText(message: Message): string {
  if ('params' in message && isObject(message.params) && 'diagnostics' in message.params) {
    const { diagnostics, ...rest } = message.params;
    return textWith(message, 'diagnostics', diagnostics, (none) => ({
      params: { diagnostics: none, ...rest },
    }));
  }
  if ('result' in message && isObject(message.result) && 'items' in message.result) {
    const { items, ...rest } = message.result;
    return textWith(message, 'items', items, (none) => ({ result: { items: none, ...rest } }));
  }
  return inAscii(JSON.stringify(message));
}

/** The text of each part that comes again, once it was written out. */
const texts = new WeakMap<object, string | undefined>();

/** Says that a part of a message, as a diagnostic that an edit left, comes again in later ones, and stays what it is. */
export function comesAgain(part: object): void {
  if (!texts.has(part)) {
    texts.set(part, undefined);
  }
}

/** @param partWith the part of the message that holds a list, with another one in front of all else */
function textWith(
  message: Message,
  name: string,
  list: unknown,
  partWith: (list: readonly never[]) => object,
): string {
  if (!Array.isArray(list)) {
    return inAscii(JSON.stringify(message));
  }
  const text = inAscii(JSON.stringify({ ...message, ...partWith([]) }));
  const empty = `"${name}":[]`;
  // The first that reads like this is the list: in texts quotes are escaped, and what else may have one stands behind.
  const start = text.indexOf(empty);
  const behind = text.slice(start + empty.length);
  return `${text.slice(0, start)}"${name}":[${list.map(itemText).join(',')}]${behind}`;
}

function itemText(item: unknown): string {
  if (!isObject(item) || !texts.has(item)) {
    return inAscii(JSON.stringify(item));
  }
  const known = texts.get(item);
  if (known !== undefined) {
    return known;
  }
  const text = inAscii(JSON.stringify(item));
  texts.set(item, text);
  return text;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const beyondAscii = /[\u007f-\uffff]/g;

/** The same JSON: letters beyond ASCII stand in texts alone. */
function inAscii(json: string): string {
  return json.replace(beyondAscii, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
