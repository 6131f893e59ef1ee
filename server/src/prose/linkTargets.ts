/** The target of a link, with what Markdown puts around it. */
const linkTarget =
  /(?<=\])\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t]+"[^"\r\n]{0,200}")?\)/g;

/** A text with blanks for the targets of its links, as long as before. */
export function withoutLinkTargets(text: string): string {
  return text.includes('](') ? text.replace(linkTarget, (target) => ' '.repeat(target.length)) : text;
}
