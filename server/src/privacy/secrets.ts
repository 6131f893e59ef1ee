import type { MarkdownDocument } from '../document/document.ts';
import { scanner } from '../document/scanner.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { matchesIn } from '../text/matches.ts';
import { presetSecrets } from './presetSecrets.ts';
import { urlPasswords } from './urlPasswords.ts';
import { tokensIn } from './webTokens.ts';

/** Something in a text that opens a door. */
export interface Secret {
  readonly range: OffsetRange;
  /** What it is, such as “GitHub Token”; has nothing of the secret itself. */
  readonly kind: string;
}

/** What secrets start with that may reach over blank lines: keys, and AWS's behind its name. */
const opening = /-----BEGIN|secret_?access_?key/gi;

const openingsIn = scanner({
  textOf: ({ source }) => source.parts,
  find: (text) => matchesIn(text, opening).map(({ index }) => ({ range: { start: index, end: index + 1 } })),
  reach: 20,
});

const scanned = scanner({
  textOf: ({ source }) => source.parts,
  find: (text) => secretsIn(text, true),
  reach: 200,
});

/** The secrets in a document, whatever part of it they stand in, in order. */
export function secretsOf(document: MarkdownDocument): readonly Secret[] {
  const { parts } = document.source;
  const { start } = trimRange(parts, { start: 0, end: parts.length });
  // Such a secret goes on in the next block; JSON is known by the start of the file.
  return openingsIn(document).length > 0 || parts.charCodeAt(start) === brace
    ? secretsIn(document.source.text)
    : scanned(document);
}

const brace = 123;

/**
 * The secrets in a text, whatever part of it they stand in, in order. One place is told of once.
 * @param isPart whether a file starts elsewhere than the text
 */
export function secretsIn(text: string, isPart = false): readonly Secret[] {
  const found = [...presetSecrets(text, isPart), ...tokensIn(text), ...urlPasswords(text)];
  const secrets: Secret[] = [];
  // Of those that start at one place the first in the list stays: the preset knows best what it is.
  for (const secret of found.toSorted((one, other) => one.range.start - other.range.start)) {
    if (secret.range.start >= (secrets.at(-1)?.range.end ?? 0)) {
      secrets.push(secret);
    }
  }
  return secrets;
}
