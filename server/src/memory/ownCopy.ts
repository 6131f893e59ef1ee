/** A part of a long text keeps all of that text in memory; a copy of its own does not. */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
