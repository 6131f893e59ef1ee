const address = /(https?:\/\/[^\s<>[\]`\\"|]{1,2000})/i;

/** A text in which all but the addresses is replaced: an escape within one would be part of it. */
export function outsideAddresses(text: string, replace: (part: string) => string): string {
  return text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? part : replace(part)))
    .join('');
}
