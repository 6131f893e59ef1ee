/** Keeps `@somebody` and `@here` from calling anybody where the text is sent: a space without width behind the sign. */
export function withoutMentions(text: string): string {
  return text.replace(/@(?=[\p{L}\p{N}_])/gu, '@\u200B');
}
