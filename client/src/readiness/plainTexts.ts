/** A message as one line: what is said first, and what is said after. */
export interface SplitMessage {
  readonly first: string;
  readonly rest: string;
}

/** Divides a message behind its first sentence; a full stop within quotation marks ends none. */
export function splitMessage(message: string): SplitMessage {
  const line = message.replaceAll(/\s+/g, ' ').trim();
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? '';
    if (character === '“' || character === '”') {
      quoted = character === '“';
    }
    if (!quoted && endsSentence(line, index)) {
      return { first: line.slice(0, index + 1), rest: line.slice(index + 2) };
    }
  }
  return { first: line, rest: '' };
}

/** A new sentence starts with a capital letter or a quotation mark; “e.g. this” is none. */
function endsSentence(line: string, index: number): boolean {
  return /^[.!?] [\p{Lu}“]/u.test(line.slice(index, index + 3));
}

/** A text of a document as Markdown that shows just this text, in one line, in a table too. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&$]/g, '\\$&');
}
