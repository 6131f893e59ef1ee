/** What a text holds, as a set of bits. */
export const signs = {
  /** A mark or a character at which a sentence may end, or of which only an expression knows more. */
  end: 1,
  lineEnd: 2,
  /** Code, a quotation, an address, a link, emphasis, HTML or the time of a chat, or what looks like one. */
  markup: 4,
} as const;

/** The set of what each character of ASCII is a sign of. */
const signsOfAscii = Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === '\r' || character === '\n') {
    return signs.lineEnd;
  }
  if (/[.!?]/.test(character)) {
    return signs.end;
  }
  if (/["@`<[\]*_~]/.test(character)) {
    return signs.markup;
  }
  return code < 0x20 && character !== '\t' ? signs.end : 0;
});

/** One look at each character of a text, which tells of most texts that nobody has to look for more. */
export function signsIn(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) {
      found |= opensQuotation(code) ? signs.end | signs.markup : signs.end;
    } else if (code === colon) {
      found |= isMarkup(text, at) ? signs.markup : 0;
    } else {
      found |= signsOfAscii[code] ?? 0;
    }
  }
  // Addresses may start without a scheme.
  return (found & signs.end) !== 0 && text.includes('www.') ? found | signs.markup : found;
}

const colon = 0x3a;
const slash = 0x2f;

function opensQuotation(code: number): boolean {
  return code === 0x201c || code === 0x201d || code === 0x201e;
}

/** Whether a colon is that of an address, or of a time in a text that does not start with a figure, as chat never does. */
function isMarkup(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    next === slash || (isFigure(text.charCodeAt(at - 1)) && isFigure(next) && !isFigure(text.charCodeAt(0)))
  );
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
